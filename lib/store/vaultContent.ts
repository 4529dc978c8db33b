import { AppError } from "@/lib/domain/error";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import { createDamage } from "./damage";
import type { DatabaseOptions } from "./database";
import { VaultDatabase } from "./database";
import { STAYS_LOCKED, keyIdOfKeys, openKeysFrom, readKeyRows } from "./keyRows";
import { createMonthIndex } from "./monthIndex";
import { openOrNull } from "./opening";
import { createReads } from "./reads";
import { ONLY } from "./rowKeys";
import type { Account, StoreReads } from "./store";
import { storeErrorOf } from "./storeError";
import { readMember } from "./storedAccount";
import { MANIFEST } from "./storedManifest";

/** Everything that a backup holds, as a page may read it: the tokens are not among it. */
export type VaultContent = Pick<
  StoreReads,
  "summaries" | "monthOf" | "archived" | "ride" | "instructor" | "yours" | "memory" | "progress"
> & {
  readonly member: () => Promise<Pick<Account, "memberId" | "profile"> | null>;
  /** Rows that did not open so far. */
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
  const [rows, manifest] = await db.transaction(
    "r",
    ["keys", "manifest"],
    async () => await Promise.all([readKeyRows(db), db.sealed("manifest").get(MANIFEST)]),
  );
  const keys = await openKeysFrom(rows, [manifest], unlocked);
  const damage = createDamage();
  const opening = keys === null ? null : { keys, damage };
  const reads = createReads(db, createMonthIndex(db), async () => await Promise.resolve(opening));
  return {
    ...reads,
    member: async () => {
      if (opening === null) return null;
      const row = await db.sealed("account").get(ONLY.member);
      if (row === undefined) return null;
      const member = await openOrNull(opening, { table: "account", key: ONLY.member }, row, readMember);
      if (member === null) throw new AppError("vaultDamaged");
      return { memberId: member.memberId, profile: member.profile };
    },
    damagedRows: damage.count,
    checkKeys: async () => {
      if (keyIdOfKeys(await readKeyRows(db)) !== (keys?.keyId ?? null)) throw new AppError("vaultChanged");
    },
    close: () => db.close(),
  };
}
