import { countsOf } from "@/lib/domain/syncCounts";
import { NEVER_CHECKED } from "@/lib/domain/vaultCheck";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import { alteredNames } from "./alteredNames";
import { createDamage } from "./damage";
import { STAYS_LOCKED, keyIdOfKeys, openKeysFrom } from "./keyRows";
import { openManifest } from "./manifestRow";
import { newestFirst } from "./monthRows";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { ONLY } from "./rowKeys";
import type { ReadValue, SealedRow } from "./sealedRow";
import { revOf } from "./sealedRow";
import { readMember } from "./storedAccount";
import { readCheck } from "./storedCheck";
import type { Manifest } from "./storedManifest";
import { readRunLog } from "./storedRunLog";
import { readSummaryMonth } from "./storedSummary";
import { BACKUP, PROGRESS, readBackupMemory, readItems, readProgress } from "./storedSync";
import { readYours } from "./storedYours";
import { rowName } from "./watchedRows";
import type { VaultView } from "./vaultReader";
import type { VaultSnapshot } from "./vaultSnapshot";

/** Opens snapshots into views and keeps what it opened. */
export type VaultOpener = {
  /** The counter up to which the months of this vault are kept; −1 when none are. */
  readonly seenRev: (keyId: string | null) => number;
  readonly open: (snapshot: VaultSnapshot) => Promise<VaultView>;
};

/** A row of its own that was opened. */
type Single = { readonly rev: number; readonly value: unknown };

type Month = { readonly rev: number; readonly workouts: readonly WorkoutSummary[] };

/** `archiveRevs` is told the counters of archive rows as they become known. */
export function createVaultOpener(
  archiveRevs: Map<BlindKey, number>,
  unlocked: Pick<UnlockedRoot, "read"> = STAYS_LOCKED,
): VaultOpener {
  const months = new Map<string, Month>();
  const singles = new Map<string, Single>();
  // The very same list while no month changed: pages work through it anew only when it is another one.
  let summaries: readonly WorkoutSummary[] | null = null;
  let keyId: string | null = null;
  let damage = createDamage();
  let seenRev = -1;

  const startOver = (nextKeyId: string | null): void => {
    months.clear();
    singles.clear();
    summaries = null;
    damage = createDamage();
    seenRev = -1;
    keyId = nextKeyId;
  };
  const openMonth = async (opening: Opening, row: SealedRow): Promise<void> => {
    const rev = revOf(row) ?? 0;
    if ((months.get(row.key)?.rev ?? -1) >= rev) return;
    const month = await openOrNull(opening, { table: "workouts", key: row.key }, row, readSummaryMonth);
    for (const [key, archiveRev] of Object.entries(month?.archiveRevs ?? {})) {
      archiveRevs.set(key as BlindKey, archiveRev);
    }
    months.set(row.key, { rev, workouts: month?.workouts ?? [] });
    summaries = null;
  };
  const openSingle = async <T>(
    opening: Opening,
    at: { readonly table: "account" | "yours" | "sync" | "manifest"; readonly key: string },
    row: object | undefined,
    read: ReadValue<T>,
  ): Promise<T | null> => {
    const place = `${at.table}/${at.key}`;
    const rev = revOf(row);
    const known = singles.get(place);
    if (known !== undefined && known.rev === rev) return known.value as T;
    const value = await openOrNull(opening, at, row, read);
    if (rev === null || value === null) singles.delete(place);
    else singles.set(place, { rev, value });
    return value;
  };

  return {
    seenRev: (ofKeyId) => (ofKeyId === keyId ? seenRev : -1),
    open: async (snapshot) => {
      const snapshotKeyId = keyIdOfKeys(snapshot.keys);
      if (snapshotKeyId !== keyId) startOver(snapshotKeyId);
      const keys = await openKeysFrom(snapshot.keys, [snapshot.manifest, snapshot.member], unlocked);
      if (keys === null) return { type: "none" };
      const opening: Opening = { keys, damage };
      const manifest = await openManifest(opening, snapshot.manifest);
      if (snapshot.member === undefined && !knowsMember(manifest)) return { type: "none" };
      await Promise.all(snapshot.changed.map(async (row) => await openMonth(opening, row)));
      seenRev = Math.max(seenRev, ...snapshot.changed.map((row) => revOf(row) ?? 0));
      const there = new Set(snapshot.months);
      for (const key of months.keys()) {
        if (there.has(key)) continue;
        months.delete(key);
        summaries = null;
      }
      summaries ??= newestFirst([...months.values()].flatMap((month) => month.workouts));

      const logRow = snapshot.sync.find((row) => row.key === ONLY.log);
      const [member, yours, log, check] = await Promise.all([
        openSingle(opening, { table: "account", key: ONLY.member }, snapshot.member, readMember),
        openSingle(opening, { table: "yours", key: ONLY.yours }, snapshot.yours, readYours),
        openSingle(opening, { table: "sync", key: ONLY.log }, logRow, readRunLog),
        openSingle(opening, { table: "manifest", key: ONLY.check }, snapshot.check, readCheck),
      ]);
      if (manifest !== null) damage.noteSetAside(manifest.setAside, manifest.settled);
      const altered = manifest === null ? 0 : alteredIn(manifest, snapshot, logRow, months).size;
      return {
        type: "open",
        isSignedIn: member?.isSignedIn ?? false,
        profile: member?.profile ?? null,
        summaries,
        // The row is written once a second; a page must not say two numbers of one thing.
        progress: {
          ...readProgress(snapshot.sync.find((row) => row.key === PROGRESS)),
          ...countsOf(summaries),
        },
        items: readItems(snapshot.sync),
        backup: readBackupMemory(snapshot.sync.find((row) => row.key === BACKUP)),
        log: log?.runs ?? [],
        yours: yours ?? NOTHING_YOURS,
        damagedRows: damage.count() + altered,
        check: check ?? NEVER_CHECKED,
      };
    },
  };
}

/** The member's row is gone from a vault that had one: that is damage, not a vault that begins. */
function knowsMember(manifest: Manifest | null): boolean {
  return manifest?.watched?.rows[rowName({ table: "account", key: ONLY.member })] !== undefined;
}

function alteredIn(
  manifest: Manifest,
  { manifest: manifestRow, member, yours, check }: VaultSnapshot,
  logRow: object | undefined,
  months: ReadonlyMap<string, Month>,
): ReadonlySet<string> {
  return alteredNames(manifest, {
    manifestRev: revOf(manifestRow),
    months: [...months].map(([key, { rev }]) => ({ key, rev })),
    singles: [
      { table: "account", key: ONLY.member, row: member },
      { table: "yours", key: ONLY.yours, row: yours },
      { table: "manifest", key: ONLY.check, row: check },
      { table: "sync", key: ONLY.log, row: logRow },
    ],
  });
}
