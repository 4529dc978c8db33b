import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CRITICAL_POWER_DURATIONS_SEC, criticalPowerOf } from "@/lib/training/criticalPower";
import type { CriticalPower, PowerEffort } from "@/lib/training/criticalPower";

/** Efforts as the model draws them, each off by a share of its power. */
const effortsOf = (cpWatts: number, wPrimeJ: number, off: readonly number[] = []): readonly PowerEffort[] =>
  CRITICAL_POWER_DURATIONS_SEC.map((durationSec, i) => ({
    durationSec,
    watts: (cpWatts + wPrimeJ / durationSec) * (1 + (off[i] ?? 0)),
  }));

function fitOf(efforts: readonly PowerEffort[], ftpWatts: number | null = null): CriticalPower {
  const result = criticalPowerOf(efforts, ftpWatts);
  if (result.type === "refused") throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.fit;
}

const refusalOf = (efforts: readonly PowerEffort[], ftpWatts: number | null = null) => {
  const result = criticalPowerOf(efforts, ftpWatts);
  return result.type === "refused" ? result.refusal : null;
};

const anyCp = fc.double({ min: 80, max: 400, noNaN: true });
const anyWPrime = fc.double({ min: 5100, max: 39_900, noNaN: true });
const noise = (share: number) =>
  fc.array(fc.double({ min: -share, max: share, noNaN: true }), { minLength: 6, maxLength: 6 });

