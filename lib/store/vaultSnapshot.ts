import { isAside } from "./damage";
import type { VaultDatabase } from "./database";
import type { KeyRows } from "./keyRows";
import { keyIdOfKeys, readKeyRows } from "./keyRows";
import { ONLY } from "./rowKeys";
import type { SealedRow } from "./sealedRow";
import { MANIFEST } from "./storedManifest";
import type { SyncRow } from "./storedSync";

/** What a page needs, sealed as it lies, of one moment. */
export type VaultSnapshot = {
  readonly keys: KeyRows;
  readonly manifest: SealedRow | undefined;
  readonly member: SealedRow | undefined;
  readonly yours: SealedRow | undefined;
  readonly check: SealedRow | undefined;
  readonly sync: readonly SyncRow[];
  /** Keys of all month rows, so that deleted ones are noticed. */
  readonly months: readonly string[];
  /** Month rows with a newer counter than asked for. */
  readonly changed: readonly SealedRow[];
};

/**
 * Reads sealed rows and nothing else: a Dexie read after a `CompressionStream` or WebCrypto inside a `liveQuery` is no
 * longer observed. `seenRev` tells from which counter on this vault (by its key id) is known.
 */
export async function readVaultSnapshot(
  db: VaultDatabase,
  seenRev: (keyId: string | null) => number,
): Promise<VaultSnapshot> {
  return await db.transaction("r", ["keys", "manifest", "account", "yours", "sync", "workouts"], async () => {
    const keys = await readKeyRows(db);
    const workouts = db.sealed("workouts");
    const [manifest, member, yours, check, sync, months, changed] = await Promise.all([
      db.sealed("manifest").get(MANIFEST),
      db.sealed("account").get(ONLY.member),
      db.sealed("yours").get(ONLY.yours),
      db.sealed("manifest").get(ONLY.check),
      db.sync.toArray(),
      workouts.toCollection().primaryKeys(),
      workouts
        .where("rev")
        .above(seenRev(keyIdOfKeys(keys)))
        .toArray(),
    ]);
    return {
      keys,
      manifest,
      member,
      yours,
      check,
      sync,
      months: months.filter((key) => !isAside(key)),
      changed: changed.filter((row) => !isAside(row.key)),
    };
  });
}
