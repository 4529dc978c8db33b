import { describe, expect, it } from "vitest";

import { metricChartConfig } from "@/components/chart/metricChartConfig";
import { drawnPlot, NAMED_COLORS } from "./drawnPlot";

const chart = {
  plot: drawnPlot(Array.from({ length: 2700 }, (_, second) => 100 + (second % 7))),
  range: { startSec: 0, endSec: 2700 },
  parts: [],
  colors: NAMED_COLORS,
  hasNames: true,
  hasTimes: true,
};

function scalesOf(config: ReturnType<typeof metricChartConfig>) {
  return config.options?.scales ?? {};
}

describe("metricChartConfig", () => {
  it("draws at once: no animation, no parsing, no events, at most about 1200 points", () => {
    const config = metricChartConfig(chart);
    expect(config.options?.animation).toBe(false);
    expect(config.options?.parsing).toBe(false);
    expect(config.options?.normalized).toBe(true);
    expect(config.options?.events).toEqual([]);
    expect(config.data.datasets[0]?.data.length).toBeLessThanOrEqual(1201);
  });

  it("spans the visible range, and only its points", () => {
    const config = metricChartConfig({ ...chart, range: { startSec: 600, endSec: 660 } });
    const points = config.data.datasets[0]?.data ?? [];
    expect(scalesOf(config)["x"]).toMatchObject({ min: 600, max: 660 });
    expect(points.map((point) => point.x)).toEqual(Array.from({ length: 61 }, (_, index) => 600 + index));
  });

  it("leaves a gap where nothing was measured", () => {
    const config = metricChartConfig({
      ...chart,
      plot: drawnPlot([100, Number.NaN, 120]),
      range: { startSec: 1, endSec: 3 },
    });
    const dataset = config.data.datasets[0];
    expect(dataset?.spanGaps).toBe(false);
    expect(dataset?.data.map((point) => point.y)).toEqual([100, Number.NaN, 120]);
  });

  it("draws the fastest pace at the top", () => {
    const y = scalesOf(metricChartConfig({ ...chart, plot: drawnPlot([300], { isReversed: true }) }))["y"];
    expect(y).toMatchObject({ reverse: true });
  });

  it("takes its colors from the theme it is given", () => {
    const config = metricChartConfig({ ...chart, plot: drawnPlot([140], { metric: "heartRate" }) });
    expect(config.data.datasets[0]?.borderColor).toBe("--series-heart-rate");
    expect(config.data.datasets[0]?.borderWidth).toBe(1.5);
  });

  it("puts its lines on round numbers though its ends are not", () => {
    const range = { startSec: 604, endSec: 1823 };
    const scales = scalesOf(metricChartConfig({ ...chart, range }));
    const ticksOf = (name: string) => {
      const scale = { ticks: [] as { value: number }[] };
      scales[name]?.afterBuildTicks?.call(undefined as never, scale as never);
      return scale.ticks.map((tick) => tick.value);
    };
    expect(ticksOf("x")).toEqual([900, 1200, 1500, 1800]);
    expect(ticksOf("y")).toEqual([0, 50, 100, 150, 200, 250, 300]);
  });

  it("labels the time in round minutes to the very end of the class", () => {
    const x = scalesOf(metricChartConfig(chart))["x"];
    const scale = { ticks: [] as { value: number }[] };
    x?.afterBuildTicks?.call(undefined as never, scale as never);
    const label = x?.ticks?.callback as unknown as (value: number) => string;
    expect(scale.ticks.map((tick) => label(tick.value))).toEqual([
      "0:00",
      "5:00",
      "10:00",
      "15:00",
      "20:00",
      "25:00",
      "30:00",
      "35:00",
      "40:00",
      "45:00",
    ]);
  });

  it("draws no line where somebody stood: an infinite pace is a gap", () => {
    const plot = drawnPlot([600, Number.POSITIVE_INFINITY, 610], { isReversed: true });
    const config = metricChartConfig({ ...chart, plot, range: { startSec: 1, endSec: 3 } });
    expect(config.data.datasets[0]?.data.map((point) => point.y)).toEqual([600, Number.NaN, 610]);
  });

  it("writes the time only under the last chart, in round minutes", () => {
    const first = scalesOf(metricChartConfig({ ...chart, hasTimes: false }))["x"];
    const last = scalesOf(metricChartConfig(chart))["x"];
    expect(first).toMatchObject({ ticks: { display: false } });
    expect(last).toMatchObject({ ticks: { display: true } });
  });
});
