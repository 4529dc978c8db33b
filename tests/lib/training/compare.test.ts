import { describe, expect, it } from "vitest";
import type { BlindKey, RideId } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { type DerivedFigures, NO_FIGURES, type WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS, type Yours } from "@/lib/domain/yours";
import { comparables, comparisonOf, deviceChangesOf, medianOf } from "@/lib/training/compare";
import { compareSentence, othersWords } from "@/lib/training/compareSentence";
import { riderHistory, type RiderHistory } from "@/lib/training/riderHistory";
import { derivedOf, summaryAt } from "./drawSummary";

const RIDE = { id: "r".repeat(32) as RideId, key: "rideA" as BlindKey };

function historyOf(summaries: readonly WorkoutSummary[], yours: Partial<Yours> = {}): RiderHistory {
  return riderHistory({
    summaries: summaries.toSorted((a, b) => b.startedAtMs - a.startedAtMs),
    yours: { ...NOTHING_YOURS, ...yours },
    profile: null,
    progress: NEVER_SYNCED,
  });
}

function measured(
  watts: number,
  bpm: number | null = null,
  more: Partial<DerivedFigures> = {},
): DerivedFigures {
  return derivedOf({ averages: { ...NO_FIGURES, outputW: watts, heartRateBpm: bpm }, ...more });
}

function adherence(inShare: number, metric: "output" | "cadence" = "output"): Partial<DerivedFigures> {
  return {
    adherence: { metric, inShare, aboveShare: 1 - inShare, belowShare: 0, heldBlocks: 3, blocks: 6 },
  };
}

const day = (number: number, given: Partial<WorkoutSummary> = {}) =>
  summaryAt(`2026-03-${String(number).padStart(2, "0")}T12:00:00Z`, given);
const keys = (summaries: readonly WorkoutSummary[]) => summaries.map(({ key }) => key.slice(5, 10));

const free = (number: number, lengthSec: number) => day(number, { kind: "justRide", lengthSec });

describe("comparables", () => {
  const own = day(20, { ride: RIDE });

  it("are the last five before it, oldest first, never itself or a later one", () => {
    const history = historyOf([own, day(25), ...[1, 3, 5, 7, 9, 11, 13].map((number) => day(number))]);
    expect(keys(comparables(history, own, "lastFive"))).toEqual([
      "03-05",
      "03-07",
      "03-09",
      "03-11",
      "03-13",
    ]);
  });

  it("share discipline, class type and length", () => {
    const history = historyOf([
      own,
      day(1),
      day(2, { discipline: "running", disciplineSlug: "running" }),
      day(3, { title: "30 min Climb Ride" }),
      day(4, { lengthSec: 2700 }),
      day(5, { kind: "justRide" }),
      day(6, { lengthSec: 1810 }),
      day(7, { lengthSec: null }),
    ]);
    expect(keys(comparables(history, own, "lastFive"))).toEqual(["03-01", "03-06"]);
  });

  it("take free rides of about the same time for alike", () => {
    const history = historyOf([free(20, 2000), free(1, 1900), free(2, 1700), free(3, 2150)]);
    const ride = history.all[0] as WorkoutSummary;
    expect(keys(comparables(history, ride, "lastFive"))).toEqual(["03-01", "03-03"]);
  });

  it("never hold what the rider left out or Peloton no longer has", () => {
    const left = { ...NOTHING_SAID, leftOut: "sick" };
    const history = historyOf([own, day(1), day(2), day(3, { removedAtMs: 1 })], {
      workouts: { [day(2).key]: left },
    });
    expect(keys(comparables(history, own, "lastFive"))).toEqual(["03-01"]);
  });

  it("of the last month lie in the 30 days before, of this year in its calendar year", () => {
    const others = ["2025-12-31", "2026-01-01", "2026-02-17", "2026-02-18", "2026-03-19"].map((date) =>
      summaryAt(`${date}T12:00:00Z`),
    );
    const history = historyOf([own, ...others]);
    expect(keys(comparables(history, own, "lastMonth"))).toEqual(["02-18", "03-19"]);
    expect(keys(comparables(history, own, "thisYear"))).toEqual(["01-01", "02-17", "02-18", "03-19"]);
  });

  it("of this class are its earlier attempts, whatever they are called", () => {
    const history = historyOf([own, day(1, { ride: RIDE, title: "Renamed", lengthSec: 1200 }), day(2)]);
    expect(keys(comparables(history, own, "thisClass"))).toEqual(["03-01"]);
    expect(comparables(history, day(19), "thisClass")).toEqual([]);
  });
});

