import { describe, expect, test } from "vitest";
import type { PerformanceGraph } from "@/lib/domain/performance";
import type { BandMetric } from "@/lib/domain/target";
import { adherenceOf } from "@/lib/training/adherence";
import { knownValues, rideAxis } from "@/lib/training/axis";
import { blocksOf } from "@/lib/training/blocks";
import { deriveFigures } from "@/lib/training/derive";
import { pelotonPctOf } from "@/lib/training/headlineMetric";
import { bestEffort } from "@/lib/training/powerCurve";
import { heartRateStressScore, trimp } from "@/lib/training/heartRate";
import { meanOf } from "@/lib/training/mean";
import {
  decouplingFormula,
  normalizedPowerFormula,
  ridingPower,
  trainingStressScore,
} from "@/lib/training/power";
import { targetBands } from "@/lib/training/targets";
import { openCapture, shared } from "./sharedFolder";

// oracles/sauce_on_captures.json: Sauce for Strava's own code on the captured series (dense rides).
const SAUCE = [
  {
    id: "19bc665d58024a97a668e930c0a12d15",
    np: 149.80752,
    avg: 142.267778,
    tss150: 49.871762,
    peaks: {
      5: 428.4,
      15: 309.3333,
      30: 226.1667,
      60: 199.4833,
      120: 179.875,
      300: 162.4633,
      600: 152.645,
      1200: 148.3817,
    },
  },
  {
    id: "390769bf2c1f41b5a57d1291f8c6c4c2",
    np: 104.255686,
    avg: 99.454141,
    tss150: 24.140466,
    peaks: {
      5: 151.8,
      15: 146,
      30: 130.8,
      60: 122.9,
      120: 122.4583,
      300: 120.2733,
      600: 110.3633,
      1200: 105.6883,
    },
  },
  {
    id: "98c617d5c56f4f1ab6fc250afc9aea5f",
    np: 171.644344,
    avg: 164.210556,
    tss150: 65.470624,
    peaks: { 5: 199, 15: 199, 30: 198.1667, 60: 197, 120: 197, 300: 197, 600: 193.9567, 1200: 175.6908 },
  },
] as const;

