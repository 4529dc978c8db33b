import type { LapSpan } from "./lapSpans";
import type { RecordedSecond, Recording } from "./recording";

/** What was ridden in one lap. Null = not measured. Units as in `RecordedSecond`. */
export type LapFigures = {
  readonly span: LapSpan;
  /** Without pauses. */
  readonly timerSec: number;
  readonly distanceM: number | null;
  readonly workJ: number | null;
  readonly heartRate: MeanAndMax | null;
  readonly cadence: MeanAndMax | null;
  readonly power: MeanAndMax | null;
  readonly speed: MeanAndMax | null;
};

type MeanAndMax = { readonly mean: number; readonly max: number };

/** The figures of every lap, in order. The laps' timers add up to the recording's. */
export function lapFigures(recording: Recording): readonly LapFigures[] {
  const { seconds, laps } = recording;
  let from = 0;
  let distanceBefore = 0;
  return laps.map((span, index) => {
    // The last lap has every second that is left: a series may count one more than the workout's length.
    const endSec = index === laps.length - 1 ? Number.POSITIVE_INFINITY : span.endSec;
    let to = from;
    while (to < seconds.length && (seconds[to] as RecordedSecond).atSec < endSec) to++;
    const ridden = seconds.slice(from, to);
    from = to;
    const distance = ridden.findLast(({ distanceM }) => distanceM !== null)?.distanceM ?? null;
    const distanceM = distance === null ? null : distance - distanceBefore;
    distanceBefore = distance ?? distanceBefore;
    const power = meanAndMax(ridden, "powerW");
    return {
      span,
      timerSec: span.endSec - span.startSec - pausedSec(seconds, span, recording),
      distanceM,
      workJ: power === null ? null : power.mean * power.count,
      heartRate: meanAndMax(ridden, "heartRateBpm"),
      cadence: meanAndMax(ridden, "cadence"),
      power,
      speed: meanAndMax(ridden, "speedMps"),
    };
  });
}

function meanAndMax(
  seconds: readonly RecordedSecond[],
  metric: "heartRateBpm" | "cadence" | "powerW" | "speedMps",
): (MeanAndMax & { readonly count: number }) | null {
  let sum = 0;
  let count = 0;
  let max = 0;
  for (const second of seconds) {
    const value = second[metric];
    if (value === null) continue;
    sum += value;
    count++;
    if (value > max) max = value;
  }
  return count === 0 ? null : { mean: sum / count, max, count };
}

/** The seconds of a lap that lie in pauses: a pause reaches from one recorded second to the next. */
function pausedSec(seconds: readonly RecordedSecond[], span: LapSpan, { elapsedSec }: Recording): number {
  let paused = 0;
  for (let i = 1; i < seconds.length; i++) {
    const second = seconds[i] as RecordedSecond;
    if (!second.isAfterPause) continue;
    const fromSec = (seconds[i - 1] as RecordedSecond).atSec + 1;
    paused += Math.max(0, Math.min(second.atSec, span.endSec, elapsedSec) - Math.max(fromSec, span.startSec));
  }
  return paused;
}
