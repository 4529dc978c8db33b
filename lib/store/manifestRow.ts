import { asideNamesIn } from "./asides";
import type { VaultDatabase } from "./database";
import type { MonthTable } from "./inventory";
import { isAside } from "./damage";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { revOf } from "./sealedRow";
import type { Manifest } from "./storedManifest";
import { EMPTY_MANIFEST, MANIFEST, readManifest } from "./storedManifest";
import type { FindingKind } from "@/lib/domain/vaultCheck";
import type { RowAt } from "./watchedRows";
import { SINGLES, rowName } from "./watchedRows";

/** Where a commit starts from. */
export type Base = {
  /** The counter as it lies in the manifest's row; null when there is no row, or none that can be read. */
  readonly storedRev: number | null;
  /** The highest count known: the next commit has one more. */
  readonly rev: number;
  readonly manifest: Manifest;
};

const AT: RowAt = { table: "manifest", key: MANIFEST };

/** What the manifest's row says; null where there is none, or none that opens (noted). */
export async function openManifest(opening: Opening, row: object | undefined): Promise<Manifest | null> {
  const manifest = await openOrNull(opening, AT, row, readManifest);
  if (manifest === null || manifest.watched === null || manifest.watched.atRev === revOf(row))
    return manifest;
  // A version that does not watch them wrote since.
  return { ...manifest, watched: null };
}

/** Reads where the next commit starts from. */
export type BaseReader = {
  readonly read: (opening: Opening) => Promise<Base>;
  /** A commit got through at this count. */
  readonly noteWritten: (opening: Opening, rev: number) => void;
};

/**
 * A lost, damaged or older manifest is made again from the
 * rows that lie there, and says so: an older one shows by rows that are newer than it, or by what this context saw.
 */
export function createBaseReader(db: VaultDatabase): BaseReader {
  const seenRevs = new WeakMap<Opening, number>();
  const read = async (opening: Opening): Promise<Base> => {
    const seenRev = seenRevs.get(opening);
    const row = await db.sealed("manifest").get(MANIFEST);
    const storedRev = revOf(row);
    const manifest = await openManifest(opening, row);
    const newest = seenRev ?? (await newestRev(db, opening, storedRev ?? 0));
    if (manifest !== null && storedRev !== null && newest <= storedRev) {
      seenRevs.set(opening, storedRev);
      opening.damage.noteSetAside(manifest.setAside, manifest.settled);
      return { storedRev, rev: storedRev, manifest };
    }
    const made = newest === 0 && row === undefined ? EMPTY_MANIFEST : await madeFromRows(db, manifest);
    const rev = Math.max(
      storedRev ?? 0,
      newest,
      ...Object.values(made.workouts),
      ...Object.values(made.efforts),
    );
    const what = whatIsWrong(row, manifest, rev);
    if (what !== null) opening.damage.noteAltered("manifest", MANIFEST);
    const altered = what === null ? made.altered : { ...made.altered, [rowName(AT)]: what };
    return { storedRev, rev, manifest: { ...made, altered } };
  };
  return { read, noteWritten: (opening, rev) => void seenRevs.set(opening, rev) };
}

/** Null for a vault that has nothing yet, and for a row that does not open: that one is set aside. */
function whatIsWrong(row: object | undefined, manifest: Manifest | null, rev: number): FindingKind | null {
  if (row === undefined) return rev > 0 ? "missing" : null;
  return manifest === null ? null : "older";
}

/** The highest counter of a row that opens, where one is above `storedRev`: a row that was made up proves nothing. */
async function newestRev(db: VaultDatabase, opening: Opening, storedRev: number): Promise<number> {
  const newer = await db.transaction(
    "r",
    ["workouts", "efforts", "account", "glance", "yours", "sync", "manifest"],
    async () => {
      const found: { readonly at: RowAt; readonly row: object | undefined }[] = [];
      for (const table of ["workouts", "efforts"] as const) {
        const rows = await db.sealed(table).where("rev").above(storedRev).toArray();
        found.push(...rows.map((row) => ({ at: { table, key: row.key }, row })));
      }
      for (const at of SINGLES) found.push({ at, row: await db.sealed(at.table).get(at.key) });
      // The counter may have moved since the manifest was read.
      const nowRev = revOf(await db.sealed("manifest").get(MANIFEST)) ?? 0;
      return found.filter(({ row }) => (revOf(row) ?? 0) > Math.max(storedRev, nowRev));
    },
  );
  const opened = await Promise.all(
    newer.map(async ({ at, row }) => {
      const value = isAside(at.key) ? null : await openOrNull(opening, at, row, (read) => ({ read }));
      return value === null ? 0 : (revOf(row) ?? 0);
    }),
  );
  return Math.max(storedRev, ...opened);
}

/** What can be known without the manifest: the rows as they lie. What an older one set aside stays known. */
async function madeFromRows(db: VaultDatabase, older: Manifest | null): Promise<Manifest> {
  const [workouts, efforts, asides] = await Promise.all([
    revsOf(db, "workouts"),
    revsOf(db, "efforts"),
    asideNamesIn(db),
  ]);
  const { setAside, settled, altered } = older ?? EMPTY_MANIFEST;
  const unknown = asides.filter((name) => !setAside.includes(name));
  return {
    workouts,
    efforts,
    watched: null,
    setAside: [...setAside, ...unknown],
    settled: [...settled, ...unknown],
    altered,
  };
}

async function revsOf(db: VaultDatabase, table: MonthTable): Promise<Record<string, number>> {
  const rows = await db.sealed(table).toArray();
  return Object.fromEntries(
    rows.filter((row) => !isAside(row.key)).map((row) => [row.key, revOf(row) ?? 0] as const),
  );
}
