import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenedWorkout } from "@/lib/domain/workout";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { profile } from "@/lib/peloton/fromWire/profile";
import { rideDetails } from "@/lib/peloton/fromWire/rideDetails";
import { workoutPage } from "@/lib/peloton/fromWire/workoutPage";
import { captureIds, shared, sharedJson } from "./sharedCaptures";

const MPH = 1609.344 / 3600;

function capture(id: string): OpenedWorkout {
  const folder = `captures/workouts/${captureIds().find((one) => one.startsWith(id))}`;
  const answers = {
    listItem: null,
    detail: sharedJson(`${folder}/workout.json`),
    graph: sharedJson(`${folder}/performance_graph.json`),
  };
  const opened = openWorkout(answers, null);
  if (opened === null) throw new Error(`${id} does not open`);
  return opened;
}

const metricsOf = (opened: OpenedWorkout) => opened.graph?.series.map((one) => one.metric);

/** Share of the measured seconds whose value lies inside of the target of that second, percent. */
function inRangePct(opened: OpenedWorkout, metric: "speed" | "incline" | "cadence"): number {
  const { graph } = opened;
  const values = graph?.series.find((one) => one.metric === metric)?.values ?? [];
  const spans = graph?.targets.spans.filter((span) => span.metric === metric) ?? [];
  let inside = 0;
  for (const [at, second] of (graph?.seconds ?? []).entries()) {
    const span = spans.find((one) => one.startSec <= second && second < one.endSec);
    const value = values[at] ?? null;
    if (span !== undefined && value !== null && span.lower <= value && value <= span.upper) inside += 1;
  }
  return (100 * inside) / values.length;
}

