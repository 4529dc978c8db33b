import type { TimeRange } from "./timeRange";

/** A key as the slider needs it. */
export type CursorKey = { readonly key: string; readonly shiftKey: boolean };

/**
 * Where a key moves the cursor: arrows 1 s (10 s with Shift), Page keys to the start of the next or previous
 * block, Home and End to the ends of `range`. Null for keys that mean nothing here.
 */
export function cursorAfterKey(cursor: {
  readonly sec: number;
  readonly key: CursorKey;
  readonly range: TimeRange;
  /** Where blocks begin, ascending. */
  readonly blockStarts: readonly number[];
}): number | null {
  const { sec, key, range } = cursor;
  const step = key.shiftKey ? 10 : 1;
  const target = targetOf();
  return target === null ? null : Math.min(range.endSec, Math.max(range.startSec, target));

  function targetOf(): number | null {
    switch (key.key) {
      case "ArrowRight":
      case "ArrowUp":
        return sec + step;
      case "ArrowLeft":
      case "ArrowDown":
        return sec - step;
      case "PageDown":
      case "PageUp":
        return besideBlock();
      case "Home":
        return range.startSec;
      case "End":
        return range.endSec;
      default:
        return null;
    }
  }

  /** Page up is further in time, as a slider's Page Up raises its value. */
  function besideBlock(): number {
    return key.key === "PageUp"
      ? (cursor.blockStarts.find((start) => start > sec) ?? range.endSec)
      : (cursor.blockStarts.findLast((start) => start < sec) ?? range.startSec);
  }
}