describe("a comparison", () => {
  it("puts the median of the others beside this one", () => {
    const own = day(20, { derived: measured(180, 150, { normalizedPowerW: 195, ...adherence(0.7) }) });
    const history = historyOf([
      own,
      day(1, { derived: measured(150, 150, { normalizedPowerW: 165, ...adherence(0.5) }) }),
      day(2, { derived: measured(170, 155, { normalizedPowerW: 186, ...adherence(0.6) }) }),
      day(3, { derived: measured(160, 152, { normalizedPowerW: 175, ...adherence(0.9) }) }),
    ]);
    const { rows } = comparisonOf(history, own, "lastFive");
    expect(rows.map(({ name, own: value, median }) => [name, value, median])).toEqual([
      ["averageOutput", 180, 160],
      ["normalizedPower", 195, 175],
      ["averageHeartRate", 150, 152],
      ["efficiency", 1.3, 175 / 152],
      ["inTarget", 0.7, 0.6],
      ["held", 0.5, 0.5],
    ]);
    expect(rows[0]).toMatchObject({ values: [150, 170, 160], difference: 20 });
  });

  it("has no row that this one or all but one of the others lack", () => {
    const own = day(20, { derived: measured(180) });
    const history = historyOf([
      own,
      day(1, { derived: measured(150, 140) }),
      day(2, { derived: measured(160, 140) }),
      day(3),
    ]);
    const { rows, others } = comparisonOf(history, own, "lastFive");
    expect(others).toHaveLength(3);
    expect(rows.map(({ name, values }) => [name, values])).toEqual([["averageOutput", [150, 160, null]]]);
  });

  it("compares shares in target of one metric only", () => {
    const own = day(20, { derived: measured(180, null, adherence(0.7)) });
    const history = historyOf([
      own,
      day(1, { derived: measured(150, null, adherence(0.1, "cadence")) }),
      day(2, { derived: measured(150, null, adherence(0.5)) }),
      day(3, { derived: measured(150, null, adherence(0.6)) }),
    ]);
    const row = comparisonOf(history, own, "lastFive").rows.find(({ name }) => name === "inTarget");
    expect(row).toMatchObject({ values: [null, 0.5, 0.6], median: 0.55 });
  });

  it("compares loads of one source only", () => {
    const ridden = measured(150, null, { normalizedPowerW: 200 });
    const own = day(20, { derived: ridden });
    const history = historyOf([own, day(1, { derived: ridden }), day(2, { derived: ridden }), day(3)], {
      ftp: [{ from: "2020-01-01", watts: 200 }],
      workouts: { [day(3).key]: { ...NOTHING_SAID, effort: 10 } },
    });
    expect(history.loads.get(day(3).key)).toMatchObject({ value: 70, source: "effort" });
    const row = comparisonOf(history, own, "lastFive").rows.find(({ name }) => name === "load");
    expect(row).toMatchObject({ own: 50, values: [50, 50, null], median: 50 });
  });

  it("counts those whose details are on their way", () => {
    const own = day(20);
    const history = historyOf([own, day(1, { state: "listed" }), day(2)]);
    expect(comparisonOf(history, own, "lastFive").pending).toBe(1);
  });

  it("dates every change of device, the one to this workout too", () => {
    const own = day(20, { device: "Bike+" });
    const history = historyOf([own, day(1), day(2, { device: "" }), day(3, { device: "Bike+" }), day(4)]);
    expect(comparisonOf(history, own, "lastFive").deviceChanges).toEqual([
      { index: 2, day: "2026-03-03", from: "Bike", to: "Bike+" },
      { index: 3, day: "2026-03-04", from: "Bike+", to: "Bike" },
      { index: 4, day: "2026-03-20", from: "Bike", to: "Bike+" },
    ]);
    expect(deviceChangesOf([])).toEqual([]);
  });
});

describe("the sentence of a comparison", () => {
  const others = [150, 160, 170].map((watts, index) =>
    day(index + 1, { derived: measured(watts, 150, adherence(0.62)) }),
  );
  const sentence = (derived: DerivedFigures, among: readonly WorkoutSummary[] = others) => {
    const own = day(20, { derived, ride: RIDE });
    return compareSentence(comparisonOf(historyOf([own, ...among]), own, "lastFive"));
  };

  it("says first what changed, then by how much", () => {
    expect(sentence(measured(172, 147, adherence(0.7)))).toBe(
      "More output at a lower heart rate than the last three like it: +12 W, −3 bpm, in target 70 % instead of 62 %.",
    );
    expect(sentence(measured(150, 155))).toBe(
      "Less output at a higher heart rate than the last three like it: −10 W, +5 bpm.",
    );
    expect(sentence(measured(161, 150, adherence(0.62)))).toBe(
      "About the same output at about the same heart rate as the last three like it: +1 W, 0 bpm, in target 62 % as before.",
    );
  });

  it("says but where output and targets went different ways", () => {
    expect(sentence(measured(172, 150, adherence(0.5)))).toContain(
      "+12 W, 0 bpm, but in target 50 % instead",
    );
    expect(sentence(measured(150, 150, adherence(0.7)))).toContain(
      "−10 W, 0 bpm, but in target 70 % instead",
    );
    expect(sentence(measured(150, 150, adherence(0.5)))).not.toContain("but");
    expect(sentence(measured(161, 150, adherence(0.5)))).not.toContain("but");
  });

  it("speaks of what was measured only", () => {
    expect(sentence(measured(172))).toBe("More output than the last three like it: +12 W.");
    expect(sentence(measured(0, 155))).toBe("A higher heart rate than the last three like it: +5 bpm.");
    expect(sentence(measured(0, null, adherence(0.5)))).toBe(
      "In target 50 % instead of 62 %, compared with the last three like it.",
    );
    expect(sentence(derivedOf())).toBe(null);
    expect(sentence(measured(172), others.slice(0, 1))).toBe(null);
  });

  it("names whom it compares with", () => {
    expect(othersWords("lastFive", 5)).toBe("the last five like it");
    expect(othersWords("lastMonth", 4)).toBe("4 like it in the month before");
    expect(othersWords("thisYear", 12)).toBe("12 like it earlier that year");
    expect(othersWords("thisClass", 3)).toBe("your 3 earlier attempts at this class");
  });
});

describe("a median", () => {
  it("is the middle value, or the mean of the two middle ones", () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
    expect(medianOf([7])).toBe(7);
    expect(medianOf([])).toBe(null);
  });
});
