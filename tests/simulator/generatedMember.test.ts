import { describe, expect, it } from "vitest";

import type { JsonObject } from "./json.ts";
import type { MemberWorkout } from "./member/member.ts";
import { createCatalogue } from "./generate/catalogue.ts";
import { blocksOf } from "./generate/classPlan.ts";
import { type GeneratedMember, generateMember } from "./generate/generateMember.ts";
import { scheduleWorkouts } from "./generate/schedule.ts";
import type { UnitSystem } from "./generate/units.ts";

const NOW_SEC = Date.UTC(2026, 2, 3, 15, 30) / 1000;

function member(workouts: number, units: UnitSystem = "us", seed = "member"): GeneratedMember {
  return generateMember({ seed, workouts, units, nowSec: NOW_SEC, hasInProgress: false });
}

interface Metric {
  readonly slug: string;
  readonly display_unit: string;
  readonly values: readonly (number | null)[];
  readonly average_value: number | null;
  readonly alternatives?: readonly Metric[];
}

interface Graph {
  readonly duration: number;
  readonly seconds_since_pedaling_start: readonly number[];
  readonly metrics: readonly Metric[];
  readonly summaries: readonly {
    readonly slug: string;
    readonly value: number;
    readonly display_unit: string | null;
  }[];
  readonly average_summaries: Graph["summaries"];
  readonly target_metrics_performance_data: {
    readonly target_metrics: readonly {
      readonly offsets: { readonly start: number; readonly end: number };
      readonly segment_type: string;
      readonly metrics: readonly { readonly name: string; readonly lower: number; readonly upper: number }[];
    }[];
  };
}

function graphOf(workout: MemberWorkout | undefined, everyN = 1): Graph {
  return workout?.graph(everyN) as unknown as Graph;
}

function doing(classKey: string, units: UnitSystem = "us", seed = "member"): MemberWorkout {
  return member(0, units, seed).createWorkout({ classKey, createdAtSec: NOW_SEC - 3_600 });
}

function valuesOf(graph: Graph, slug: string): readonly (number | null)[] {
  return graph.metrics.find((metric) => metric.slug === slug)?.values ?? [];
}

function meanOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
}

function answers(seed: string): string {
  return JSON.stringify(
    member(5, "us", seed).workouts.map((workout) => [workout.detail(), workout.graph(1)]),
  );
}

function unitsOf(graph: Graph): (string | null)[] {
  return [
    ...graph.metrics.flatMap((metric) => [metric, ...(metric.alternatives ?? [])]),
    ...graph.summaries,
  ].map(({ display_unit: unit }) => unit);
}

