import type { BlindKey } from "@/lib/domain/ids";
import { localMonthOf } from "@/lib/domain/day";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { blindKey } from "@/lib/vault/blindKey";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import { isAside } from "./damage";
import type { VaultDatabase } from "./database";
import type { MonthTable } from "./inventory";
import { openManifest } from "./manifestRow";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import type { ReadValue, SealedRow } from "./sealedRow";
import { revOf } from "./sealedRow";
import type { Manifest } from "./storedManifest";
import { MANIFEST } from "./storedManifest";

/** The row in which a workout lies: the blind key of its local month. */
export async function monthKeyOf(
  keys: VaultKeys,
  { startedAtMs, utcOffsetSec }: Pick<WorkoutSummary, "startedAtMs" | "utcOffsetSec">,
): Promise<BlindKey> {
  return await blindKey(keys, "month", localMonthOf(startedAtMs, utcOffsetSec));
}

/** Opens every month of a table; months that do not open are left out, altered ones are noted. */
export async function readMonths<T>(
  db: VaultDatabase,
  opening: Opening,
  table: MonthTable,
  read: ReadValue<T>,
): Promise<readonly T[]> {
  const [manifestRow, stored] = await db.transaction(
    "r",
    ["manifest", table],
    async () => await Promise.all([db.sealed("manifest").get(MANIFEST), db.sealed(table).toArray()]),
  );
  const rows = stored.filter((row) => !isAside(row.key));
  const manifest = await openManifest(opening, manifestRow);
  if (manifest !== null) noteAltered(opening, table, manifest, rows);
  const months = await Promise.all(
    rows.map(async (row) => await openOrNull(opening, { table, key: row.key }, row, read)),
  );
  return months.filter((month) => month !== null);
}

/** Compares the rows of one moment with the manifest of the same moment: missing and older ones are noted. */
function noteAltered(
  { damage }: Opening,
  table: MonthTable,
  manifest: Manifest,
  rows: readonly Pick<SealedRow, "key" | "rev">[],
): void {
  const found = new Map(rows.map((row) => [row.key, row.rev]));
  for (const [key, rev] of Object.entries(manifest[table])) {
    if ((found.get(key) ?? -1) < rev) damage.noteAltered(table, key);
  }
}

/** One month that a commit changes. */
export type MonthDraft<T> = {
  /** The counter of the row as it was read; null when there was none. */
  readonly readRev: number | null;
  /** What was in it; null when it is new or did not open. */
  readonly was: T | null;
};

/** Reads one month to change it. */
export async function readMonth<T>(
  db: VaultDatabase,
  opening: Opening,
  at: { readonly table: MonthTable; readonly key: string },
  read: ReadValue<T>,
): Promise<MonthDraft<T>> {
  const row = await db.sealed(at.table).get(at.key);
  return { readRev: revOf(row), was: await openOrNull(opening, at, row, read) };
}

/** Newest first. */
export function newestFirst(workouts: readonly WorkoutSummary[]): readonly WorkoutSummary[] {
  return workouts.toSorted((a, b) => b.createdAtMs - a.createdAtMs || (a.key < b.key ? -1 : 1));
}

/** One of each workout. Two are left only where a damaged month hid where the first one lay. */
export function oneOfEach(efforts: readonly WorkoutEfforts[]): readonly WorkoutEfforts[] {
  return [...new Map(efforts.map((effort) => [effort.key, effort])).values()];
}
