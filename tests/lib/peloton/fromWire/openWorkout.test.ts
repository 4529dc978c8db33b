import { describe, expect, it } from "vitest";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { createPeloton } from "@/tests/simulator/createPeloton.ts";
import type { UnitSystem } from "@/tests/simulator/generate/units.ts";

const detail = {
  id: "a1",
  created_at: 1_700_000_000,
  fitness_discipline: "cycling",
  workout_type: "class",
  ride: { id: "b1", title: "20 min FTP Test Ride", duration: 1200, pedaling_start_offset: 60 },
};

/** Whether the class above counts as a test with this many seconds of data. */
function isTestAfter(seconds: number): boolean | undefined {
  const seconds_since_pedaling_start = Array.from({ length: seconds }, (_, at) => at + 1);
  return openWorkout({ listItem: null, detail, graph: { seconds_since_pedaling_start, metrics: [] } }, null)
    ?.facts.isFtpTest;
}

function movementsOf(completed_movements_summary_data: object) {
  const tracked = { ...detail, movement_tracker_data: { completed_movements_summary_data } };
  return openWorkout({ listItem: null, detail: tracked, graph: { metrics: [] } }, null)?.graph?.movements;
}

describe("openWorkout", () => {
  const systems: readonly UnitSystem[] = ["us", "metric"];
  it.each(systems)(
    "opens every kind of workout of a simulated member (%s), the same in any units",
    (units) => {
      const peloton = createPeloton({
        seed: "open",
        workouts: 60,
        units,
        hasInProgress: false,
        clock: { now: () => 1_800_000_000_000 },
      });
      for (const workout of peloton.member.workouts) {
        const detail = workout.detail();
        const opened = openWorkout(
          { listItem: null, detail, graph: workout.graph(1) ?? null },
          peloton.member.rideDetails(workout.rideId) ?? null,
        );
        expect([workout.id, opened?.facts.id, opened?.graph?.notUnderstood ?? []]).toEqual([
          workout.id,
          workout.id,
          [],
        ]);
        expect(opened?.facts.utcOffsetSec).toBe(workout.deviceTimeCreatedAtSec - workout.createdAtSec);
        const speed = opened?.facts.pelotonAverages.speedMps ?? 5;
        // Nobody rides, runs, walks or rows on average faster than 20 m/s: a unit that was misread would.
        expect(speed).toBeLessThan(20);
      }
    },
    60_000,
  );

  it("reads the same distance from a metric answer as from a US one", () => {
    const distances = systems.map((units) => {
      const peloton = createPeloton({
        seed: "units",
        workouts: 10,
        units,
        hasInProgress: false,
        clock: { now: () => 1_800_000_000_000 },
      });
      return peloton.member.workouts.map((workout) => {
        const answers = { listItem: null, detail: workout.detail(), graph: workout.graph(1) ?? null };
        return openWorkout(answers, null)?.facts.totals.distanceM ?? 0;
      });
    });
    const [us = [], metric = []] = distances;
    expect(us.some((distance) => distance > 0)).toBe(true);
    for (const [at, distance] of us.entries())
      expect(Math.abs(distance - (metric[at] ?? 0))).toBeLessThan(30);
  }, 60_000);

  it("opens what is there: the list alone has facts and no graph", () => {
    const opened = openWorkout({ listItem: detail, detail: null, graph: null }, null);
    expect(opened?.facts.title).toBe("20 min FTP Test Ride");
    expect(opened?.graph).toBeNull();
    expect(openWorkout({ listItem: null, detail: null, graph: { metrics: [] } }, null)).toBeNull();
  });

  it("counts a test only with 19 minutes of data", () => {
    expect(isTestAfter(1200)).toBe(true);
    expect(isTestAfter(600)).toBe(false);
  });

  it("believes the class's own flags, but no warm up's", () => {
    const flagged = { is_ftp_test: true, is_power_zone_class: true };
    const open = (title: string) =>
      openWorkout(
        { listItem: null, detail: { ...detail, ride: { ...detail.ride, title } }, graph: null },
        flagged,
      )?.facts;
    expect(open("Hard Ride")).toMatchObject({ isFtpTest: true, isPowerZone: true });
    expect(open("10 min FTP Warm Up")?.isFtpTest).toBe(false);
  });

  it("marks a class with power zone targets as one", () => {
    const target_metrics = [
      {
        offsets: { start: 60, end: 119 },
        segment_type: "power_zone",
        metrics: [{ name: "power_zone", lower: 2, upper: 2 }],
      },
    ];
    const graph = { seconds_since_pedaling_start: [1], target_metrics_performance_data: { target_metrics } };
    expect(openWorkout({ listItem: null, detail, graph }, null)?.facts.isPowerZone).toBe(true);
  });

  it("reads sets in kg, and sums of movements where there are no sets", () => {
    const weight = [{ weight_data: { weight_value: 20, weight_unit: "lb" } }];
    expect(
      movementsOf({
        repetition_summary_data: [
          { movement_name: "Squat", completed_number: 12, offset: 90, length: 30, weight },
        ],
      }),
    ).toEqual([
      {
        name: "Squat",
        isHold: false,
        completed: 12,
        startSec: 90,
        lengthSec: 30,
        weightKg: expect.closeTo(9.0718, 4),
      },
    ]);
    const stats = [
      { slug: "total_repetitions", value: 40 },
      { slug: "weight", value: 10, unit: "kg" },
    ];
    expect(movementsOf({ movement_aggregate_data: [{ movement_name: "Squat", stats }] })).toEqual([
      { name: "Squat", isHold: false, completed: 40, startSec: 0, lengthSec: 0, weightKg: 10 },
    ]);
  });
});