describe("the invented member", () => {
  it("is the same for the same seed and another for another", () => {
    expect(answers("one")).toBe(answers("one"));
    expect(answers("one")).not.toBe(answers("two"));
  });

  it("has each of Peloton's disciplines and one that nobody knows in 100 workouts", () => {
    const disciplines = new Set(member(100).workouts.map(({ fitnessDiscipline }) => fitnessDiscipline));
    expect([...disciplines].toSorted()).toEqual(
      ["aqua_flow", "bike_bootcamp", "caesar", "caesar_bootcamp", "cardio", "circuit", "cycling"].concat([
        "meditation",
        "running",
        "strength",
        "stretching",
        "walking",
        "yoga",
      ]),
    );
  });

  it.each([
    ["of 100", 100, ["a", "b", "c", "d", "e", "f", "g", "h"]],
    ["of 10,000", 10_000, ["a"]],
  ])("does one workout after the other, newest first, none in the future (%s)", (_, count, seeds) => {
    for (const seed of seeds) {
      const catalogue = createCatalogue(seed, NOW_SEC);
      const plans = scheduleWorkouts({ seed, count, nowSec: NOW_SEC, catalogue });
      expect(new Set(plans.map(({ id }) => id)).size).toBe(count);
      let newerBeganSec = NOW_SEC;
      for (const { createdAtSec, startedAtSec, endedAtSec } of plans) {
        // An import is created after its end, everything else before its start.
        expect(startedAtSec).toBeLessThan(endedAtSec ?? 0);
        expect(Math.max(createdAtSec, endedAtSec ?? 0)).toBeLessThan(newerBeganSec);
        newerBeganSec = Math.min(createdAtSec, startedAtSec);
      }
    }
  });

  it("trains four or five times a week", () => {
    const oldest = member(400).workouts.at(-1);
    const weeks = (NOW_SEC - (oldest?.createdAtSec ?? 0)) / (7 * 86_400);
    expect(400 / weeks).toBeGreaterThan(4);
    expect(400 / weeks).toBeLessThan(5);
  });

  it("is there with 10,000 workouts before anything is drawn", () => {
    const { workouts } = member(10_000);
    expect(workouts).toHaveLength(10_000);
    expect(NOW_SEC - (workouts.at(-1)?.createdAtSec ?? 0)).toBeLessThan(11 * 366 * 86_400);
  });

  it("lives in two time zones, one with the inverted sign", () => {
    const offsets = new Map(
      member(100).workouts.map((workout) => [
        workout.detail()["timezone"],
        (workout.deviceTimeCreatedAtSec - workout.createdAtSec) / 3600,
      ]),
    );
    expect(offsets.get("Etc/GMT+5")).toBe(-5);
    expect([-6, -5]).toContain(offsets.get("America/Chicago"));
    expect(offsets.size).toBe(2);
  });

  it("gets the FTP of its tests, from the workout after the test on", () => {
    const { workouts } = member(100);
    const tests = workouts.filter((workout) => titleOf(workout) === "20 min FTP Test Ride");
    expect(tests.length).toBeGreaterThanOrEqual(2);
    for (const test of tests) {
      const average = meanOf(valuesOf(graphOf({ ...test, graph: () => test.graph(1) }), "output"));
      const after = workouts.find((workout) => ftpInfo(workout)["ftp_workout_id"] === test.id);
      expect(ftpInfo(after)["ftp"]).toBeCloseTo(average * 0.95, -0.3);
      expect(ftpInfo(test)["ftp_workout_id"]).not.toBe(test.id);
    }
    const sources = new Set(workouts.map((workout) => ftpInfo(workout)["ftp_source"]));
    expect(sources).toContain("ftp_manual_source");
    expect(sources).toContain("ftp_workout_source");
    expect(sources).toContain("ftp_estimated_source");
  });
});

describe("a class", () => {
  it("asks for as many seconds as its title says", () => {
    for (const plan of createCatalogue("seed", NOW_SEC).values()) {
      const minutes = /^(\d+) min/.exec(plan.title)?.[1];
      if (minutes === undefined || ["justWalk", "lanebreak"].includes(plan.key)) continue;
      expect([plan.title, plan.durationSec]).toEqual([plan.title, Number(minutes) * 60]);
    }
  });

  it("is written in short hand", () => {
    expect(blocksOf("z3:300 c80-100r25-35:60 floor:5")).toEqual([
      { lengthSec: 300, isFloor: false, zone: 3 },
      { lengthSec: 60, isFloor: false, cadenceRpm: [80, 100], resistancePct: [25, 35] },
      { lengthSec: 5, isFloor: true },
    ]);
    expect(() => blocksOf("z3")).toThrow("No length");
  });
});

