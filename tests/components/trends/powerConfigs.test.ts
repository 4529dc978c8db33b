import { describe, expect, it } from "vitest";
import { chartColors } from "@/components/chart/chartColors";
import { powerCurveConfig } from "@/components/trends/powerCurveConfig";
import type { CurveLine } from "@/components/trends/powerCurveConfig";
import { ftpPointStyle, powerFtpConfig } from "@/components/trends/powerFtpConfig";
import type { FtpStep } from "@/lib/training/ftpSteps";
import { dayNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";

const COLORS = chartColors((property) => property);

const line = (name: string, look: CurveLine["look"], watts: readonly number[]): CurveLine => ({
  name,
  look,
  color: (colors) => colors.accent,
  points: watts.map((value, i) => ({ durationSec: i + 1, watts: value, note: null })),
});

const step = (day: string, watts: number, source: FtpStep["source"]): FtpStep => ({
  day: day as LocalDay,
  watts,
  source,
  key: null,
  isAtLeast: false,
});

describe("the power curve's chart", () => {
  const config = powerCurveConfig(
    [line("90 days", "solid", [500, 490, 495]), line("All", "dotted", [600])],
    COLORS,
  );

  it("has a logarithmic time and tells lines apart by their dashes too", () => {
    expect(config.options?.scales?.["x"]?.type).toBe("logarithmic");
    const dashes = config.data.datasets.map(({ borderDash }) => borderDash?.length);
    expect(new Set(dashes).size).toBe(2);
  });

  it("draws every point as it was measured, also where a longer one is higher", () => {
    expect(config.data.datasets[0]?.data).toEqual([
      { x: 1, y: 500 },
      { x: 2, y: 490 },
      { x: 3, y: 495 },
    ]);
  });
});

describe("the FTP's chart", () => {
  const first = "2025-01-01" as LocalDay;
  const last = "2025-12-31" as LocalDay;
  const plot = {
    steps: [step("2024-05-01", 190, "test"), step("2025-06-01", 205, "own")],
    changes: [],
    first,
    last,
    sourceText: String,
  };
  const [dataset] = powerFtpConfig(plot, COLORS).data.datasets;

  it("is a line of steps from the range's first day, held until today", () => {
    expect(dataset?.stepped).toBe(true);
    expect(dataset?.data).toEqual([
      { x: dayNumber(first), y: 190 },
      { x: dayNumber("2025-06-01" as LocalDay), y: 205 },
      { x: dayNumber(last), y: 205 },
    ]);
  });

  it("marks where a value came from by a shape, not by color", () => {
    expect(dataset?.pointStyle).toEqual(["triangle", "circle", "rect"]);
    expect(ftpPointStyle("estimated")).toBe("rect");
  });
});
