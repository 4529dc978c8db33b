import { AppError } from "@/lib/domain/error";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import { alteredNames } from "./alteredNames";
import { createDamage, isAside } from "./damage";
import type { DatabaseOptions } from "./database";
import { VaultDatabase } from "./database";
import { STAYS_LOCKED, keyIdOfKeys, openKeysFrom, readKeyRows } from "./keyRows";
import { openManifest } from "./manifestRow";
import { createMonthIndex } from "./monthIndex";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { createReads } from "./reads";
import { ONLY } from "./rowKeys";
import type { ReadValue } from "./sealedRow";
import { revOf } from "./sealedRow";
import type { Account, StoreReads } from "./store";
import { storeErrorOf } from "./storeError";
import { readMember } from "./storedAccount";
import { MANIFEST } from "./storedManifest";
import { readYours } from "./storedYours";
import type { RowAt } from "./watchedRows";

const MEMBER: RowAt = { table: "account", key: ONLY.member };
const YOURS: RowAt = { table: "yours", key: ONLY.yours };

/**
 * Everything that a backup holds, as a page may read it: the tokens are not among it. `member` and `yours` throw
 * `vaultDamaged` where they do not open: nobody else has them.
 */
export type VaultContent = Pick<
  StoreReads,
  "summaries" | "monthOf" | "archived" | "ride" | "instructor" | "yours" | "memory" | "progress"
> & {
  readonly member: () => Promise<Pick<Account, "memberId" | "profile"> | null>;
  /** Rows that did not open so far, and those that are known to be set aside, missing or older, and not settled. */
  readonly damagedRows: () => number;
  /** Throws `vaultChanged` once the vault has other keys: what was sealed since would read as damaged. */
  readonly checkKeys: () => Promise<void>;
  /** Ends the reading. */
  readonly close: () => void;
};

type ContentOptions = DatabaseOptions & {
  /** Where an opened root waits; without one a vault behind a passphrase stays locked. */
  readonly unlocked?: Pick<UnlockedRoot, "read">;
};

/**
 * Opens the vault to read all of it, with the keys that it has now and on a connection of its own. Throws `vaultLocked`,
 * `vaultKeyWrong`, `vaultDamaged`, `vaultBlocked`.
 */
export async function openVaultContent(options: ContentOptions = {}): Promise<VaultContent> {
  const db = new VaultDatabase(options, () => undefined);
  try {
    return await contentOf(db, options.unlocked ?? STAYS_LOCKED);
  } catch (error) {
    db.close();
    throw storeErrorOf(error);
  }
}

async function contentOf(db: VaultDatabase, unlocked: Pick<UnlockedRoot, "read">): Promise<VaultContent> {
  const seen = await readSeen(db);
  const keys = await openKeysFrom(seen.keys, [seen.manifest, seen.member], unlocked);
  const damage = createDamage();
  const isStale = async (): Promise<boolean> => keyIdOfKeys(await readKeyRows(db)) !== (keys?.keyId ?? null);
  const opening: Opening | null = keys === null ? null : { keys, damage, isStale };
  const altered = opening === null ? 0 : await noteKnown(opening, seen);
  const reads = createReads(db, createMonthIndex(db), async () => await Promise.resolve(opening));
  const openOrThrow = async <T>(at: RowAt, read: ReadValue<T>): Promise<T | null> => {
    const row = opening === null ? undefined : await db.sealed(at.table).get(at.key);
    if (opening === null || row === undefined) return null;
    const value = await openOrNull(opening, at, row, read);
    if (value === null) throw new AppError("vaultDamaged");
    return value;
  };
  return {
    ...reads,
    member: async () => {
      const member = await openOrThrow(MEMBER, readMember);
      return member === null ? null : { memberId: member.memberId, profile: member.profile };
    },
    yours: async () => (await openOrThrow(YOURS, readYours)) ?? NOTHING_YOURS,
    damagedRows: () => damage.count() + altered,
    checkKeys: async () => {
      if (await isStale()) throw new AppError("vaultChanged");
    },
    close: () => db.close(),
  };
}

type Seen = Awaited<ReturnType<typeof readSeen>>;

/** Keys, manifest and what the manifest speaks of, of one moment. */
async function readSeen(db: VaultDatabase) {
  return await db.transaction("r", ["keys", "manifest", "account", "yours", "workouts"], async () => {
    const [keys, manifest, member, yours, months] = await Promise.all([
      readKeyRows(db),
      db.sealed("manifest").get(MANIFEST),
      db.sealed("account").get(ONLY.member),
      db.sealed("yours").get(ONLY.yours),
      db.sealed("workouts").toArray(),
    ]);
    const revs = months.filter(({ key }) => !isAside(key)).map(({ key, rev }) => ({ key, rev }));
    return { keys, manifest, member, yours, months: revs };
  });
}

/** Notes what was set aside before and is not settled; returns how many rows are missing or older beside that. */
async function noteKnown(opening: Opening, { manifest: row, member, yours, months }: Seen): Promise<number> {
  const manifest = await openManifest(opening, row);
  if (manifest === null) return 0;
  opening.damage.noteSetAside(manifest.setAside, manifest.settled);
  const singles = [
    { ...MEMBER, row: member },
    { ...YOURS, row: yours },
  ];
  return alteredNames(manifest, { manifestRev: revOf(row), months, singles }).size;
}
