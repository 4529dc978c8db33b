import type { BlindKey } from "@/lib/domain/ids";
import { isAside } from "./damage";
import type { VaultDatabase } from "./database";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { readSummaryMonth } from "./storedSummary";

/** Which month row each workout lies in: some tens of bytes a workout, made again from the rows at every start. */
export type MonthIndex = {
  /** Opens the months that changed since the last time. */
  readonly refresh: (opening: Opening) => Promise<void>;
  readonly monthOf: (key: BlindKey) => string | null;
  /** For another vault in the place of this one. */
  readonly forget: () => void;
};

export function createMonthIndex(db: VaultDatabase): MonthIndex {
  const monthOf = new Map<BlindKey, string>();
  const keysIn = new Map<string, readonly BlindKey[]>();
  let seenRev = -1;

  const put = (month: string, keys: readonly BlindKey[]): void => {
    const isIn = new Set(keys);
    for (const key of keysIn.get(month) ?? []) {
      // A workout that moved may be known in its new month already.
      if (!isIn.has(key) && monthOf.get(key) === month) monthOf.delete(key);
    }
    for (const key of keys) monthOf.set(key, month);
    keysIn.set(month, keys);
  };

  return {
    refresh: async (opening) => {
      const stored = await db.sealed("workouts").where("rev").above(seenRev).toArray();
      const rows = stored.filter((row) => !isAside(row.key));
      const opened = await Promise.all(
        rows.map(async (row) => {
          const at = { table: "workouts", key: row.key } as const;
          return { row, month: await openOrNull(opening, at, row, readSummaryMonth) };
        }),
      );
      for (const { row, month } of opened) {
        put(row.key, month === null ? [] : month.workouts.map((workout) => workout.key));
        seenRev = Math.max(seenRev, row.rev);
      }
    },
    monthOf: (key) => monthOf.get(key) ?? null,
    forget: () => {
      monthOf.clear();
      keysIn.clear();
      seenRev = -1;
    },
  };
}
