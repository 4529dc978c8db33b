import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import { createDamage } from "./damage";
import type { VaultDatabase } from "./database";
import type { KeyRows } from "./keyRows";
import { openKeysFrom, readKeyRows } from "./keyRows";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import { ONLY } from "./rowKeys";
import type { SealedRow } from "./sealedRow";
import { readMember } from "./storedAccount";
import { readGlance } from "./storedGlance";
import type { SyncRow } from "./storedSync";
import { PROGRESS, readProgress } from "./storedSync";
import type { GlanceView } from "./vaultReader";

/** What the popup needs: four small rows. */
export type GlanceSnapshot = {
  readonly keys: KeyRows;
  readonly member: SealedRow | undefined;
  readonly glance: SealedRow | undefined;
  readonly progress: SyncRow | undefined;
};

/** Reads sealed rows and nothing else. */
export async function readGlanceSnapshot(db: VaultDatabase): Promise<GlanceSnapshot> {
  return await db.transaction("r", ["keys", "account", "glance", "sync"], async () => {
    const [keys, member, glance, progress] = await Promise.all([
      readKeyRows(db),
      db.sealed("account").get(ONLY.member),
      db.sealed("glance").get(ONLY.glance),
      db.sync.get(PROGRESS),
    ]);
    return { keys, member, glance, progress };
  });
}

/** Opens what the popup shows: two small rows, never the history. */
export async function openGlance(
  snapshot: GlanceSnapshot,
  unlocked: Pick<UnlockedRoot, "read">,
): Promise<GlanceView> {
  const keys = await openKeysFrom(snapshot.keys, [snapshot.glance, snapshot.member], unlocked);
  if (keys === null || snapshot.member === undefined) return { type: "none" };
  const opening: Opening = { keys, damage: createDamage() };
  const [member, glance] = await Promise.all([
    openOrNull(opening, { table: "account", key: ONLY.member }, snapshot.member, readMember),
    openOrNull(opening, { table: "glance", key: ONLY.glance }, snapshot.glance, readGlance),
  ]);
  return {
    type: "open",
    isSignedIn: member?.isSignedIn ?? false,
    units: member?.profile?.units ?? null,
    glance,
    progress: readProgress(snapshot.progress),
  };
}
