import type { FindingKind } from "@/lib/domain/vaultCheck";
import type { Checking } from "./checking";
import { createChecking } from "./checking";
import { asideName, isAside } from "./damage";
import { openManifest } from "./manifestRow";
import { openOrNull } from "./opening";
import type { Manifest } from "./storedManifest";
import { MANIFEST } from "./storedManifest";
import { readSummaryMonth } from "./storedSummary";
import type { RowAt } from "./watchedRows";
import { isSharded, isSingle, readShard, rowName, shardOf, shardPlace } from "./watchedRows";

const NAMED: ReadonlySet<RowAt["table"]> = new Set(["account", "glance", "yours", "manifest"]);
const MANIFEST_AT: RowAt = { table: "manifest", key: MANIFEST };

/**
 * Judges rows that a check found wrong once more, each as it lies now against what is said of it now: what was written
 * anew since is found no more. What was only noted before it was written over is not looked for. Gives those that are
 * wrong still.
 */
export async function judgeRows(
  context: Pick<Checking, "db" | "opening">,
  rows: readonly RowAt[],
): Promise<readonly RowAt[]> {
  const checking = createChecking(context, async () => undefined);
  await judgeAnswers(checking, rows.filter(isAnswers));
  for (const at of rows) if (!isAnswers(at)) checking.note(at, await wrongWith(checking, at));
  return checking.found();
}

function isAnswers({ table, key }: RowAt): boolean {
  return table === "archive" && !isAside(key);
}

async function wrongWith(checking: Checking, at: RowAt): Promise<FindingKind | null> {
  const { db, opening, judge } = checking;
  const shardKey = isSharded(at.table) && !isAside(at.key) ? shardOf(at.table, at.key) : null;
  const [manifestRow, shardRow, row] = await db.transaction(
    "r",
    [...new Set(["manifest", at.table])],
    async () =>
      await Promise.all([
        db.sealed("manifest").get(MANIFEST),
        shardKey === null ? undefined : db.sealed("manifest").get(shardKey),
        db.sealed(at.table).get(at.key),
      ]),
  );
  const manifest = await openManifest(opening(), manifestRow);
  if (isAside(at.key)) return wrongWithAside(checking, manifest, at, row !== undefined);
  if (isNobodys(at)) return row === undefined ? null : "foreign";
  if (shardKey === null) return await judge(at, row, expectedRev(manifest, at));
  const shardAt: RowAt = { table: "manifest", key: shardKey };
  const shardRev = expectedRev(manifest, shardAt);
  // One that is not what it was says nothing about its rows.
  const saysIt = shardRev !== undefined && (await judge(shardAt, shardRow, shardRev)) === null;
  const shard = saysIt ? await openOrNull(opening(), shardAt, shardRow, readShard) : null;
  return await judge(at, row, shard === null ? undefined : (shard.revs[at.key] ?? null));
}

/** What the manifest itself says of a row, as `judge` takes it. */
function expectedRev(manifest: Manifest | null, at: RowAt): number | null | undefined {
  if (manifest === null || rowName(at) === rowName(MANIFEST_AT)) return undefined;
  if (at.table === "workouts" || at.table === "efforts") return manifest[at.table][at.key] ?? null;
  if (manifest.watched === null) return undefined;
  return (isShard(at) ? manifest.watched.shards[at.key] : manifest.watched.rows[rowName(at)]) ?? null;
}

function isShard({ table, key }: RowAt): boolean {
  return table === "manifest" && shardPlace(key) !== null;
}

/** One of those tables in which nothing else lies than what has a name. */
function isNobodys(at: RowAt): boolean {
  const isNamed = isSingle(at) || isShard(at) || rowName(at) === rowName(MANIFEST_AT);
  return NAMED.has(at.table) && !isNamed;
}

function wrongWithAside(
  { opening }: Checking,
  manifest: Manifest | null,
  { table, key }: RowAt,
  isThere: boolean,
): FindingKind | null {
  const name = asideName({ table, asideKey: key });
  const isKnown = manifest?.setAside.includes(name) ?? false;
  if (!isThere) return isKnown ? "missing" : null;
  return isKnown || opening().damage.pending().map(asideName).includes(name) ? null : "foreign";
}

/** Only for answers that are there and open it matters which counter the months name. */
async function judgeAnswers({ db, opening, note, judge }: Checking, rows: readonly RowAt[]): Promise<void> {
  if (rows.length === 0) return;
  const [months, answers] = await db.transaction(
    "r",
    ["workouts", "archive"],
    async () =>
      await Promise.all([
        db.sealed("workouts").toArray(),
        db.sealed("archive").bulkGet(rows.map(({ key }) => key)),
      ]),
  );
  const sound = new Map<string, { readonly at: RowAt; readonly row: object }>();
  for (const [index, at] of rows.entries()) {
    const row = answers[index];
    const wrong = row === undefined ? "missing" : await judge(at, row, undefined);
    note(at, wrong);
    if (row !== undefined && wrong === null) sound.set(at.key, { at, row });
  }
  for (const month of months) {
    if (sound.size === 0) return;
    if (isAside(month.key)) continue;
    const opened = await openOrNull(
      opening(),
      { table: "workouts", key: month.key },
      month,
      readSummaryMonth,
    );
    for (const [key, rev] of Object.entries(opened?.archiveRevs ?? {})) {
      const one = sound.get(key);
      if (one === undefined) continue;
      note(one.at, await judge(one.at, one.row, rev));
      sound.delete(key);
    }
  }
}