describe("a performance graph", () => {
  it("has targets on the class clock: from 60, both ends included, without overlap", () => {
    const { target_metrics: targets } = graphOf(doing("pz30")).target_metrics_performance_data;
    expect(targets[0]?.offsets.start).toBe(60);
    expect(targets.at(-1)?.offsets.end).toBe(1859);
    const starts = targets.slice(1).map(({ offsets }) => offsets.start);
    expect(starts).toEqual(targets.slice(0, -1).map(({ offsets }) => offsets.end + 1));
  });

  it("rides the zones it is asked for, most of the time, on the pedaling clock", () => {
    const graph = graphOf(doing("pz45"));
    const output = new Map(
      graph.seconds_since_pedaling_start.map((second, at) => [second, valuesOf(graph, "output")[at]]),
    );
    const means = new Map<number, number[]>();
    for (const { offsets, metrics } of graph.target_metrics_performance_data.target_metrics) {
      const zone = metrics[0]?.lower ?? 0;
      // Without the first ten seconds, in which the legs follow.
      for (let second = offsets.start - 60 + 11; second <= offsets.end - 60; second += 1) {
        const watts = output.get(second);
        if (watts !== undefined && watts !== null) means.set(zone, [...(means.get(zone) ?? []), watts]);
      }
    }
    const shares = [1, 2, 3, 4, 5].map((zone) => meanOf(means.get(zone) ?? []) / 150);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(graph.target_metrics_performance_data.target_metrics.length).toBeGreaterThan(8);
  });

  it("leaves a gap where nothing is asked, and names the floor", () => {
    const warm = graphOf(doing("pz45")).target_metrics_performance_data.target_metrics;
    expect(warm[0]?.offsets.start).toBe(60 + 180);
    const bootcamp = graphOf(doing("treadBootcamp45")).target_metrics_performance_data.target_metrics;
    expect(bootcamp.map(({ segment_type: type }) => type)).toContain("floor");
  });

  it("agrees with its own averages at 1 Hz and is biased at every_n=5, which ends at the duration", () => {
    const ride = doing("justRide");
    const fine = graphOf(ride);
    const average = fine.average_summaries.find(({ slug }) => slug === "avg_output")?.value ?? 0;
    expect(meanOf(valuesOf(fine, "output")) / average).toBeCloseTo(1, 1.7);
    const coarse = graphOf(ride, 5);
    expect(coarse.seconds_since_pedaling_start.slice(0, 3)).toEqual([1, 6, 11]);
    expect(coarse.seconds_since_pedaling_start.at(-1)).toBe(coarse.duration);
    expect(meanOf(valuesOf(coarse, "output")) / average).toBeGreaterThan(1.05);
  });

  it("starts at 1, at 0 on a Just Ride and at 7 in a Lanebreak with holes", () => {
    expect(graphOf(doing("pz45")).seconds_since_pedaling_start[0]).toBe(1);
    expect(graphOf(doing("justRide")).seconds_since_pedaling_start[0]).toBe(0);
    const axis = graphOf(doing("lanebreak")).seconds_since_pedaling_start;
    expect(axis[0]).toBe(7);
    const holes = axis.filter((second, at) => at > 0 && second - (axis[at - 1] ?? 0) > 1);
    expect(holes.length).toBeGreaterThan(15);
  });

  it("has null paces where one stands, and speed under pace", () => {
    const run = graphOf(doing("treadBootcamp45"));
    expect(valuesOf(run, "pace").filter((pace) => pace === null).length).toBeGreaterThan(1_200);
    const pace = run.metrics.find(({ slug }) => slug === "pace");
    expect(pace?.alternatives?.[0]?.slug).toBe("speed");
    expect(run.metrics.map(({ slug }) => slug)).not.toContain("speed");
  });

  it("has zeros where the heart-rate sensor dropped out", () => {
    const climb = member(10).workouts.find((workout) => titleOf(workout) === "20 min Climb Ride");
    expect(valuesOf(graphOf(climb), "heart_rate").filter((bpm) => bpm === 0).length).toBeGreaterThan(25);
  });

  it("has no heart rate in the first 30 min Power Zone Ride", () => {
    const ride = member(20).workouts.find((workout) => titleOf(workout) === "30 min Power Zone Ride");
    expect(graphOf(ride).metrics.map(({ slug }) => slug)).toEqual([
      "output",
      "cadence",
      "resistance",
      "speed",
    ]);
    expect(ride?.effortZones()).toBeNull();
  });

  it("speaks metric to a metric account", () => {
    expect(unitsOf(graphOf(doing("paceRun30", "metric")))).toEqual([
      "watts",
      "min/km",
      "kph",
      "%",
      "bpm",
      "kj",
      "km",
      "m",
      "kcal",
    ]);
    const [us, metric] = [doing("paceRun30"), doing("paceRun30", "metric")].map(
      (run) => graphOf(run).summaries.find(({ slug }) => slug === "distance")?.value ?? 0,
    );
    expect((metric ?? 0) / (us ?? 1)).toBeCloseTo(1.609, 2);
    const lifted = doing("strength20", "metric").detail();
    expect(JSON.stringify(lifted["movement_tracker_data"])).toContain('"weight_unit":"kg"');
  });

  it("sums a rower's strokes to more than the work", () => {
    const row = doing("row20");
    const sum = valuesOf(graphOf(row), "output").reduce<number>((total, watts) => total + (watts ?? 0), 0);
    expect(sum / Number(row.detail()["total_work"])).toBeGreaterThan(1.1);
  });
});

function titleOf(workout: MemberWorkout): unknown {
  return (workout.detail()["ride"] as JsonObject)["title"];
}

function ftpInfo(workout: MemberWorkout | undefined): JsonObject {
  return workout?.detail()["ftp_info"] as JsonObject;
}
