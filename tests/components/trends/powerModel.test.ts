import { describe, expect, it } from "vitest";
import { powerModelSlices } from "@/components/trends/powerModel";
import { trendsQueryOf } from "@/components/trends/trendsQuery";
import type { LocalDay } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import { CURVE_DURATIONS_SEC } from "@/lib/training/powerCurve";
import { riderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import { summaryAt } from "../../lib/training/drawSummary";

const TODAY = "2025-12-31" as LocalDay;

/** An all-out ride of 20 minutes and more by a rider of that CP and 14.4 kJ. */
const curveOf = (cpWatts: number) =>
  CURVE_DURATIONS_SEC.filter((sec) => sec <= 1800).map((sec) =>
    Math.round(cpWatts + 14_400 / Math.max(sec, 60)),
  );

const NOW = summaryAt("2025-12-20T10:00:00Z", { title: "30 min Climb Ride", device: "Bike+" });
const SPRING = summaryAt("2025-04-01T10:00:00Z", { device: "Bike" });
const OLD = summaryAt("2023-04-01T10:00:00Z", { device: "Bike" });
const RUN = summaryAt("2025-12-21T10:00:00Z", { disciplineSlug: "running", device: "Tread" });
const ALL = [RUN, NOW, SPRING, OLD];
const EFFORTS = new Map([
  [NOW.key, { powerCurveW: curveOf(190) }],
  [SPRING.key, { powerCurveW: curveOf(200) }],
  [OLD.key, { powerCurveW: curveOf(210) }],
  // Would be there if a Tread's output were taken for power.
  [RUN.key, { powerCurveW: curveOf(500) }],
]);
const OWN: Partial<Yours> = { ftp: [{ from: "2023-01-01", watts: 200 }] };

function modelOf(query = "", yours: Partial<Yours> = OWN, summaries: readonly WorkoutSummary[] = ALL) {
  const history = riderHistory({
    summaries,
    yours: { ...NOTHING_YOURS, ...yours },
    profile: null,
    progress: { ...NEVER_SYNCED, phase: "upToDate", lastSyncedAtMs: 1 },
  });
  return finished(powerModelSlices({ history, efforts: EFFORTS, query: trendsQueryOf(query), today: TODAY }));
}

const at20 = (model: ReturnType<typeof modelOf>) =>
  model.efforts.find(({ durationSec }) => durationSec === 1200);

describe("the power page", () => {
  it("lays 90 days, this year and all over each other, and takes nothing from a Tread", () => {
    const told = modelOf().curves.map(({ range, points }) => [
      range,
      points[0]?.watts,
      points[0]?.workout.key,
    ]);
    expect(told).toEqual([
      ["90d", 430, NOW.key],
      ["year", 440, SPRING.key],
      ["all", 450, OLD.key],
    ]);
  });

  it("tells the best efforts of the chosen range, each with its ride and of the FTP of its day", () => {
    expect(at20(modelOf())).toMatchObject({ watts: 212, day: "2025-04-01", shareOfFtp: 212 / 200 });
    expect(at20(modelOf("range=6w"))).toMatchObject({ watts: 202, workout: NOW });
    expect(at20(modelOf("range=all"))?.watts).toBe(222);
    expect(at20(modelOf("", {}, [NOW, SPRING, OLD]))?.shareOfFtp).toBeNull();
  });

  it("compares only like machines when a device is chosen", () => {
    const model = modelOf("range=all&device=Bike%2B");
    expect(at20(model)?.workout).toBe(NOW);
    expect(model.rides).toBe(1);
  });

  it("leaves out what the rider left out", () => {
    const workouts = { [SPRING.key]: { ...NOTHING_SAID, leftOut: "a borrowed bike" } };
    expect(at20(modelOf("", { ...OWN, workouts }))?.workout).toBe(NOW);
  });

  it("fits critical power over the last 90 days alone, against today's FTP", () => {
    const { result, efforts, devices } = modelOf("range=all").criticalPower;
    expect(result.type === "fitted" && Math.round(result.fit.cpWatts)).toBe(190);
    expect(efforts.map(({ durationSec }) => durationSec)).toEqual([120, 180, 300, 480, 720, 1200]);
    expect(devices).toEqual(["Bike+"]);
    const strong = modelOf("", { ftp: [{ from: "2025-12-31", watts: 250 }] }).criticalPower.result;
    expect(strong).toMatchObject({ type: "refused", refusal: { reason: "cpOutside", ftpWatts: 250 } });
  });

  it("cuts the FTP's steps to the range, what held at its start before them", () => {
    const ftp = [
      { from: "2022-01-01", watts: 180 },
      { from: "2023-01-01", watts: 200 },
      { from: "2025-11-01", watts: 210 },
    ];
    expect(modelOf("range=all", { ftp }).ftp.map(({ watts }) => watts)).toEqual([180, 200, 210]);
    expect(modelOf("range=90d", { ftp }).ftp.map(({ watts }) => watts)).toEqual([200, 210]);
    expect(modelOf("range=6w", { ftp }).ftp.map(({ watts }) => watts)).toEqual([210]);
  });

  it("is empty, not broken, without rides", () => {
    expect(modelOf("", {}, [RUN])).toMatchObject({
      rides: 0,
      curves: [],
      efforts: [],
      ftp: [],
      criticalPower: { result: { type: "refused", refusal: { reason: "fewEfforts", efforts: 0 } } },
    });
  });
});
