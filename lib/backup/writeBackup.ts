import { AppError } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import type { Yours } from "@/lib/domain/yours";
import type { VaultContent } from "@/lib/store/vaultContent";
import { createBackupSecret } from "@/lib/vault/backupSecret";
import type { Bytes } from "@/lib/vault/bytes";
import { deflateStream } from "@/lib/vault/byteStreams";
import type { RandomBytes } from "@/lib/vault/rootSecrets";
import { headerOf } from "./header";
import type { BackupRecord } from "./records";
import { sealChunks } from "./sealedChunks";
import { portableSaid } from "./yoursById";

export type BackupOptions = {
  readonly passphrase: string;
  readonly random: RandomBytes;
  /** Rounds of the key derivation; `KDF_ITERATIONS` where nothing is given. */
  readonly iterations?: number;
  readonly madeAtMs: number;
  /** The version of Saddlebag. */
  readonly madeBy: string;
  /** Told how many workouts were written, of how many. */
  readonly onWritten?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * The bytes of a backup of everything in the vault but sign-in, keys and what is only of this browser, piece by piece;
 * the whole is never held. Throws `vaultEmpty` where there is no member yet, `vaultLocked`, `stopped` by the signal,
 * `vaultDamaged` where what only the rider knows does not open; of what else does not, `content` knows the count.
 */
export async function* writeBackup(content: VaultContent, options: BackupOptions): AsyncGenerator<Bytes> {
  const { passphrase, random, iterations } = options;
  const { wrapped, key } = await createBackupSecret(passphrase, {
    random,
    ...(iterations === undefined ? {} : { iterations }),
  });
  const header = await headerOf(wrapped);
  yield header.bytes;
  yield* sealChunks({ header, key }, deflateStream(linesOf(recordsOf(content, options))));
}

async function* linesOf(records: AsyncIterable<Exclude<BackupRecord, EndRecord>>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  const lineOf = (record: BackupRecord): Bytes => encoder.encode(`${JSON.stringify(record)}\n`);
  let lines = 0;
  for await (const record of records) {
    yield lineOf(record);
    lines += 1;
  }
  yield lineOf({ type: "end", lines });
}

type EndRecord = Extract<BackupRecord, { readonly type: "end" }>;

async function* recordsOf(
  content: VaultContent,
  { madeAtMs, madeBy, onWritten, signal }: BackupOptions,
): AsyncGenerator<Exclude<BackupRecord, EndRecord>> {
  const member = await content.member();
  if (member === null) throw new AppError("vaultEmpty");
  const [summaries, yours, memory, progress] = await Promise.all([
    content.summaries(),
    content.yours(),
    content.memory(),
    content.progress(),
  ]);
  const starts = summaries.map((summary) => summary.startedAtMs);
  yield {
    type: "head",
    madeAtMs,
    madeBy,
    memberId: member.memberId,
    profile: member.profile,
    workouts: summaries.length,
    firstStartedAtMs: starts.length === 0 ? null : starts.reduce((a, b) => Math.min(a, b)),
    lastStartedAtMs: starts.length === 0 ? null : starts.reduce((a, b) => Math.max(a, b)),
    // Workouts may be missing that a damaged row held, or that a full check would list: nobody may take the list for known.
    markMs: memory.wantsFullCheck || content.damagedRows() > 0 ? null : memory.markMs,
    lookedAtMs: progress.lastLookAtMs,
    syncedAtMs: progress.lastSyncedAtMs,
  };
  yield { type: "yours", said: portableSaid(yours, summaries) };
  const effortsOf = createEffortsOf(content);
  for (const [at, summary] of summaries.entries()) {
    if (signal?.aborted === true) throw new AppError("stopped");
    yield await workoutRecord(content, summary, { yours, effortsOf });
    onWritten?.(at + 1, summaries.length);
  }
  yield* classRecords(content, summaries);
  await content.checkKeys();
}

async function workoutRecord(
  content: VaultContent,
  summary: WorkoutSummary,
  from: { readonly yours: Yours; readonly effortsOf: (key: BlindKey) => Promise<WorkoutEfforts | null> },
): Promise<Extract<BackupRecord, { readonly type: "workout" }>> {
  const { key, ride, instructor, ...own } = summary;
  const [answers, efforts] = await Promise.all([content.archived(key), from.effortsOf(key)]);
  return {
    type: "workout",
    summary: { ...own, ride: withoutKey(ride), instructor: withoutKey(instructor) },
    efforts: withoutKey(efforts),
    answers: answers === null ? null : { ...answers },
    said: from.yours.workouts[key] ?? null,
  };
}

async function* classRecords(
  content: VaultContent,
  summaries: readonly WorkoutSummary[],
): AsyncGenerator<Extract<BackupRecord, { readonly type: "ride" | "instructor" }>> {
  const rides = new Map(summaries.flatMap(({ ride }) => (ride === null ? [] : [[ride.key, ride.id]])));
  for (const [key, id] of rides) {
    const raw = await content.ride(key);
    if (raw !== null) yield { type: "ride", id, raw };
  }
  const instructors = new Map(
    summaries.flatMap(({ instructor }) =>
      instructor?.id == null || instructor.key === null ? [] : [[instructor.key, instructor.id]],
    ),
  );
  for (const [key, id] of instructors) {
    const raw = await content.instructor(key);
    if (raw !== null) yield { type: "instructor", id, raw };
  }
}

/** Efforts are read by the month, newest first as the workouts come: one month of them is held. */
function createEffortsOf(content: VaultContent): (key: BlindKey) => Promise<WorkoutEfforts | null> {
  let month: {
    readonly keys: ReadonlySet<BlindKey>;
    readonly efforts: ReadonlyMap<BlindKey, WorkoutEfforts>;
  } = { keys: new Set(), efforts: new Map() };
  return async (key) => {
    if (!month.keys.has(key)) {
      const read = await content.monthOf(key);
      month = {
        keys: new Set(read?.summaries.map((summary) => summary.key)),
        efforts: new Map(read?.efforts.map((efforts) => [efforts.key, efforts])),
      };
    }
    return month.efforts.get(key) ?? null;
  };
}

function withoutKey<T extends { readonly key: unknown }>(value: T | null): Omit<T, "key"> | null {
  if (value === null) return null;
  const { key: _key, ...rest } = value;
  return rest;
}
