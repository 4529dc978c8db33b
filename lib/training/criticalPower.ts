/** The durations whose best efforts are fitted, s: 2, 3, 5, 8, 12, 20 min. */
export const CRITICAL_POWER_DURATIONS_SEC: readonly number[] = [120, 180, 300, 480, 720, 1200];

const LEAST_EFFORTS = 4;
const LONG_SEC = 720;
const LEAST_LONG = 2;
const LARGEST_CP_ERROR = 0.05;
const LARGEST_W_PRIME_ERROR = 0.2;
const W_PRIME_RANGE_J = [5000, 40_000] as const;
const CP_RANGE_OF_FTP = [0.8, 1.15] as const;

/** A best effort: its mean power over so many seconds. */
export type PowerEffort = { readonly durationSec: number; readonly watts: number };

/** Critical power and the work above it, each with its standard error. */
export type CriticalPower = {
  readonly cpWatts: number;
  readonly cpErrorWatts: number;
  /** W′, J. */
  readonly wPrimeJ: number;
  readonly wPrimeErrorJ: number;
};

/** Which condition of a fit failed, and by which value. Shares are 0..1. */
export type CriticalPowerRefusal =
  | { readonly reason: "fewEfforts"; readonly efforts: number }
  | { readonly reason: "fewLongEfforts"; readonly efforts: number }
  | { readonly reason: "cpUncertain"; readonly errorShare: number }
  | { readonly reason: "wPrimeUncertain"; readonly errorShare: number }
  | { readonly reason: "wPrimeOutside"; readonly wPrimeJ: number }
  | { readonly reason: "cpOutside"; readonly cpWatts: number; readonly ftpWatts: number };

export type CriticalPowerFit =
  | { readonly type: "fitted"; readonly fit: CriticalPower }
  | { readonly type: "refused"; readonly refusal: CriticalPowerRefusal };

/**
 * Critical power by the linear work–time model: work = CP · t + W′ (Monod and Scherrer 1965; Moritani 1981), ordinary
 * least squares over the efforts of the durations above; other durations are not looked at. Refused when the efforts
 * cannot have been all-out: fewer than four or fewer than two of 12 min and more, SE(CP) > 5 %, SE(W′) > 20 %, W′
 * outside 5–40 kJ, CP outside 80–115 % of FTP. `ftpWatts` null = not known: the last condition is not asked.
 */
export function criticalPowerOf(efforts: readonly PowerEffort[], ftpWatts: number | null): CriticalPowerFit {
  const fitted = efforts.filter(
    ({ durationSec, watts }) => CRITICAL_POWER_DURATIONS_SEC.includes(durationSec) && watts > 0,
  );
  const long = fitted.filter(({ durationSec }) => durationSec >= LONG_SEC).length;
  if (fitted.length < LEAST_EFFORTS) return refused({ reason: "fewEfforts", efforts: fitted.length });
  if (long < LEAST_LONG) return refused({ reason: "fewLongEfforts", efforts: long });
  const fit = fitOf(fitted);
  const refusal = refusalOf(fit, ftpWatts);
  return refusal === null ? { type: "fitted", fit } : refused(refusal);
}

function refused(refusal: CriticalPowerRefusal): CriticalPowerFit {
  return { type: "refused", refusal };
}

/** Slope and intercept of work over time with their standard errors; n − 2 degrees of freedom. */
function fitOf(efforts: readonly PowerEffort[]): CriticalPower {
  const count = efforts.length;
  const meanSec = sumOf(efforts, ({ durationSec }) => durationSec) / count;
  const meanJ = sumOf(efforts, workOf) / count;
  const squares = sumOf(efforts, ({ durationSec }) => (durationSec - meanSec) ** 2);
  const products = sumOf(efforts, (effort) => (effort.durationSec - meanSec) * (workOf(effort) - meanJ));
  const cpWatts = products / squares;
  const wPrimeJ = meanJ - cpWatts * meanSec;
  const residuals = sumOf(
    efforts,
    (effort) => (workOf(effort) - cpWatts * effort.durationSec - wPrimeJ) ** 2,
  );
  const errorJ = Math.sqrt(residuals / (count - 2));
  return {
    cpWatts,
    cpErrorWatts: errorJ / Math.sqrt(squares),
    wPrimeJ,
    wPrimeErrorJ: errorJ * Math.sqrt(1 / count + meanSec ** 2 / squares),
  };
}

function workOf({ durationSec, watts }: PowerEffort): number {
  return durationSec * watts;
}

function sumOf(efforts: readonly PowerEffort[], valueOf: (effort: PowerEffort) => number): number {
  return efforts.reduce((sum, effort) => sum + valueOf(effort), 0);
}

// Each condition is asked so that a value below zero, of which no share can be told, fails it too.
function refusalOf(fit: CriticalPower, ftpWatts: number | null): CriticalPowerRefusal | null {
  const { cpWatts, cpErrorWatts, wPrimeJ, wPrimeErrorJ } = fit;
  if (!(wPrimeJ >= W_PRIME_RANGE_J[0] && wPrimeJ <= W_PRIME_RANGE_J[1])) {
    return { reason: "wPrimeOutside", wPrimeJ };
  }
  if (!(cpErrorWatts <= LARGEST_CP_ERROR * cpWatts)) {
    return { reason: "cpUncertain", errorShare: cpErrorWatts / cpWatts };
  }
  if (!(wPrimeErrorJ <= LARGEST_W_PRIME_ERROR * wPrimeJ)) {
    return { reason: "wPrimeUncertain", errorShare: wPrimeErrorJ / wPrimeJ };
  }
  if (ftpWatts === null) return null;
  const share = cpWatts / ftpWatts;
  return share >= CP_RANGE_OF_FTP[0] && share <= CP_RANGE_OF_FTP[1]
    ? null
    : { reason: "cpOutside", cpWatts, ftpWatts };
}
