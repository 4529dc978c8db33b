import { describe, expect, it } from "vitest";
import { openWorkout } from "@/lib/peloton/fromWire/openWorkout";
import { goDownstream } from "./fuzzDownstream";

/** What the fuzzing once found, retyped: each of these ended every run at this workout, because it could not be stored. */
const DETAIL = {
  id: "a1",
  created_at: 1_772_000_000,
  start_time: 1_772_000_000,
  fitness_discipline: "cycling",
  ride: { id: "b1", duration: 1_200 },
};
const seconds = Array.from({ length: 1_200 }, (_, at) => at);
const series = (slug: string, display_unit: string, value: number) => ({
  slug,
  display_unit,
  average_value: value,
  max_value: value,
  values: seconds.map(() => value),
});

async function opened(detail: object, graph: object) {
  const workout = openWorkout(
    {
      listItem: null,
      detail: { ...DETAIL, ...detail },
      graph: { seconds_since_pedaling_start: seconds, ...graph },
    },
    null,
  );
  if (workout === null) throw new Error("It does not open");
  await goDownstream(workout);
  return workout;
}

describe("numbers that nobody can have measured cost only themselves", () => {
  it("a work beyond all bounds in kJ is infinite in J", async () => {
    const summaries = [{ slug: "total_output", display_unit: "kj", value: Number.MAX_VALUE }];
    expect((await opened({}, { summaries })).facts.totals.workJ).toBeNull();
  });

  it("an output whose fourth power is infinite", async () => {
    const { graph } = await opened({}, { metrics: [series("output", "watts", 1e100)] });
    expect(graph?.series).toEqual([]);
  });

  it("a pace next to nothing is an infinite speed", async () => {
    const metrics = [series("pace", "min/mi", Number.MIN_VALUE)];
    expect(
      (await opened({ fitness_discipline: "running" }, { metrics })).facts.pelotonAverages.speedMps,
    ).toBeNull();
  });

  it("an FTP next to nothing makes the load infinite", async () => {
    const metrics = [series("output", "watts", 200)];
    expect((await opened({ ftp_info: { ftp: Number.MIN_VALUE } }, { metrics })).facts.ftp).toBeNull();
  });

  it("a heart rate of thousands, whose load is exponential", async () => {
    const heartRate = { ...series("heart_rate", "bpm", 100_000), zones: [] };
    expect((await opened({}, { metrics: [heartRate] })).graph?.series).toHaveLength(1);
  });

  it("a maximum heart rate a breath above resting", async () => {
    const zones = [{ slug: "zone5", min_value: 50, max_value: 60.000_001, duration: 1 }];
    const heartRate = { ...series("heart_rate", "bpm", 140), zones };
    expect((await opened({}, { metrics: [heartRate] })).graph?.heartRateZones).toHaveLength(1);
  });
});