describe.runIf(shared !== null)("captured workouts", () => {
  test.each(SAUCE)("power of $id agrees with Sauce for Strava", ({ id, np, avg, tss150, peaks }) => {
    const axis = rideAxis(graphOf(id));
    const power = ridingPower(axis);
    expect(normalizedPowerFormula(power)).toBeCloseTo(np, 2);
    expect(power.reduce((sum, watts) => sum + watts, 0) / power.length).toBeCloseTo(avg, 5);
    for (const [duration, watts] of Object.entries(peaks)) {
      expect(bestEffort(axis, Number(duration))?.watts, `${duration} s`).toBeCloseTo(watts, 2);
    }
    const normalizedPowerW = normalizedPowerFormula(power) ?? 0;
    const tss = trainingStressScore({ activeSec: power.length, normalizedPowerW, ftpWatts: 150 });
    expect(tss).toBeCloseTo(tss150, 4);
  });

  test.each([
    ["390769bf2c1f41b5a57d1291f8c6c4c2", "cadence", 42, 42.36],
    ["390769bf2c1f41b5a57d1291f8c6c4c2", "resistance", 66, 65.98],
    ["98c617d5c56f4f1ab6fc250afc9aea5f", "speed", 34, 33.8],
    ["98c617d5c56f4f1ab6fc250afc9aea5f", "incline", 42, 42.4],
  ] as const)("%s: %s in range is Peloton's own %i %%", (id, metric, pelotonPct, exact) => {
    const adherence = adherenceIn(graphOf(id), metric);
    expect(adherence?.pelotonPct).toBe(pelotonPct);
    expect(Math.round((adherence?.strictIn ?? 0) * 100)).toBe(pelotonPct);
    expect((adherence?.strictIn ?? 0) * 100).toBeCloseTo(exact, 0);
  });

  test("the lag-tolerant cadence of the cadence class is 43.0 %", () => {
    const adherence = adherenceIn(graphOf("390769bf2c1f41b5a57d1291f8c6c4c2"), "cadence");
    expect((adherence?.lagTolerantIn ?? 0) * 100).toBeCloseTo(43, 1);
  });

  test("the Lanebreak with 32 holes of a second has 1,817 seconds and NP 123.2 W (PELOTON §5)", () => {
    const power = ridingPower(rideAxis(graphOf("e105c80dde614c1483e4f151f8236724")));
    expect(power).toHaveLength(1817);
    expect(normalizedPowerFormula(power)).toBeCloseTo(123.2, 1);
  });

  test("a run without a treadmill has targets and is not measured", () => {
    const { facts, graph } = openCapture("e5647d3343c34442be1b44d7b4b62a93");
    const { derived } = deriveFigures({ facts, graph, ftpWatts: 200, heartRate: () => null });
    expect(derived.targetMetrics).toEqual(["incline", "speed"]);
    expect(derived.adherence).toBeNull();
  });

  test("a meditation measures nothing and still has its time", () => {
    const { facts, graph } = openCapture("aaa6527fd5a74b7e8e2f8975c6025e60");
    const { derived, efforts } = deriveFigures({ facts, graph, ftpWatts: null, heartRate: () => null });
    expect(derived.activeSec).toBe(298);
    expect(derived.spark).toEqual([]);
    expect(efforts).toMatchObject({ powerCurveW: [], wattSeconds: [], bpmSeconds: [] });
  });

  test("the Tread's output never becomes cycling power", () => {
    const { facts, graph } = openCapture("98c617d5c56f4f1ab6fc250afc9aea5f");
    const { derived, efforts } = deriveFigures({ facts, graph, ftpWatts: 200, heartRate: () => null });
    expect(derived.normalizedPowerW).toBeNull();
    expect(efforts.powerCurveW).toEqual([]);
    expect(derived.averages.outputW).toBeCloseTo(164.21, 2);
  });

  test("heart-rate dropouts of the 2020 ride stay out of its mean", () => {
    const { facts, graph } = openCapture("19bc665d58024a97a668e930c0a12d15");
    // Peloton's own average counts the zeros: 153.
    expect(facts.pelotonAverages.heartRateBpm).toBe(153);
    expect(
      deriveFigures({ facts, graph, ftpWatts: null, heartRate: () => null }).derived.averages.heartRateBpm,
    ).toBeCloseTo(162, 0);
  });

  test("the decoupling formula over a whole ride agrees with Sauce: 5.30 %", () => {
    // The one capture with heart rate on every second. On the two with long dropouts (oracle 2.3 and 1.2 %) neither
    // leaving them out nor counting them as 0 gives Sauce's figure, so those two prove nothing here.
    const axis = rideAxis(graphOf("390769bf2c1f41b5a57d1291f8c6c4c2"));
    const half = (fromSec: number, toSec: number) => ({
      powerW: normalizedPowerFormula(knownValues(axis, "output", { fromSec, toSec })) ?? 0,
      heartRateBpm: meanOf(knownValues(axis, "heartRate", { fromSec, toSec })) ?? 0,
    });
    expect(decouplingFormula(half(1, 900), half(900, 1800))).toBeCloseTo(5.2998, 1);
  });

  // oracles/sauce_on_captures.json: tTSS with threshold 160, resting 60, maximum 190.
  test.each([
    ["390769bf2c1f41b5a57d1291f8c6c4c2", 18.346486, 19.636496],
    ["98c617d5c56f4f1ab6fc250afc9aea5f", 9.237958, 10.102629],
    ["19bc665d58024a97a668e930c0a12d15", 50.638254, 50.245128],
  ] as const)("hrSS agrees with Sauce on %s", (id, male, female) => {
    const axis = rideAxis(graphOf(id));
    const pairs = [...knownValues(axis, "heartRate")].map((bpm) => [bpm, 1] as const);
    const score = (sex: "male" | "female") => {
      const settings = {
        maxBpm: 190,
        isMaxDefault: false,
        restingBpm: 60,
        isRestingDefault: false,
        sex,
        thresholdBpm: 160,
        ownBounds: null,
      };
      return heartRateStressScore(trimp(pairs, settings), settings);
    };
    // Two captures agree to all digits given, 390769bf to 0.012 %; why that one differs is not known.
    expect(Math.abs(score("male") / male - 1)).toBeLessThan(2e-4);
    expect(Math.abs(score("female") / female - 1)).toBeLessThan(2e-4);
  });
});

function graphOf(id: string): PerformanceGraph {
  const { graph } = openCapture(id);
  if (graph === null) throw new Error(`${id} has no graph`);
  return graph;
}

function adherenceIn(graph: PerformanceGraph, metric: BandMetric) {
  const axis = rideAxis(graph);
  const bands = targetBands(graph.targets, { ftpWatts: null, discipline: "walking" });
  const blocks = blocksOf(axis, bands, metric);
  const pelotonPct = pelotonPctOf(metric, graph.targets.pelotonInRangePct);
  return adherenceOf({ axis, bands, blocks, metric, pelotonPct });
}
