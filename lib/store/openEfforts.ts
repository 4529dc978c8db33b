import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts } from "@/lib/domain/workout";
import type { UnlockedRoot } from "@/lib/vault/rootSecrets";
import { createDamage, isAside } from "./damage";
import type { VaultDatabase } from "./database";
import { STAYS_LOCKED, keyIdOfKeys, openKeysFrom, readKeyRows } from "./keyRows";
import type { Opening } from "./opening";
import { openOrNull } from "./opening";
import type { Clock } from "./paced";
import { ONLY } from "./rowKeys";
import type { SealedRow } from "./sealedRow";
import { revOf } from "./sealedRow";
import { readEffortsMonth } from "./storedEfforts";
import { MANIFEST } from "./storedManifest";

/** Opens the efforts of all workouts and keeps what it opened. */
export type EffortsOpener = {
  /** Everything as it lies now; the very same map while nothing changed. Opens only months with a newer counter. */
  readonly read: () => Promise<ReadonlyMap<BlindKey, WorkoutEfforts>>;
  /** For another vault in the place of this one. */
  readonly forget: () => void;
};

/** Longest stretch of work before the page gets its turn; one month is opened whole. */
const SLICE_MS = 12;

type Kept = {
  readonly keyId: string | null;
  seenRev: number;
  readonly months: Map<string, { readonly rev: number; readonly efforts: readonly WorkoutEfforts[] }>;
  all: ReadonlyMap<BlindKey, WorkoutEfforts>;
};

/** `database` gives the connection of the moment. Calls run one after the other. */
export function createEffortsOpener(
  clock: Clock,
  database: () => VaultDatabase,
  unlocked: Pick<UnlockedRoot, "read"> = STAYS_LOCKED,
): EffortsOpener {
  let kept = nothingKept(null);

  async function read(): Promise<ReadonlyMap<BlindKey, WorkoutEfforts>> {
    const db = database();
    const found = await findMonths(db, (keyId) => (keyId === kept.keyId ? kept.seenRev : -1));
    if (found.keyId !== kept.keyId) kept = nothingKept(found.keyId);
    const mine = kept;
    const keys = await openKeysFrom(found.keys, [found.manifest, found.member], unlocked);
    if (keys === null) return mine.all;
    const isChanged = await openMonths(db, { keys, damage: createDamage() }, mine, found.changed);
    const isGone = forgetGone(mine, new Set(found.months));
    if (isChanged || isGone) mine.all = byKey(mine);
    // Erased meanwhile: what was opened is nobody's any more.
    return mine === kept ? mine.all : kept.all;
  }

  async function openMonths(
    db: VaultDatabase,
    opening: Opening,
    mine: Kept,
    changed: readonly { readonly key: string; readonly rev: number }[],
  ): Promise<boolean> {
    let sliceStartMs = clock.now();
    for (const { key, rev } of changed) {
      if (clock.now() - sliceStartMs >= SLICE_MS) {
        await clock.sleep(0);
        sliceStartMs = clock.now();
      }
      if (mine !== kept) return false;
      const row = await db.sealed("efforts").get(key);
      const month = await openOrNull(opening, { table: "efforts", key }, row, readEffortsMonth);
      // It may have been written again since it was found.
      mine.months.set(key, { rev: revOf(row) ?? rev, efforts: month?.efforts ?? [] });
      mine.seenRev = rev;
    }
    return changed.length > 0;
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async () => {
      const mine = last.then(read);
      last = mine.catch(() => undefined);
      return await mine;
    },
    forget: () => (kept = nothingKept(null)),
  };
}

/** Which months there are and which changed, lowest counter first: no row is read for it. */
async function findMonths(db: VaultDatabase, seenRevOf: (keyId: string | null) => number) {
  return await db.transaction("r", ["keys", "manifest", "account", "efforts"], async () => {
    const keys = await readKeyRows(db);
    const keyId = keyIdOfKeys(keys);
    const efforts = db.sealed("efforts");
    const newer = () => efforts.where("rev").above(seenRevOf(keyId));
    const [manifest, member, months, changed, revs]: readonly [
      SealedRow | undefined,
      SealedRow | undefined,
      readonly string[],
      readonly string[],
      readonly unknown[],
    ] = await Promise.all([
      db.sealed("manifest").get(MANIFEST),
      db.sealed("account").get(ONLY.member),
      efforts.toCollection().primaryKeys(),
      newer().primaryKeys(),
      newer().keys(),
    ]);
    return {
      keys,
      keyId,
      manifest,
      member,
      months,
      changed: changed
        .map((key, at) => ({ key, rev: revs[at] as number }))
        .filter(({ key }) => !isAside(key)),
    };
  });
}

function nothingKept(keyId: string | null): Kept {
  return { keyId, seenRev: -1, months: new Map(), all: new Map() };
}

function forgetGone({ months }: Kept, there: ReadonlySet<string>): boolean {
  const gone = [...months.keys()].filter((key) => !there.has(key));
  for (const key of gone) months.delete(key);
  return gone.length > 0;
}

/** One of each workout: two are left only where a damaged month hid where the first one lay; the later written counts. */
function byKey({ months }: Kept): ReadonlyMap<BlindKey, WorkoutEfforts> {
  const inOrder = [...months.values()].sort((a, b) => a.rev - b.rev);
  return new Map(inOrder.flatMap(({ efforts }) => efforts.map((effort) => [effort.key, effort] as const)));
}
