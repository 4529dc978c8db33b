import { isAside } from "./damage";
import type { VaultDatabase } from "./database";
import type { MonthTable } from "./inventory";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { revOf } from "./sealedRow";
import type { Manifest } from "./storedManifest";
import { EMPTY_MANIFEST, MANIFEST, readManifest } from "./storedManifest";

/** Where a commit starts from. */
export type Base = {
  /** The counter as it lies in the manifest's row; null when there is no row, or none that can be read. */
  readonly storedRev: number | null;
  /** The highest count known: the next commit has one more. */
  readonly rev: number;
  readonly manifest: Manifest;
};

/** Reads the manifest. A lost or damaged one is made again from the rows that lie there. */
export async function readBase(db: VaultDatabase, opening: Opening): Promise<Base> {
  const row = await db.sealed("manifest").get(MANIFEST);
  const storedRev = revOf(row);
  const manifest = await openOrNull(opening, { table: "manifest", key: MANIFEST }, row, readManifest);
  if (manifest !== null && storedRev !== null) {
    opening.damage.noteSetAside(manifest.setAside);
    return { storedRev, rev: storedRev, manifest };
  }
  const [workouts, efforts] = await Promise.all([revsOf(db, "workouts"), revsOf(db, "efforts")]);
  const rev = Math.max(storedRev ?? 0, ...Object.values(workouts), ...Object.values(efforts));
  if (row === undefined && rev > 0) opening.damage.noteAltered("manifest", MANIFEST);
  return { storedRev, rev, manifest: { ...EMPTY_MANIFEST, workouts, efforts } };
}

async function revsOf(db: VaultDatabase, table: MonthTable): Promise<Record<string, number>> {
  const rows = await db.sealed(table).toArray();
  return Object.fromEntries(
    rows.filter((row) => !isAside(row.key)).map((row) => [row.key, revOf(row) ?? 0] as const),
  );
}
