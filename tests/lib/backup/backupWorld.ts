import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { BackupFile } from "@/lib/backup/backupFile";
import { backupFileOf } from "@/lib/backup/backupFile";
import { restoreBackup } from "@/lib/backup/restoreBackup";
import type { OpenedBackup } from "@/lib/backup/sealedChunks";
import { openBackup } from "@/lib/backup/sealedChunks";
import type { BackupOptions } from "@/lib/backup/writeBackup";
import { writeBackup } from "@/lib/backup/writeBackup";
import type { MemberId } from "@/lib/domain/ids";
import type { StoreOptions } from "@/lib/store/openStore";
import { openStore } from "@/lib/store/openStore";
import { openVaultContent } from "@/lib/store/vaultContent";
import { KDF_MIN_ITERATIONS } from "@/lib/vault/passphraseKey";
import { platformRandom } from "@/lib/vault/rootSecrets";

export const PASSPHRASE = "four unrelated words";
const MADE_AT_MS = Date.UTC(2026, 3, 1);

/** Another browser with a vault of its own. */
export function createBrowser() {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  return { options, store: (more: StoreOptions = {}) => openStore({ ...options, ...more }) };
}

export type Browser = ReturnType<typeof createBrowser>;

// A derivation costs a good part of a second, and most tests are about something else.
const keptKeys = new Map<string, Promise<OpenedBackup>>();

/** The bytes of a backup of this vault. */
export async function backupOf(
  { options }: Pick<Browser, "options">,
  more: Partial<BackupOptions> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await openVaultContent(options);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    const bytes = writeBackup(content, {
      passphrase: PASSPHRASE,
      random: platformRandom,
      iterations: KDF_MIN_ITERATIONS,
      madeAtMs: MADE_AT_MS,
      madeBy: "0.1.0",
      ...more,
    });
    for await (const part of bytes) parts.push(part);
  } finally {
    content.close();
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export function fileOf(bytes: Uint8Array<ArrayBuffer>): BackupFile {
  return backupFileOf(new Blob([bytes]));
}

/** Restores into the vault of this store. */
export async function restore(
  store: ReturnType<typeof openStore>,
  bytes: Uint8Array<ArrayBuffer>,
): ReturnType<typeof restoreBackup> {
  const name = bytes.subarray(0, 126).join();
  const opened = keptKeys.get(name) ?? openBackup(fileOf(bytes), PASSPHRASE);
  keptKeys.set(name, opened);
  return await restoreBackup(store, { ...(await opened), file: fileOf(bytes) });
}

export type Content = Awaited<ReturnType<typeof contentById>>;

/** Everything that a backup is to hold, under real ids: the same in every vault that holds the same. */
export async function contentById(store: ReturnType<typeof openStore>) {
  const summaries = await store.summaries();
  const ids = new Map<string, string>(summaries.map(({ key, id }) => [key, id]));
  const account = await store.account();
  const yours = await store.yours();
  const rides = new Map(summaries.flatMap(({ ride }) => (ride === null ? [] : [[ride.id, ride.key]])));
  const instructors = new Map(
    summaries.flatMap(({ instructor }) =>
      instructor?.id == null || instructor.key === null ? [] : [[instructor.id, instructor.key]],
    ),
  );
  const efforts = new Map((await store.efforts()).map(({ key, ...rest }) => [ids.get(key) ?? key, rest]));
  return {
    memberId: account?.memberId ?? (null as MemberId | null),
    profile: account?.profile ?? null,
    workouts: byId(
      await Promise.all(
        summaries.map(async ({ key, ride, instructor, ...rest }) => {
          const summary = {
            ...rest,
            ride: ride?.id ?? null,
            instructor: instructor === null ? null : { id: instructor.id, name: instructor.name },
          };
          const isNamedByThisVault = key === (await store.keyOf("workout", rest.id));
          return [rest.id, { summary, answers: await store.archived(key), isNamedByThisVault }] as const;
        }),
      ),
    ),
    efforts: byId([...efforts]),
    rides: byId(await Promise.all([...rides].map(async ([id, key]) => [id, await store.ride(key)] as const))),
    instructors: byId(
      await Promise.all(
        [...instructors].map(async ([id, key]) => [id, await store.instructor(key)] as const),
      ),
    ),
    said: byId(Object.entries(yours.workouts).map(([key, said]) => [ids.get(key) ?? key, said] as const)),
    ftp: yours.ftp,
    heartRate: yours.heartRate,
    rider: yours.rider,
    damaged: store.damagedRows(),
  };
}

function byId<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
