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

const zones = (entries: readonly (readonly [number, number, number, string?])[]) => ({
  target_metrics: entries.map(([start, end, zone, type]) => ({
    offsets: { start, end },
    segment_type: type ?? "power_zone",
    metrics: [{ name: "power_zone", lower: zone, upper: zone }],
  })),
});

const level = (fast_pace: number, slow_pace: number) => [
  { slug: "level_3", fast_pace: 9, slow_pace: 10 },
  { slug: "level_4", fast_pace, slow_pace },
];

describe("targets", () => {
  it("leave the class clock by the intro, and both their ends were inclusive", () => {
    const { graph } = read({
      target_metrics_performance_data: zones([
        [360, 659, 3],
        [60, 359, 1],
      ]),
    });
    expect(graph.targets.spans).toEqual([
      { metric: "powerZone", startSec: 0, endSec: 300, lower: 1, upper: 1 },
      { metric: "powerZone", startSec: 300, endSec: 600, lower: 3, upper: 3 },
    ]);
  });

  it("of floor and free blocks are none, those of an unknown type count", () => {
    const { graph } = read({
      target_metrics_performance_data: zones([
        [60, 99, 1, "floor"],
        [100, 159, 2, "free_mode"],
        [160, 219, 4, "spin_ups"],
      ]),
    });
    expect(graph.targets.spans).toEqual([
      { metric: "powerZone", startSec: 100, endSec: 160, lower: 4, upper: 4 },
    ]);
  });

  it("come from the graph before the class, and from the class where the graph has none", () => {
    const ride = { ride: { id: "b" }, target_metrics_data: zones([[60, 119, 5]]) };
    expect(
      read({ target_metrics_performance_data: zones([[60, 119, 2]]) }, 60, ride).graph.targets.spans[0]
        ?.lower,
    ).toBe(2);
    expect(
      read({ target_metrics_performance_data: { target_metrics: [] } }, 60, ride).graph.targets.spans[0]
        ?.lower,
    ).toBe(5);
  });

  it("as arrays hold value i in second i + 1", () => {
    const target_performance_metrics = {
      target_graph_metrics: [
        { type: "cadence", graph_data: { lower: [80, 80, 90, null, 0], upper: [100, 100, 100, 100, 0] } },
      ],
      cadence_time_in_range: 42,
    };
    const { graph } = read({ duration: 5, target_performance_metrics });
    expect(graph.targets.spans).toEqual([
      { metric: "cadence", startSec: 1, endSec: 3, lower: 80, upper: 100 },
      { metric: "cadence", startSec: 3, endSec: 4, lower: 90, upper: 100 },
    ]);
    expect(graph.targets.pelotonInRangePct).toEqual({ cadence: 42 });
  });

  it("as arrays of the class come every five seconds", () => {
    const graph_data = { lower: [25, 30], upper: [35, 40] };
    const ride = { target_class_metrics: { target_graph_metrics: [{ type: "resistance", graph_data }] } };
    expect(read({ duration: 10 }, 60, ride).graph.targets.spans).toEqual([
      { metric: "resistance", startSec: 1, endSec: 6, lower: 25, upper: 35 },
      { metric: "resistance", startSec: 6, endSec: 11, lower: 30, upper: 40 },
    ]);
  });

  // Retyped from the shape of the old cues (PELOTON §4.1, source 4).
  it("come from cues of old classes", () => {
    const cue = {
      offsets: { start: 60, end: 108 },
      resistance_range: { lower: 25, upper: 35 },
      cadence_range: { lower: 80, upper: 100 },
    };
    expect(read({}, 60, { instructor_cues: [cue] }).graph.targets.spans).toEqual([
      { metric: "cadence", startSec: 0, endSec: 49, lower: 80, upper: 100 },
      { metric: "resistance", startSec: 0, endSec: 49, lower: 25, upper: 35 },
    ]);
  });

  it("come from the class plan last of all, which is on the pedaling clock", () => {
    const segment_list = [
      {
        name: "Main",
        start_time_offset: 300,
        length: 600,
        metrics_type: "cycling",
        subsegments_v2: [
          { display_name: "Zone 4", length: 60, scheduled_offset: 30 },
          { display_name: "Spin Ups", length: 30, scheduled_offset: 90 },
        ],
      },
    ];
    expect(read({ segment_list }).graph.targets.spans).toEqual([
      { metric: "powerZone", startSec: 330, endSec: 390, lower: 4, upper: 4 },
    ]);
  });

  it("of a Tread are speeds in m/s and inclines", () => {
    const target_metrics = [
      {
        offsets: { start: 73, end: 180 },
        segment_type: "running",
        metrics: [
          { name: "speed", lower: 2.5, upper: 3 },
          { name: "incline", lower: 0, upper: 1 },
        ],
      },
    ];
    const { graph } = read({
      target_metrics_performance_data: { target_metrics, time_in_metric: [{ name: "speed", value: 34 }] },
    });
    expect(graph.targets.spans).toEqual([
      { metric: "incline", startSec: 13, endSec: 121, lower: 0, upper: 1 },
      { metric: "speed", startSec: 13, endSec: 121, lower: (2.5 * MILE) / 3600, upper: (3 * MILE) / 3600 },
    ]);
    expect(graph.targets.pelotonInRangePct).toEqual({ speed: 34 });
  });

  it("that overlap end where the next one starts", () => {
    expect(
      read({
        target_metrics_performance_data: zones([
          [60, 200, 1],
          [160, 259, 3],
        ]),
      }).graph.targets.spans.map((span) => [span.startSec, span.endSec]),
    ).toEqual([
      [0, 100],
      [100, 200],
    ]);
  });

  it("with unknown names are said", () => {
    const target_metrics = [
      { offsets: { start: 60, end: 90 }, segment_type: "x", metrics: [{ name: "vibe", lower: 1, upper: 2 }] },
    ];
    const { graph } = read({ target_metrics_performance_data: { target_metrics } });
    expect(graph.targets.spans).toEqual([]);
    expect(graph.notUnderstood).toEqual(["target “vibe”"]);
  });

  // Retyped: level 4 of a running class (PELOTON §3.7).
  it("of pace classes have intensities whose paces are minutes.seconds", () => {
    const target_metrics_compliance = {
      workout_pace_level: "level_4",
      pace_intensities_mapping: [
        { value: 6, display_name: "Max", pace_levels: level(4.48, 9.41) },
        { value: 0, display_name: "Recovery", pace_levels: level(16.13, 60) },
        { value: 5, display_name: "Very Hard", pace_levels: level(9.5, 10.55) },
        { value: 1, display_name: "Easy", pace_levels: level(14.38, 15.47) },
      ],
    };
    const { targets } = read({ target_metrics_compliance }).graph;
    expect(targets.paceLevel).toBe(4);
    expect(targets.paceIntensities.map(({ index, name }) => [index, name])).toEqual([
      [0, "Recovery"],
      [1, "Easy"],
      [5, "Very Hard"],
      [6, "Max"],
    ]);
    const [recovery, easy, veryHard, max] = targets.paceIntensities;
    expect(recovery?.lowerMps).toBe(0);
    expect(easy?.lowerMps).toBeCloseTo(MILE / (15 * 60 + 47), 10);
    expect(veryHard?.upperMps).toBeCloseTo(MILE / (9 * 60 + 50), 10);
    expect(max?.upperMps).toBeNull();
  });
});
