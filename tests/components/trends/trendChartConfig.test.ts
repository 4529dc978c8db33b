import { describe, expect, it, vi } from "vitest";
import { chartColors } from "@/components/chart/chartColors";
import { trendChartConfig } from "@/components/trends/trendChartConfig";
import type { TrendPlot } from "@/components/trends/trendChartConfig";

const COLORS = chartColors((property) => property);
const PLOT: TrendPlot = {
  name: "Fitness",
  sentence: "Fitness: 3",
  unit: "",
  labelName: "Day",
  labels: ["a", "b", "c"],
  series: [{ name: "Fitness", values: [1, null, 3], kind: "line", color: ({ accent }) => accent }],
  format: String,
};

describe("a trend's chart", () => {
  it("dashes a line from an index on, the step that leads out of it included", () => {
    const [series] = PLOT.series;
    if (series === undefined) throw new Error("a line was expected");
    const config = trendChartConfig({ ...PLOT, series: [{ ...series, dashedFrom: 1 }] }, COLORS);
    const dataset = config.data.datasets[0] as unknown as {
      readonly segment: { readonly borderDash: (step: { readonly p1DataIndex: number }) => unknown };
    };
    expect([1, 2].map((p1DataIndex) => dataset.segment.borderDash({ p1DataIndex }))).toEqual([
      undefined,
      [5, 4],
    ]);
    expect(trendChartConfig(PLOT, COLORS).data.datasets[0]).not.toHaveProperty("segment");
  });

  it("says nothing under the pointer where nothing is", () => {
    const filter = trendChartConfig(PLOT, COLORS).options?.plugins?.tooltip?.filter;
    const said = [0, null].map((y) => filter?.({ parsed: { x: 0, y } } as never, 0, [], {} as never));
    expect(said).toEqual([true, false]);
  });

  it("shades its parts and names each above, none over another or beyond the edge", () => {
    const shades = [
      { from: 0, to: 20, text: "new" },
      { from: 20, to: 60, text: "settling" },
      { from: 95, to: 99, text: "rest" },
    ];
    // "new" ends at 15 and keeps 8 free; "rest" is 20 wide and ends with the area.
    expect(wordsOf(shades)).toEqual([
      ["new", 0],
      ["settling", 23],
      ["rest", 80],
    ]);
  });

  it("leaves out a word for which no room is left", () => {
    const shades = [
      { from: 0, to: 50, text: "a word wide as all" },
      { from: 50, to: 95, text: "another" },
    ];
    expect(wordsOf(shades).map(([text]) => text)).toEqual(["a word wide as all"]);
  });
});

/** The words written over an area from 0 to 100, a letter 5 wide, a place 1. */
function wordsOf(shades: NonNullable<TrendPlot["shades"]>): readonly (readonly [string, number])[] {
  const fillText = vi.fn<(text: string, x: number, y: number) => void>();
  const fillRect = vi.fn<(left: number, top: number, width: number, height: number) => void>();
  const plugin = trendChartConfig({ ...PLOT, shades }, COLORS).plugins?.find(({ id }) => id === "shades");
  const chart = {
    scales: { x: { getPixelForValue: (index: number) => index } },
    chartArea: { left: 0, right: 100, top: 20, bottom: 90 },
    ctx: {
      save: vi.fn<() => void>(),
      restore: vi.fn<() => void>(),
      measureText: (text: string) => ({ width: text.length * 5 }),
      fillText,
      fillRect,
    },
  };
  plugin?.beforeDatasetsDraw?.(chart as never, {} as never, {});
  expect(fillRect.mock.calls.map(([left, , width]) => [left, width])).toEqual(
    shades.map(({ from, to }) => [from, to - from]),
  );
  return fillText.mock.calls.map(([text, x]) => [text, x]);
}
