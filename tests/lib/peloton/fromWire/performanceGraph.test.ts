import { describe, expect, it } from "vitest";
import { performanceGraph } from "@/lib/peloton/fromWire/performanceGraph";

const MILE = 1609.344;

function read(graph: object, offset = 60, ride: unknown = null) {
  const opened = performanceGraph(
    { duration: 1800, seconds_since_pedaling_start: [1, 2, 3], ...graph },
    { pedalingStartOffsetSec: offset, lengthSec: 1800, movementTracker: null },
    ride,
  );
  if (opened === null) throw new Error("not read");
  return opened;
}

const metric = (slug: string, unit: string | null, values: unknown[], more: object = {}) => ({
  slug,
  display_unit: unit,
  values,
  average_value: null,
  max_value: null,
  ...more,
});

const series = (graph: object, name: string) => read(graph).graph.series.find((one) => one.metric === name);

describe("series", () => {
  it.each([
    ["output", "watts", 200, "output", 200],
    ["speed", "mph", 20, "speed", (20 * MILE) / 3600],
    ["speed", "kph", 36, "speed", 10],
    ["speed", "km/h", 36, "speed", 10],
    ["pace", "min/mi", 8, "pace", 480 / MILE],
    ["pace", "min/km", 5, "pace", 0.3],
    ["split_pace", "min/500m", 2, "splitPace", 0.24],
    ["altitude", "ft", 100, "altitude", 30.48],
    ["altitude", "m", 100, "altitude", 100],
    ["heart_rate", "bpm", 150, "heartRate", 150],
    ["stroke_rate", "spm", 24, "strokeRate", 24],
  ] as const)("%s in %s is read in SI", (slug, unit, value, name, si) => {
    const found = series(
      { metrics: [metric(slug, unit, [value, value, value], { average_value: value, max_value: value })] },
      name,
    );
    expect(found?.values[1]).toBeCloseTo(si, 10);
    expect(found?.pelotonAverage).toBeCloseTo(si, 10);
    expect(found?.pelotonMax).toBeCloseTo(si, 10);
  });

  it("come by slug in any order, the Tread's speed out of pace", () => {
    const metrics = [
      metric("heart_rate", "bpm", [0, 120, 121]),
      metric("pace", "min/mi", [null, 60, 10], { alternatives: [metric("speed", "mph", [0, 1, 6])] }),
    ];
    expect(read({ metrics }).graph.series.map((one) => one.metric)).toEqual(["heartRate", "pace", "speed"]);
    expect(series({ metrics }, "pace")?.values[0]).toBeNull();
    // A dropout stays what it is.
    expect(series({ metrics }, "heartRate")?.values[0]).toBe(0);
  });

  it("with an unknown slug or unit are said, not guessed", () => {
    const { graph } = read({
      metrics: [
        metric("torque", "Nm", [1, 2, 3]),
        metric("speed", "furlongs", [1, 2, 3]),
        metric("altitude", null, [1, 2, 3]),
      ],
    });
    expect(graph.series).toEqual([]);
    expect(graph.notUnderstood).toEqual([
      "metric “torque”",
      "unit of speed “furlongs”",
      "unit of altitude “”",
    ]);
  });

  it("stay beside their seconds when the axis has holes or nonsense", () => {
    const { graph } = read({
      seconds_since_pedaling_start: [0, 7, 7, null, "8", 9, 3, 1e15],
      metrics: [metric("output", "watts", [10, 20, 30, 40, 50, 60, 70, 80])],
    });
    expect(graph.seconds).toEqual([0, 7, 9]);
    expect(graph.series[0]?.values).toEqual([10, 20, 60]);
  });

  it("shorter than the axis end in unknown values", () => {
    expect(series({ metrics: [metric("output", "watts", [10])] }, "output")?.values).toEqual([
      10,
      null,
      null,
    ]);
  });
});

describe("figures", () => {
  it("are Peloton's, in SI", () => {
    const { figures } = read({
      summaries: [
        { slug: "total_output", display_unit: "kj", value: 250 },
        { slug: "distance", display_unit: "km", value: 10 },
        { slug: "calories", display_unit: "kcal", value: 300 },
        { slug: "elevation", display_unit: "ft", value: 100 },
        { slug: "stroke_count", display_unit: null, value: 130 },
        { slug: "duration", display_unit: "min", value: 12.5 },
      ],
      average_summaries: [
        { slug: "avg_output", display_unit: "watts", value: 140 },
        { slug: "avg_speed", display_unit: "mph", value: 10 },
      ],
    });
    expect(figures.totals).toEqual({
      workJ: 250_000,
      distanceM: 10_000,
      caloriesKcal: 300,
      elevationM: 30.48,
      strokes: 130,
    });
    expect(figures.averages).toMatchObject({ outputW: 140, speedMps: 4.4704 });
  });

  it("take the speed from the pace where there is no other", () => {
    const { figures } = read({
      metrics: [metric("split_pace", "min/500m", [2, 2, 2], { average_value: 2, max_value: 1.5 })],
    });
    expect(figures.averages.speedMps).toBeCloseTo(500 / 120, 10);
    expect(figures.maxima.speedMps).toBeCloseTo(500 / 90, 10);
  });
});

describe("the rest of the graph", () => {
  it("marks floor segments", () => {
    const segment_list = [
      { name: "Floor", start_time_offset: 600, length: 300, metrics_type: "floor" },
      { name: "Run", start_time_offset: 0, length: 600, metrics_type: "running" },
      { name: "broken" },
    ];
    expect(read({ segment_list }).graph.segments).toEqual([
      { name: "Run", startSec: 0, lengthSec: 600, isFloor: false },
      { name: "Floor", startSec: 600, lengthSec: 300, isFloor: true },
    ]);
  });

  it("adds the partial last split to the full ones before it", () => {
    const splits_data = {
      distance_marker_display_unit: "km",
      elevation_change_display_unit: "m",
      splits: [
        { order: 2, distance_marker: 2, seconds: 300, elevation_change: null, is_best: true },
        { order: 1, distance_marker: 1, seconds: 320, elevation_change: 5 },
        { order: 3, distance_marker: 0.5, seconds: 160, elevation_change: 1 },
      ],
    };
    expect(read({ splits_data }).graph.splits).toEqual([
      { order: 1, distanceM: 1000, durationSec: 320, elevationM: 5, isBest: false },
      { order: 2, distanceM: 2000, durationSec: 300, elevationM: null, isBest: true },
      { order: 3, distanceM: 2500, durationSec: 160, elevationM: 1, isBest: false },
    ]);
  });

  it("reads heart-rate zones and their seconds", () => {
    const zones = [
      { slug: "zone1", min_value: 0, max_value: 121, duration: 600 },
      { slug: "zone5", min_value: 178, max_value: null, duration: 0 },
      { slug: "zone9", min_value: 1 },
    ];
    const { graph, figures } = read({ metrics: [metric("heart_rate", "bpm", [120, 120, 120], { zones })] });
    expect(graph.heartRateZones.map((zone) => [zone.zone, zone.minBpm, zone.maxBpm])).toEqual([
      [1, 0, 121],
      [5, 178, null],
    ]);
    expect(figures.heartRateZoneSec).toEqual([600, 0, 0, 0, 0]);
  });

  it.each([null, undefined, 7, "text", [], {}, { status: 500 }])("is no graph: %j", (raw) => {
    expect(
      performanceGraph(raw, { pedalingStartOffsetSec: 0, lengthSec: null, movementTracker: null }, null),
    ).toBeNull();
  });
});
