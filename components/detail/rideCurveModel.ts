import type { CurveLine } from "@/components/trends/powerCurveConfig";
import { durationName, listOf } from "@/components/trends/powerWords";
import { dayText } from "@/lib/domain/dateText";
import { hasCyclingPower } from "@/lib/domain/discipline";
import { countOf, figureText, powerFigure } from "@/lib/domain/format";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { bestCurve, devicesOf, ninetyDaysBefore, pointAt } from "@/lib/training/bestCurve";
import type { CurvePoint, EffortsByKey } from "@/lib/training/bestCurve";
import { BEST_EFFORT_DURATIONS_SEC } from "@/lib/training/bestEfforts";
import { CURVE_DURATIONS_SEC, curveAt } from "@/lib/training/powerCurve";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { workoutDay } from "@/lib/training/workoutTime";

/** One duration of a ride beside the best of the 90 days before it. */
export type RideCurveRow = {
  readonly durationSec: number;
  readonly watts: number;
  /** Null where no ride before was that long. */
  readonly before: CurvePoint | null;
};

/** What the panel of a ride's power curve shows. `none`: no cycling power; nothing is drawn. */
export type RideCurveModel =
  | { readonly type: "none" }
  /** The efforts are being opened. */
  | { readonly type: "opening" }
  | {
      readonly type: "open";
      readonly lines: readonly CurveLine[];
      readonly rows: readonly RideCurveRow[];
      /** The answer: at which durations it was the best, or where it came nearest. */
      readonly words: string;
      readonly sentence: string;
    };

/** A ride's curve against the best of the 90 days before it. */
export function rideCurveModel(from: {
  readonly summary: WorkoutSummary;
  readonly history: Pick<RiderHistory, "counted" | "isWhole">;
  /** Null while they are being opened. */
  readonly efforts: EffortsByKey | null;
}): RideCurveModel {
  const { summary, history, efforts } = from;
  if (!hasCyclingPower(summary.discipline)) return { type: "none" };
  if (efforts === null) return { type: "opening" };
  const own = efforts.get(summary.key)?.powerCurveW ?? [];
  if (own.length === 0) return { type: "none" };
  const rides = ninetyDaysBefore(
    history.counted.filter(({ discipline }) => hasCyclingPower(discipline)),
    summary,
  ).filter(({ key }) => (efforts.get(key)?.powerCurveW.length ?? 0) > 0);
  const best = bestCurve(rides, efforts);
  const rows = BEST_EFFORT_DURATIONS_SEC.flatMap((durationSec) => {
    const watts = curveAt(own, durationSec);
    return watts === null ? [] : [{ durationSec, watts, before: pointAt(best, durationSec) }];
  });
  const words = wordsOf({ rows, rides, isWhole: history.isWhole, summary, best });
  return {
    type: "open",
    lines: linesOf(own, best),
    rows,
    words,
    sentence: `Best output by duration: ${rows
      .map(({ durationSec, watts }) => `${durationName(durationSec)} ${figureText(powerFigure(watts))}`)
      .join(", ")}. ${words}`,
  };
}

function linesOf(own: readonly number[], best: readonly CurvePoint[]): readonly CurveLine[] {
  const ride: CurveLine = {
    name: "This ride",
    look: "solid",
    color: (colors) => colors.accent,
    points: own.map((watts, i) => ({ durationSec: CURVE_DURATIONS_SEC[i] as number, watts, note: null })),
  };
  if (best.length === 0) return [ride];
  const before: CurveLine = {
    name: "Best of the 90 days before",
    look: "dashed",
    color: (colors) => colors.inkMuted,
    // Only as far as the ride went: what lies beyond cannot be compared.
    points: best.slice(0, own.length).map(({ durationSec, watts, workout }) => ({
      durationSec,
      watts,
      note: `${workout.title}, ${dayText(workoutDay(workout))}`,
    })),
  };
  return [ride, before];
}

type Compared = {
  readonly rows: readonly RideCurveRow[];
  readonly rides: readonly WorkoutSummary[];
  readonly isWhole: boolean;
  readonly summary: WorkoutSummary;
  readonly best: readonly CurvePoint[];
};

function wordsOf({ rows, rides, isWhole, summary, best }: Compared): string {
  if (rides.length === 0) return "No other ride with power in the 90 days before.";
  if (!isWhole) {
    return `Compared with ${countOf(rides.length, "ride")} of the 90 days before; others may still come.`;
  }
  return `${answerOf(rows)}${deviceWords(summary, best)}`;
}

function answerOf(rows: readonly RideCurveRow[]): string {
  const beaten = rows.filter(({ watts, before }) => before !== null && watts > before.watts);
  if (beaten.length > 0) {
    return `Your best of 90 days at ${listOf(beaten.map(({ durationSec }) => durationName(durationSec)))}.`;
  }
  const shares = rows.flatMap(({ durationSec, watts, before }) =>
    before === null ? [] : [{ durationSec, below: before.watts - watts, share: watts / before.watts }],
  );
  const nearest = shares.toSorted((a, b) => b.share - a.share)[0];
  if (nearest === undefined) return "Longer than any ride of the 90 days before.";
  const gap = nearest.below === 0 ? "level with" : `${figureText(powerFigure(nearest.below))} below`;
  return `Nearest to your best of the 90 days before at ${durationName(nearest.durationSec)}, ${gap} it.`;
}

/** Bikes differ: a best that was ridden on another one says so. */
function deviceWords({ device }: WorkoutSummary, best: readonly CurvePoint[]): string {
  const others = devicesOf(best).filter((one) => one !== device);
  return others.length === 0
    ? ""
    : ` This ride was on ${device}, some of the best on ${listOf(others)}: bikes differ.`;
}
