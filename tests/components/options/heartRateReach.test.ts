import { describe, expect, it } from "vitest";
import { countByHeartRate, heartRateReach, staleByHeartRate } from "@/components/options/heartRateReach";
import { heartRateWords, settingsWords } from "@/components/options/heartRateWords";
import { sampleWorkout, SAMPLE_DERIVED } from "@/components/samples/historySummary";
import { SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NO_RIDER, NOTHING_YOURS } from "@/lib/domain/yours";
import type { OwnHeartRate, Yours } from "@/lib/domain/yours";
import { heartRateOn, heartRateTimeline } from "@/lib/training/heartRateAtDate";
import { riderHistory } from "@/lib/training/riderHistory";

const limits = (from: string, maxBpm: number): OwnHeartRate => ({
  from,
  maxBpm,
  restingBpm: null,
  thresholdBpm: null,
});

/** Yoga of 18, 17, 16 … November with a load by heart rate at the profile's maximum of 180. */
const yoga = (number: number, change: Partial<WorkoutSummary> = {}) =>
  sampleWorkout(number, {
    discipline: "yoga",
    disciplineSlug: "yoga",
    heartRateZoneSec: null,
    derived: {
      ...SAMPLE_DERIVED,
      normalizedPowerW: null,
      heartRateLoad: { load: 40, answerMaxBpm: null, settings: "180/60//m" },
    },
    ...change,
  });
// A ride by power, and yoga of which only Peloton's zones are known.
const RIDE = sampleWorkout(4, {
  derived: { ...SAMPLE_DERIVED, heartRateLoad: { load: 40, answerMaxBpm: null, settings: "180/60//m" } },
});
const BY_ZONES = yoga(5, { derived: null, heartRateZoneSec: [600, 600, 0, 0, 0] });
const ALL = [yoga(1), yoga(2), yoga(3), RIDE, BY_ZONES];

function historyOf(yours: Partial<Yours>) {
  return riderHistory({
    summaries: ALL,
    yours: { ...NOTHING_YOURS, ...yours },
    profile: SAMPLE_PROFILE,
    progress: NEVER_SYNCED,
  });
}

const changed = (yours: Partial<Yours>) =>
  heartRateTimeline({ yours: { ...NOTHING_YOURS, ...yours }, profile: SAMPLE_PROFILE });

const as = (rider: Partial<Yours["rider"]>) => changed({ rider: { ...NO_RIDER, ...rider } });

describe("what other heart-rate limits would change", () => {
  const history = historyOf({});

  it("is the Load of workouts by heart rate from their day on", () => {
    expect(countByHeartRate(history)).toBe(4);
    expect(heartRateReach(history, changed({ heartRate: [limits("2025-11-17", 190)] }))).toBe(2);
    expect(heartRateReach(history, changed({ heartRate: [limits("2025-01-01", 190)] }))).toBe(4);
    expect(heartRateReach(history, changed({ heartRate: [limits("2025-01-01", 180)] }))).toBe(0);
  });

  it("is all of them for another sex, and none where it only says what was assumed, or for other zones", () => {
    expect(heartRateReach(history, as({ sex: "female" }))).toBe(4);
    expect(heartRateReach(history, as({ sex: "male" }))).toBe(0);
    expect(heartRateReach(history, as({ heartRateBounds: [100, 120, 140, 160] }))).toBe(0);
  });

  it("leaves those measured second by second waiting until they are made again", () => {
    expect(staleByHeartRate(history)).toBe(0);
    expect(staleByHeartRate(historyOf({ heartRate: [limits("2025-01-01", 190)] }))).toBe(3);
  });
});

describe("heart-rate limits in words", () => {
  it("name what was said, and what is assumed", () => {
    expect(heartRateWords({ ...limits("2025-01-01", 182), restingBpm: 52 })).toBe(
      "maximum 182, resting 52 bpm",
    );
    const settings = heartRateOn(changed({}), "2025-11-19" as never);
    if (settings === null) throw new Error("a maximum is known");
    expect(settingsWords(settings)).toBe(
      "Today: maximum 180 bpm (Peloton’s default), resting 60 (assumed), threshold 162 (by rule).",
    );
    expect(
      settingsWords({ ...settings, isMaxDefault: false, isRestingDefault: false, thresholdBpm: 165 }),
    ).toBe("Today: maximum 180 bpm, resting 60, threshold 165.");
  });
});
