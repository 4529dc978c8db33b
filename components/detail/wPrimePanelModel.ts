import { thinOut } from "@/components/chart/thinOut";
import type { PlotPoint } from "@/components/chart/thinOut";
import type { TimeRange } from "@/components/chart/timeRange";
import { refusalSentence } from "@/components/trends/powerWords";
import { hasCyclingPower } from "@/lib/domain/discipline";
import { clockText, numberText, shareFigure, figureText } from "@/lib/domain/format";
import { kilojoules } from "@/lib/domain/units";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { RideAxis } from "@/lib/training/axis";
import { bestCurve, ninetyDaysBefore, pointAt } from "@/lib/training/bestCurve";
import type { EffortsByKey } from "@/lib/training/bestCurve";
import { CRITICAL_POWER_DURATIONS_SEC, criticalPowerOf } from "@/lib/training/criticalPower";
import type { CriticalPower, CriticalPowerFit } from "@/lib/training/criticalPower";
import { ftpOfWorkout } from "@/lib/training/ftpAtDate";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { rideBalance } from "@/lib/training/wPrimeBalance";
import type { RideBalance } from "@/lib/training/wPrimeBalance";

/** More than the plot is wide in device pixels gains nothing. */
const POINT_LIMIT = 1200;

/** What the panel of a ride's W′ balance shows. `none`: no cycling power; nothing is drawn. */
export type WPrimePanelModel =
  | { readonly type: "none" }
  /** The efforts of the other rides are being opened. */
  | { readonly type: "opening" }
  | { readonly type: "refused"; readonly words: string }
  | {
      readonly type: "open";
      readonly fit: CriticalPower;
      /** What the fit rests on. */
      readonly basis: string;
      /** kJ over seconds of the pedaling clock. */
      readonly points: readonly PlotPoint[];
      /** kJ at the end of each whole minute of the axis. */
      readonly minutes: readonly { readonly sec: number; readonly kj: number }[];
      readonly whole: TimeRange;
      /** The lowest point in words. */
      readonly words: string;
      readonly sentence: string;
    };

/** W′ balance of an opened ride by the fit of the 90 days before it; without such a fit it is not drawn. */
export function wPrimePanelModel(from: {
  readonly summary: WorkoutSummary;
  readonly axis: RideAxis;
  readonly history: Pick<RiderHistory, "counted" | "ftp" | "isWhole">;
  /** Null while they are being opened. */
  readonly efforts: EffortsByKey | null;
}): WPrimePanelModel {
  const { summary, axis, history, efforts } = from;
  if (!hasCyclingPower(summary.discipline) || axis.series.output === undefined) return { type: "none" };
  if (efforts === null) return { type: "opening" };
  const result = fitBefore(summary, history, efforts);
  if (result.type === "refused") {
    return { type: "refused", words: refusalSentence(result.refusal, "90 days before") };
  }
  const balance = rideBalance(axis, result.fit);
  if (balance === null) return { type: "none" };
  const words = lowestWords(balance, result.fit);
  return {
    type: "open",
    fit: result.fit,
    basis: history.isWhole
      ? "your best efforts of the 90 days before"
      : "the rides of the 90 days before that have come so far",
    points: pointsOf(axis, balance),
    minutes: minutesOf(axis, balance),
    whole: { startSec: axis.startSec, endSec: axis.startSec + axis.lengthSec - 1 },
    words,
    sentence: `W′ balance: ${words}`,
  };
}

/** Critical power by the best efforts of the 90 days before a ride. */
function fitBefore(
  summary: WorkoutSummary,
  { counted, ftp }: Pick<RiderHistory, "counted" | "ftp">,
  efforts: EffortsByKey,
): CriticalPowerFit {
  const rides = counted.filter(({ discipline }) => hasCyclingPower(discipline));
  const curve = bestCurve(ninetyDaysBefore(rides, summary), efforts);
  const best = CRITICAL_POWER_DURATIONS_SEC.flatMap((durationSec) => pointAt(curve, durationSec) ?? []);
  return criticalPowerOf(best, ftpOfWorkout(ftp, summary)?.watts ?? null);
}

function pointsOf(axis: RideAxis, { balanceJ }: RideBalance): readonly PlotPoint[] {
  const points = Array.from(balanceJ, (joules, i) => ({ x: axis.startSec + i, y: kilojoules(joules) }));
  return thinOut(points, POINT_LIMIT);
}

function minutesOf(axis: RideAxis, { balanceJ }: RideBalance): readonly { sec: number; kj: number }[] {
  const minutes: { sec: number; kj: number }[] = [];
  for (let i = 0; i < balanceJ.length; i++) {
    const sec = axis.startSec + i;
    if (sec % 60 === 0 && sec > 0) minutes.push({ sec, kj: kilojoules(balanceJ[i] as number) });
  }
  return minutes;
}

function lowestWords({ lowestJ, lowestSec }: RideBalance, { wPrimeJ }: CriticalPower): string {
  const at = `at ${clockText(lowestSec)}`;
  if (lowestJ < 0) {
    return `${numberText(-kilojoules(lowestJ), 1)} kJ below zero ${at}: you had more that day than the 90 days before say.`;
  }
  const left = `${numberText(kilojoules(lowestJ), 1)} kJ of ${numberText(kilojoules(wPrimeJ), 1)} kJ`;
  return `at its lowest ${left} (${figureText(shareFigure(lowestJ / wPrimeJ))}) ${at}.`;
}
