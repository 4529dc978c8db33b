import { meanOf } from "@/lib/training/mean";
import type { AttemptLine } from "./attemptsPlot";

const MINUTE_SEC = 60;

/** One minute of the overlay as a row: a value an attempt, in the unit of the plot; null where nothing was measured. */
export type AttemptMinute = { readonly startSec: number; readonly values: readonly (number | null)[] };

/** The overlaid attempts minute by minute, up to the end of the longest. */
export function attemptMinutes(lines: readonly AttemptLine[]): readonly AttemptMinute[] {
  const endSec = Math.max(0, ...lines.map(({ startSec, values }) => startSec + values.length));
  return Array.from({ length: Math.ceil(endSec / MINUTE_SEC) }, (_, minute) => ({
    startSec: minute * MINUTE_SEC,
    values: lines.map(({ startSec, values }) => {
      const from = Math.max(0, minute * MINUTE_SEC - startSec);
      const to = Math.max(0, (minute + 1) * MINUTE_SEC - startSec);
      return meanOf(values.subarray(from, to).filter((value) => Number.isFinite(value)));
    }),
  }));
}