describe("critical power", () => {
  test("a rider of 250 W and 20 kJ, drawn without error, is found with none", () => {
    const fit = fitOf(effortsOf(250, 20_000), 260);
    expect(fit.cpWatts).toBeCloseTo(250, 9);
    expect(fit.wPrimeJ).toBeCloseTo(20_000, 5);
    expect(fit.cpErrorWatts).toBeCloseTo(0, 6);
    expect(fit.wPrimeErrorJ).toBeCloseTo(0, 3);
  });

  test("its standard errors are those of a regression worked by hand", () => {
    // t = 120, 300, 720, 1200 s and work off the line by +500, −500, −500, +500 J: mean t 585, Σ(t−585)² 693,900,
    // and Σ(t−585)·e = 500 · (−465 + 285 − 135 + 615) = 150,000.
    const work = [120, 300, 720, 1200].map((t) => 200 * t + 15_000);
    const off = [500, -500, -500, 500];
    const efforts = [120, 300, 720, 1200].map((durationSec, i) => ({
      durationSec,
      watts: ((work[i] as number) + (off[i] as number)) / durationSec,
    }));
    const fit = fitOf(efforts);
    const slopeError = 150_000 / 693_900;
    expect(fit.cpWatts).toBeCloseTo(200 + slopeError, 9);
    expect(fit.wPrimeJ).toBeCloseTo(15_000 - 585 * slopeError, 6);
    const residuals = 4 * 500 ** 2 - 150_000 ** 2 / 693_900;
    const s = Math.sqrt(residuals / 2);
    expect(fit.cpErrorWatts).toBeCloseTo(s / Math.sqrt(693_900), 9);
    expect(fit.wPrimeErrorJ).toBeCloseTo(s * Math.sqrt(1 / 4 + 585 ** 2 / 693_900), 6);
  });

  test("any rider is recovered from drawn efforts, rounded to whole watts as they are stored", () => {
    fc.assert(
      fc.property(anyCp, anyWPrime, (cp, wPrime) => {
        const exact = fitOf(effortsOf(cp, wPrime));
        expect(Math.abs(exact.cpWatts - cp)).toBeLessThan(1e-6);
        expect(Math.abs(exact.wPrimeJ - wPrime)).toBeLessThan(1e-3);
        const stored = effortsOf(cp, wPrime).map(({ durationSec, watts }) => ({
          durationSec,
          watts: Math.round(watts),
        }));
        const result = criticalPowerOf(stored, null);
        if (result.type === "refused") return;
        expect(Math.abs(result.fit.cpWatts - cp)).toBeLessThan(1.5);
        expect(Math.abs(result.fit.wPrimeJ - wPrime)).toBeLessThan(900);
      }),
    );
  });

  test("it is linear: a rider with twice the power has twice of everything, and the same shares", () => {
    fc.assert(
      fc.property(
        anyCp,
        fc.double({ min: 6000, max: 19_000, noNaN: true }),
        noise(0.01),
        (cp, wPrime, off) => {
          const one = criticalPowerOf(effortsOf(cp, wPrime, off), null);
          const two = criticalPowerOf(effortsOf(2 * cp, 2 * wPrime, off), null);
          if (one.type === "refused" || two.type === "refused") return;
          expect(two.fit.cpWatts).toBeCloseTo(2 * one.fit.cpWatts, 6);
          expect(two.fit.wPrimeErrorJ).toBeCloseTo(2 * one.fit.wPrimeErrorJ, 3);
        },
      ),
    );
  });

  test("under noise CP is off by no more than the noise can turn the line", () => {
    fc.assert(
      fc.property(anyCp, anyWPrime, noise(0.02), (cp, wPrime, off) => {
        const result = criticalPowerOf(effortsOf(cp, wPrime, off), null);
        if (result.type === "refused") return;
        const meanSec = 2520 / 6;
        const away = effortsOf(cp, wPrime).map(({ durationSec, watts }) => ({
          sec: Math.abs(durationSec - meanSec),
          mostJ: 0.02 * durationSec * watts,
        }));
        const squares = away.reduce((sum, { sec }) => sum + sec ** 2, 0);
        const most = away.reduce((sum, { sec, mostJ }) => sum + sec * mostJ, 0) / squares;
        expect(Math.abs(result.fit.cpWatts - cp)).toBeLessThanOrEqual(most + 1e-6);
      }),
    );
  });

  test("nothing that is shown breaks a condition, whatever is handed in", () => {
    const anyEfforts = fc.array(
      fc.record({
        durationSec: fc.constantFrom(5, ...CRITICAL_POWER_DURATIONS_SEC),
        watts: fc.integer({ min: 0, max: 900 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(anyEfforts, fc.option(fc.integer({ min: 50, max: 500 })), (efforts, ftpWatts) => {
        const result = criticalPowerOf(efforts, ftpWatts);
        if (result.type === "refused") return;
        const { cpWatts, cpErrorWatts, wPrimeJ, wPrimeErrorJ } = result.fit;
        expect([cpWatts, cpErrorWatts, wPrimeJ, wPrimeErrorJ].every(Number.isFinite)).toBe(true);
        expect(cpWatts).toBeGreaterThan(0);
        expect(cpErrorWatts / cpWatts).toBeLessThanOrEqual(0.05);
        expect(wPrimeErrorJ / wPrimeJ).toBeLessThanOrEqual(0.2);
        expect(wPrimeJ).toBeGreaterThanOrEqual(5000);
        expect(wPrimeJ).toBeLessThanOrEqual(40_000);
        if (ftpWatts === null) return;
        expect(cpWatts / ftpWatts).toBeGreaterThanOrEqual(0.8);
        expect(cpWatts / ftpWatts).toBeLessThanOrEqual(1.15);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a fit is refused", () => {
  const all = effortsOf(250, 20_000);
  const without = (...durations: readonly number[]) =>
    all.filter(({ durationSec }) => !durations.includes(durationSec));

  test("under four efforts, other durations not counted", () => {
    expect(refusalOf([...without(120, 180, 300), { durationSec: 60, watts: 500 }])).toEqual({
      reason: "fewEfforts",
      efforts: 3,
    });
    expect(refusalOf(without(120, 180))).toBeNull();
  });

  test("with one effort of 12 min and more", () => {
    expect(refusalOf(without(1200))).toEqual({ reason: "fewLongEfforts", efforts: 1 });
  });

  test("of a steady rider, whose best efforts are all of the same watts", () => {
    const steady = CRITICAL_POWER_DURATIONS_SEC.map((durationSec) => ({ durationSec, watts: 180 }));
    expect(refusalOf(steady)?.reason).toBe("wPrimeOutside");
  });

  test("when every effort lasted the same: no slope can be told", () => {
    const same = Array.from({ length: 5 }, () => ({ durationSec: 1200, watts: 200 }));
    expect(refusalOf(same)?.reason).toBe("wPrimeOutside");
  });

  test("with a W′ outside of 5–40 kJ", () => {
    expect(refusalOf(effortsOf(250, 4900))).toMatchObject({ reason: "wPrimeOutside" });
    expect(refusalOf(effortsOf(250, 41_000))).toMatchObject({ reason: "wPrimeOutside" });
    expect(refusalOf(effortsOf(250, 5100))).toBeNull();
    expect(refusalOf(effortsOf(250, 39_900))).toBeNull();
  });

  test("when W′ is known to no better than 20 %, or CP to no better than 5 %", () => {
    expect(refusalOf(effortsOf(250, 10_000, [0, 0, 0.06, -0.06, 0.05, -0.03]))).toMatchObject({
      reason: "wPrimeUncertain",
    });
    // The line by hand above, its efforts 3,500 J off instead of 500: 5.9 W of about 102 W.
    const loose = [120, 300, 720, 1200].map((durationSec, i) => ({
      durationSec,
      watts: 100 + (20_000 + ([3500, -3500, -3500, 3500][i] as number)) / durationSec,
    }));
    expect(refusalOf(loose)).toMatchObject({ reason: "cpUncertain" });
  });

  test("when CP is outside of 80–115 % of FTP; without an FTP that is not asked", () => {
    expect(refusalOf(all, 320)).toEqual({ reason: "cpOutside", cpWatts: expect.closeTo(250), ftpWatts: 320 });
    expect(refusalOf(all, 210)).toMatchObject({ reason: "cpOutside" });
    expect([refusalOf(all, 310), refusalOf(all, 220), refusalOf(all, null)]).toEqual([null, null, null]);
  });
});
