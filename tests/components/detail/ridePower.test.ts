import { describe, expect, it } from "vitest";
import { rideCurveModel } from "@/components/detail/rideCurveModel";
import { wPrimePanelModel } from "@/components/detail/wPrimePanelModel";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { rideAxis } from "@/lib/training/axis";
import { ftpTimeline } from "@/lib/training/ftpAtDate";
import { CURVE_DURATIONS_SEC } from "@/lib/training/powerCurve";
import { drawGraph, ride } from "../../fixtures/drawRide";
import { summaryAt } from "../../lib/training/drawSummary";

const RIDE = summaryAt("2025-06-01T10:00:00Z", { device: "Bike+" });
const BEFORE = summaryAt("2025-05-01T10:00:00Z", { device: "Bike+" });
const LONG_AGO = summaryAt("2025-02-01T10:00:00Z", { device: "Bike+" });
const AFTER = summaryAt("2025-06-02T10:00:00Z", { device: "Bike+" });
const ftp = ftpTimeline({
  yours: { ...NOTHING_YOURS, ftp: [{ from: "2025-01-01", watts: 205 }] },
  summaries: [],
  profile: null,
});
const HISTORY = { counted: [AFTER, RIDE, BEFORE, LONG_AGO], ftp, isWhole: true };

const curveOf = (cpWatts: number, lengthSec = 1800) =>
  CURVE_DURATIONS_SEC.filter((sec) => sec <= lengthSec).map((sec) => cpWatts + 15_000 / Math.max(sec, 60));

describe("a ride's W′ balance", () => {
  const axis = rideAxis(ride`200x60 300x60 200x60`);
  const modelOf = (efforts: ReadonlyMap<typeof RIDE.key, { powerCurveW: readonly number[] }> | null) =>
    wPrimePanelModel({ summary: RIDE, axis, history: HISTORY, efforts });

  it("uses the fit of the 90 days before, not the ride itself nor what came later", () => {
    const model = modelOf(
      new Map([
        [BEFORE.key, { powerCurveW: curveOf(200) }],
        [RIDE.key, { powerCurveW: curveOf(900) }],
        [AFTER.key, { powerCurveW: curveOf(900) }],
        [LONG_AGO.key, { powerCurveW: curveOf(900) }],
      ]),
    );
    expect(model).toMatchObject({
      type: "open",
      fit: { cpWatts: expect.closeTo(200, 6), wPrimeJ: expect.closeTo(15_000, 3) },
      words: "at its lowest 9.0 kJ of 15.0 kJ (60 %) at 2:00.",
      minutes: [
        { sec: 60, kj: expect.closeTo(15, 6) },
        { sec: 120, kj: expect.closeTo(9, 6) },
        { sec: 180, kj: expect.closeTo(9, 6) },
      ],
    });
  });

  it("is not drawn without a fit, and says why", () => {
    const model = modelOf(new Map([[LONG_AGO.key, { powerCurveW: curveOf(200) }]]));
    expect(model).toMatchObject({
      type: "refused",
      words: expect.stringContaining("the 90 days before have none"),
    });
  });

  it("says so when the ride took more than there was", () => {
    const hard = rideAxis(ride`500x100`);
    const efforts = new Map([[BEFORE.key, { powerCurveW: curveOf(200) }]]);
    const model = wPrimePanelModel({ summary: RIDE, axis: hard, history: HISTORY, efforts });
    expect(model).toMatchObject({ words: expect.stringMatching(/^15\.0 kJ below zero at 1:40/) });
  });

  it("waits for the efforts, and is nothing for who did not ride", () => {
    expect(modelOf(null)).toEqual({ type: "opening" });
    const run = summaryAt("2025-06-01T10:00:00Z", { disciplineSlug: "running" });
    expect(wPrimePanelModel({ summary: run, axis, history: HISTORY, efforts: new Map() }).type).toBe("none");
    const noPower = rideAxis(drawGraph({ heartRate: "140x60" }));
    expect(
      wPrimePanelModel({ summary: RIDE, axis: noPower, history: HISTORY, efforts: new Map() }).type,
    ).toBe("none");
  });
});

const curveModelOf = (own: readonly number[], before: readonly number[] | null, isWhole = true) =>
  rideCurveModel({
    summary: RIDE,
    history: { counted: HISTORY.counted, isWhole },
    efforts: new Map([
      [RIDE.key, { powerCurveW: own }],
      [AFTER.key, { powerCurveW: curveOf(900) }],
      ...(before === null ? [] : ([[BEFORE.key, { powerCurveW: before }]] as const)),
    ]),
  });
const wordsOf = (model: ReturnType<typeof curveModelOf>) => (model.type === "open" ? model.words : null);
const flat = (watts: number, sec: number) => CURVE_DURATIONS_SEC.filter((one) => one <= sec).map(() => watts);

describe("a ride's power curve", () => {
  it("names the durations at which it was the best of the 90 days before it", () => {
    const own = flat(200, 60).map((watts, i) => (i === 14 || i === 59 ? 310 : watts));
    expect(wordsOf(curveModelOf(own, flat(300, 1800)))).toBe("Your best of 90 days at 15 s and 1 min.");
  });

  it("else tells where it came nearest", () => {
    const own = flat(200, 60).map((watts, i) => (i === 29 ? 290 : watts));
    expect(wordsOf(curveModelOf(own, flat(300, 1800)))).toBe(
      "Nearest to your best of the 90 days before at 30 s, 10 W below it.",
    );
    expect(wordsOf(curveModelOf(flat(300, 60), flat(300, 60)))).toContain("level with it");
  });

  it("puts each duration beside who held it, and nothing beside what no ride reached", () => {
    const model = curveModelOf(flat(200, 120), flat(300, 60));
    expect(model).toMatchObject({
      rows: [
        { durationSec: 5, watts: 200, before: { watts: 300, workout: BEFORE } },
        { durationSec: 15 },
        { durationSec: 30 },
        { durationSec: 60 },
        { durationSec: 120, watts: 200, before: null },
      ],
    });
  });

  it("calls nothing the best while rides are still coming", () => {
    expect(wordsOf(curveModelOf(flat(400, 60), flat(300, 60), false))).toBe(
      "Compared with 1 ride of the 90 days before; others may still come.",
    );
  });

  it("says when there is nothing to compare with, and when the machine was another", () => {
    expect(wordsOf(curveModelOf(flat(200, 60), null))).toBe(
      "No other ride with power in the 90 days before.",
    );
    const model = rideCurveModel({
      summary: { ...RIDE, device: "Bike" },
      history: HISTORY,
      efforts: new Map([
        [RIDE.key, { powerCurveW: flat(400, 60) }],
        [BEFORE.key, { powerCurveW: flat(300, 60) }],
      ]),
    });
    expect(wordsOf(model)).toContain("This ride was on Bike, some of the best on Bike+: bikes differ.");
  });

  it("waits for the efforts", () => {
    expect(rideCurveModel({ summary: RIDE, history: HISTORY, efforts: null })).toEqual({ type: "opening" });
  });
});