describe.runIf(shared !== null)("captured workouts", () => {
  it("all open, with a graph and nothing left unsaid", () => {
    for (const id of captureIds()) {
      const { graph, facts } = capture(id);
      expect([id, facts.id, graph?.notUnderstood]).toEqual([id, id, []]);
    }
  });

  it("a Power Zone ride without targets", () => {
    const opened = capture("19bc665d");
    expect(metricsOf(opened)).toEqual(["output", "cadence", "resistance", "speed", "heartRate"]);
    expect(opened.facts).toMatchObject({
      isPowerZone: true,
      device: "Bike",
      utcOffsetSec: -18_000,
      lengthSec: 1800,
      ftp: { watts: 243, source: "manual" },
      leaderboard: { rank: 28_349, users: 112_937 },
      heartRateZoneSec: [0, 0, 728, 903, 66],
    });
    expect(opened.facts.totals.workJ).toBeCloseTo(256_256.99, 2);
    expect(opened.facts.totals.distanceM).toBeCloseTo(9.31 * 1609.344, 6);
    expect(opened.facts.pelotonAverages.speedMps).toBeCloseTo(18.6 * MPH, 10);
    expect(opened.graph?.targets.spans).toEqual([]);
  });

  it("a ride with cadence and resistance targets", () => {
    const opened = capture("390769bf");
    const { graph, facts } = opened;
    const count = (metric: string) => graph?.targets.spans.filter((span) => span.metric === metric).length;
    expect([count("cadence"), count("resistance")]).toEqual([7, 31]);
    expect(graph?.targets.spans[0]).toEqual({
      metric: "cadence",
      startSec: 1,
      endSec: 16,
      lower: 80,
      upper: 100,
    });
    expect(graph?.targets.pelotonInRangePct).toEqual({ cadence: 42, resistance: 66 });
    // PELOTON §3.6: 762 of 1799 samples.
    expect(inRangePct(opened, "cadence")).toBeCloseTo((100 * 762) / 1799, 10);
    expect(facts.instructor?.name).toBe("Jess & Robin");
  });

  it("a Tread walk whose targets give Peloton's own shares once they are on the pedaling clock", () => {
    const opened = capture("98c617d5");
    expect(metricsOf(opened)).toEqual(["output", "pace", "speed", "incline", "heartRate"]);
    expect(opened.graph?.targets.spans).toHaveLength(132);
    expect(opened.graph?.targets.pelotonInRangePct).toEqual({ speed: 34, incline: 42 });
    // PELOTON §3.6.
    expect(inRangePct(opened, "speed")).toBeCloseTo(33.8, 1);
    expect(inRangePct(opened, "incline")).toBeCloseTo(42.4, 1);
    expect(opened.graph?.splits.map((split) => split.distanceM)).toEqual([
      1609.344,
      expect.closeTo(1.66 * 1609.344, 6),
    ]);
    expect(opened.facts.totals.elevationM).toBeCloseTo(264 * 0.3048, 6);
    expect(opened.facts.striveScore).toBe(9.89);
  });

  it("a row", () => {
    const opened = capture("3a5af153");
    expect(metricsOf(opened)).toEqual(["output", "strokeRate", "splitPace", "heartRate"]);
    expect(opened.facts).toMatchObject({ discipline: "rowing", device: "Row", instructor: null });
    expect(opened.facts.totals).toMatchObject({ distanceM: 1023.28, strokes: 133, workJ: 22_629.63 });
    expect(opened.graph?.formScore).toBe(90);
    expect(opened.graph?.splits.map((split) => Math.round(split.durationSec))).toEqual([286, 242, 72]);
    expect(opened.graph?.muscleGroups).toHaveLength(11);
  });

  it("a Lanebreak with holes, a meditation, an app run without equipment", () => {
    const game = capture("e105c80d");
    expect(game.facts).toMatchObject({
      kind: "game",
      rideId: null,
      instructor: null,
      ftp: null,
      lengthSec: 1823,
    });
    expect(game.graph?.seconds[0]).toBe(7);
    expect(game.graph?.seconds).toHaveLength(1785);
    expect(metricsOf(capture("aaa6527f"))).toEqual([]);
    const run = capture("e5647d33");
    expect(metricsOf(run)).toEqual([]);
    expect(run.graph?.targets.spans).toHaveLength(38);
    expect(run.facts.device).toBe("App");
  });

  it("a strength class with tracked sets", () => {
    const { graph } = capture("ab02df14");
    expect(graph?.movements).toHaveLength(10);
    expect(graph?.movements[0]).toMatchObject({
      name: "Wide Grip Overhead Press",
      completed: 10,
      startSec: 90,
    });
    expect(graph?.movements[0]?.weightKg).toBeCloseTo(4.536, 3);
    expect(graph?.movements.find((one) => one.name === "Push Up")?.weightKg).toBeNull();
  });

  it("examples: an import, a workout in progress, the pace levels and zones of a class", () => {
    const imported = workoutPage(sharedJson("examples/workout-imported.json"), 1).items[0]?.facts;
    expect(imported).toMatchObject({
      kind: "import",
      isPelotonOriginated: false,
      device: "Import",
      rideId: null,
      title: "Outdoor Run",
    });
    const [inProgress] = workoutPage(sharedJson("examples/workout-in-progress.json"), 1).items;
    expect(inProgress).toMatchObject({
      isComplete: false,
      facts: { endedAtMs: null, lengthSec: 1800, device: "Bike+" },
    });
    const zones = rideDetails({
      ...(sharedJson("examples/power_zone_targets_excerpt.json") as object),
      ride: { id: "b1" },
    });
    expect(zones).toMatchObject({ isPowerZone: true, isFtpTest: false });
    expect(zones?.targets.spans.map((span) => [span.startSec, span.endSec, span.lower])).toEqual([
      [0, 300, 1],
      [300, 600, 3],
      [600, 660, 1],
    ]);
    const legacy = rideDetails(sharedJson("examples/ride_details_legacy_excerpt.json"));
    expect(legacy).toMatchObject({ lengthSec: 2700, averageOutputW: 107, averageWorkKj: 274 });
    expect(profile({ me: sharedJson("examples/me.json"), overview: null, settings: null }, 1)).toMatchObject({
      leaderboardName: "owner_rider",
      totalWorkouts: 412,
      maxHeartRateBpm: { customized: 168, default: 175 },
    });
  });

  it("with anything in any place changed never throw", () => {
    const graph = sharedJson(`captures/workouts/${captureIds()[1]}/performance_graph.json`) as Record<
      string,
      unknown
    >;
    const detail = sharedJson(`captures/workouts/${captureIds()[1]}/workout.json`) as Record<string, unknown>;
    const change = fc.tuple(fc.constantFrom(...Object.keys(graph), ...Object.keys(detail)), fc.anything());
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const opened = openWorkout(
          { listItem: null, detail: mutated(detail, changes), graph: mutated(graph, changes) },
          mutated(graph, changes),
        );
        expect(opened === null || typeof opened.facts.id === "string").toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

function mutated(object: Record<string, unknown>, changes: readonly (readonly [string, unknown])[]): unknown {
  return { ...object, ...Object.fromEntries(changes.filter(([key]) => key in object)) };
}
