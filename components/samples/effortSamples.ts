import { hasCyclingPower } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { CURVE_DURATIONS_SEC } from "@/lib/training/powerCurve";

/** What a drawn rider can do on a day. */
export type SampleForm = {
  readonly cpWatts: number;
  readonly wPrimeJ: number;
  /** Added to a single second, fading within a few. */
  readonly sprintWatts: number;
};

/** The power curve of an all-out ride of that form: CP and W′ by the model, a sprint on top, long efforts sagging. */
export function sampleCurve(form: SampleForm, lengthSec: number): readonly number[] {
  const { cpWatts, wPrimeJ, sprintWatts } = form;
  return CURVE_DURATIONS_SEC.filter((sec) => sec <= lengthSec).map((sec) => {
    const steady = cpWatts * (sec > 1800 ? 1 - 0.03 * Math.log2(sec / 1800) : 1);
    // Nobody spends all of W′ in less than two minutes.
    const above = wPrimeJ / Math.max(sec, 50 + sec * 0.6);
    return Math.round(steady + above + sprintWatts * Math.exp(-sec / 14));
  });
}

/** What each kind of ride brings out, in turn: a steady one, a sprint, hard minutes, a hard half hour, an easy one. */
const RIDES: readonly SampleForm[] = [
  { cpWatts: 0.86, wPrimeJ: 0.4, sprintWatts: 0.4 },
  { cpWatts: 0.8, wPrimeJ: 0.5, sprintWatts: 1 },
  { cpWatts: 0.9, wPrimeJ: 1.05, sprintWatts: 0.6 },
  { cpWatts: 1, wPrimeJ: 0.98, sprintWatts: 0.3 },
  { cpWatts: 0.7, wPrimeJ: 0.3, sprintWatts: 0.2 },
];

/** Efforts of all rides of a history: the rider was best about a year ago, less so in between, and comes back. */
export function sampleEfforts(
  workouts: readonly WorkoutSummary[],
): ReadonlyMap<BlindKey, Pick<WorkoutEfforts, "powerCurveW">> {
  const rides = workouts.filter(({ discipline }) => hasCyclingPower(discipline));
  return new Map(
    rides.map(({ key, lengthSec }, index) => {
      const kind = RIDES[index % RIDES.length] as SampleForm;
      const season = 1 + 0.08 * Math.cos((index - 215) / 55);
      const form = {
        cpWatts: 190 * season * kind.cpWatts,
        wPrimeJ: 17_000 * kind.wPrimeJ,
        sprintWatts: 420 * season * kind.sprintWatts,
      };
      return [key, { powerCurveW: sampleCurve(form, lengthSec ?? 0) }];
    }),
  );
}
