import { AppError } from "@/lib/domain/error";
import type { Finding } from "@/lib/domain/vaultCheck";
import { SEALED_TABLES, asideNamesIn, placeOfAside } from "./asides";
import { checkMonths } from "./checkMonths";
import { checkShards } from "./checkShards";
import type { Checking } from "./checking";
import { createChecking } from "./checking";
import { asideName, isAside } from "./damage";
import type { VaultDatabase } from "./database";
import { openManifest } from "./manifestRow";
import { nameFindings } from "./nameFindings";
import { ONLY } from "./rowKeys";
import { MANIFEST } from "./storedManifest";
import { SINGLES, isSingle, rowName } from "./watchedRows";

/** What a check read, and what it found: of each row one finding at most. */
export type CheckedRows = { readonly rows: number; readonly findings: readonly Finding[] };

/** Told after every slice; what it throws ends the check. */
export type OnChecked = (done: number, total: number) => Promise<void>;

/**
 * Reads every sealed row of the vault: whether it opens in its place, whether it is the one that the manifest (or its
 * shard, or its month) names, whether one is missing. Each row is compared with what was said of it in the very same
 * transaction, so a sync may go on meanwhile. What it cannot see: the whole database put back to an older state.
 */
export async function checkRows(
  context: Pick<Checking, "db" | "opening">,
  onChecked: OnChecked,
): Promise<CheckedRows> {
  const total = await countRows(context.db);
  let done = 0;
  const checking = createChecking(context, async (rows) => {
    done += rows;
    await onChecked(Math.min(done, total), total);
  });
  await noteKnown(checking);
  await checkSingles(checking);
  await checkMonths(checking);
  await checkShards(checking);
  await checkAsides(checking);
  return { rows: done, findings: await nameFindings(context.db, context.opening(), checking.found()) };
}

/** What was noticed before, and written over or set aside since. */
async function noteKnown({ manifest, note, noteByName, count }: Checking): Promise<void> {
  const known = await manifest();
  if (known === null) note({ table: "manifest", key: MANIFEST }, "altered");
  for (const [name, what] of Object.entries(known?.altered ?? {})) noteByName(name, what);
  for (const name of known?.setAside ?? []) {
    const at = placeOfAside(name);
    if (at !== null && known?.settled.includes(name) === false) note(at, "altered");
  }
  await count(1);
}

async function checkSingles({ db, opening, note, judge, count }: Checking): Promise<void> {
  for (const at of SINGLES) {
    const [manifestRow, row] = await db.transaction(
      "r",
      [...new Set(["manifest", at.table])],
      async () => await Promise.all([db.sealed("manifest").get(MANIFEST), db.sealed(at.table).get(at.key)]),
    );
    const watched = (await openManifest(opening(), manifestRow))?.watched ?? null;
    note(at, await judge(at, row, watched === null ? undefined : (watched.rows[rowName(at)] ?? null)));
    await count(row === undefined ? 0 : 1);
  }
  // Nothing else lies in these tables.
  for (const table of ["account", "glance", "yours"] as const) {
    const keys: readonly string[] = await db.sealed(table).toCollection().primaryKeys();
    for (const key of keys) if (!isAside(key) && !isSingle({ table, key })) note({ table, key }, "foreign");
  }
}

async function checkAsides({ db, opening, noteByName, count }: Checking): Promise<void> {
  // Of one moment: a commit in between names a copy that was not there yet.
  const [names, manifestRow] = await db.transaction(
    "r",
    SEALED_TABLES,
    async () => await Promise.all([asideNamesIn(db), db.sealed("manifest").get(MANIFEST)]),
  );
  if (manifestRow === undefined) throw new AppError("vaultChanged");
  const there = new Set(names);
  const known = new Set((await openManifest(opening(), manifestRow))?.setAside);
  const pending = new Set(opening().damage.pending().map(asideName));
  for (const name of known) if (!there.has(name)) noteByName(name, "missing");
  for (const name of there) if (!known.has(name) && !pending.has(name)) noteByName(name, "foreign");
  await count(there.size);
}

/** Of the table that is sealed in part, the log. */
async function countRows(db: VaultDatabase): Promise<number> {
  const counts = await Promise.all(
    SEALED_TABLES.map(async (table) =>
      table === "sync"
        ? await db.sealed(table).where("key").equals(ONLY.log).count()
        : await db.sealed(table).count(),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
