/** A stretch of a drawn ride: `sec` seconds around `level`, drifting to `end` where that is given. */
export type Stretch = { readonly sec: number; readonly level: number; readonly end?: number };

/**
 * One value a second with the small unrest of a real sensor: sums of sines, so that every run draws the same ride.
 * `swing` is the size of the unrest in the metric's unit; levels are approached over about `lagSec`.
 */
export function drawnSeries(
  stretches: readonly Stretch[],
  drawing: {
    readonly swing: number;
    readonly lagSec: number;
    readonly phase: number;
    readonly digits?: number;
  },
): number[] {
  const factor = 10 ** (drawing.digits ?? 0);
  const values: number[] = [];
  let followed = stretches[0]?.level ?? 0;
  for (const { sec, level, end } of stretches) {
    for (let at = 0; at < sec; at += 1) {
      const wanted = level + ((end ?? level) - level) * (at / sec);
      followed += (wanted - followed) / Math.max(1, drawing.lagSec);
      const second = values.length;
      const unrest = unrestAt(second, drawing.phase) * drawing.swing;
      values.push(Math.max(0, Math.round((followed + unrest) * factor) / factor));
    }
  }
  return values;
}

/** Between about −1 and 1: slow waves, pedal strokes and a little noise. */
function unrestAt(second: number, phase: number): number {
  const noise = Math.sin((second + phase) * 12.9898) * 43_758.5453;
  return (
    0.45 * Math.sin((second + phase) / 23) +
    0.3 * Math.sin((second + phase * 3) / 7.3) +
    0.5 * (noise - Math.floor(noise) - 0.5)
  );
}

/** 1, 2, 3 … as `seconds_since_pedaling_start` comes for a class. */
export function secondsOf(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index + 1);
}
