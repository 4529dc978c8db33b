import type { Profile } from "@/lib/domain/account";
import type { BackupMemory } from "@/lib/domain/backup";
import { AppError } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { BuildAhead } from "@/lib/store/commitAhead";
import type { Account, Commit, Store, StoreReads } from "@/lib/store/store";
import { readMember } from "@/lib/store/storedAccount";
import { readArchived } from "@/lib/store/storedAnswers";
import { readEfforts } from "@/lib/store/storedEfforts";
import { readSummary } from "@/lib/store/storedSummary";
import { readYours } from "@/lib/store/storedYours";
import { mergeAnswers, takesBackup } from "./mergeWorkout";
import { mergeYours } from "./mergeYours";
import { readBackup } from "./readBackup";
import type { BackupHead, WorkoutRecord } from "./records";
import type { OpenedBackup } from "./sealedChunks";
import { saidByKey } from "./yoursById";

/** What a restore did. */
export type Restored = {
  /** Workouts that were not here. */
  readonly added: number;
  /** Workouts that were here, of which the backup knew more. */
  readonly renewed: number;
  /** Workouts that were here as they are in the backup, or further. */
  readonly kept: number;
  /** Values of what only the rider knows where the two differ: those of the newer hold. */
  readonly differed: number;
};

type RestoringStore = Pick<Store, "commitAhead" | "keyOf">;

/**
 * Puts a backup into the vault, in one transaction, whatever is there already: nothing of either is lost. Everything
 * gets the names that this vault gives; nobody is signed in by it. Throws `otherMember` for another member's vault,
 * `backupDamaged`, `vaultLocked`, `quotaExceeded`: then nothing was changed.
 */
export async function restoreBackup(store: RestoringStore, opened: OpenedBackup): Promise<Restored> {
  let restored: Restored = { added: 0, renewed: 0, kept: 0, differed: 0 };
  await store.commitAhead(async (now, put) => {
    const merge = await startMerge(store, now, put);
    let head: BackupHead | null = null;
    let said: Readonly<Record<string, unknown>> = {};
    for await (const record of readBackup(opened)) {
      if (record.type === "head") head = await merge.begin(record);
      if (record.type === "yours") ({ said } = record);
      if (record.type === "workout") await merge.workout(record);
      if (record.type === "ride" || record.type === "instructor") await merge.class(record);
    }
    if (head === null) throw new AppError("backupDamaged");
    const end = await merge.end(head, said);
    restored = end.restored;
    return end.commit;
  });
  return restored;
}

/** Goes through a backup once, beside what is here; holds summaries and efforts, and the rest only while it is put. */
async function startMerge(store: RestoringStore, now: StoreReads, put: Parameters<BuildAhead>[1]) {
  const here = new Map((await now.summaries()).map((summary) => [summary.key, summary]));
  const [account, progress, memory] = await Promise.all([now.account(), now.progress(), now.memory()]);
  const summaries: WorkoutSummary[] = [];
  const efforts: NonNullable<Commit["efforts"]>[number][] = [];
  const said = new Map<BlindKey, unknown>();
  const counts = { added: 0, renewed: 0, kept: 0 };
  let isBackupNewer = false;

  return {
    begin: async (head: BackupHead): Promise<BackupHead> => {
      if (account !== null && account.memberId !== head.memberId) throw new AppError("otherMember");
      isBackupNewer = (head.lookedAtMs ?? -1) > (progress.lastLookAtMs ?? -1);
      return await Promise.resolve(head);
    },
    workout: async (record: WorkoutRecord): Promise<void> => {
      const read = await readWorkout(store, record);
      const { key } = read.summary;
      if (record.said !== null) said.set(key, record.said);
      const before = here.get(key);
      // Also where no summary names them: a row that does not open must be set aside before another takes its place.
      const answersHere = await now.archived(key);
      const isTaken =
        before === undefined || takesBackup({ summary: before, answers: answersHere }, read, isBackupNewer);
      if (isTaken) {
        const { startedAtMs, utcOffsetSec } = read.summary;
        summaries.push(read.summary);
        if (read.efforts !== null) efforts.push({ ...read.efforts, startedAtMs, utcOffsetSec });
      }
      const answers = isTaken
        ? mergeAnswers(read.answers, answersHere)
        : mergeAnswers(answersHere, read.answers);
      const isNew = answers !== null && !isSame(answers, answersHere);
      if (isNew) await put("archive", key, answers);
      if (before === undefined) counts.added += 1;
      else if (isNew || (isTaken && !isSame(before, read.summary))) counts.renewed += 1;
      else counts.kept += 1;
    },
    class: async ({ type, id, raw }: ClassRecord): Promise<void> => {
      const key = await store.keyOf(type, id);
      const isHere = (type === "ride" ? await now.ride(key) : await now.instructor(key)) !== null;
      if (!isHere) await put(type === "ride" ? "rides" : "instructors", key, { raw });
    },
    end: async (
      head: BackupHead,
      rest: Readonly<Record<string, unknown>>,
    ): Promise<{ readonly commit: Commit; readonly restored: Restored }> => {
      const ofBackup = readPart(
        readYours,
        await saidByKey(rest, said, async (id) => await store.keyOf("workout", id)),
      );
      const ofHere = await now.yours();
      const { yours, differed } = isBackupNewer ? mergeYours(ofBackup, ofHere) : mergeYours(ofHere, ofBackup);
      return {
        restored: { ...counts, differed },
        commit: {
          summaries,
          efforts,
          yours,
          account: accountAfter(account, head),
          // Whoever listed up to here knew all that is older, and what they knew is here now.
          memory: { ...memory, markMs: latest(memory.markMs, head.markMs) },
          progress: {
            ...progress,
            lastLookAtMs: latest(progress.lastLookAtMs, head.lookedAtMs),
            lastSyncedAtMs: latest(progress.lastSyncedAtMs, head.syncedAtMs),
          },
          backup: backupAfter(await now.backup(), head),
        },
      };
    },
  };
}

type ClassRecord = { readonly type: "ride" | "instructor"; readonly id: string; readonly raw: unknown };

/** A workout of a backup under the names of this vault. */
async function readWorkout({ keyOf }: RestoringStore, record: WorkoutRecord) {
  const { ride, instructor } = record.summary;
  const [key, rideKey, instructorKey] = await Promise.all([
    keyOf("workout", record.summary.id),
    ride === null ? null : keyOf("ride", ride.id),
    instructor === null || instructor.id === null ? null : keyOf("instructor", instructor.id),
  ]);
  return {
    summary: readPart(readSummary, {
      ...record.summary,
      key,
      ride: ride === null ? null : { ...ride, key: rideKey },
      instructor: instructor === null ? null : { ...instructor, key: instructorKey },
    }),
    efforts: record.efforts === null ? null : readPart(readEfforts, { ...record.efforts, key }),
    answers: record.answers === null ? null : readPart(readArchived, record.answers),
  };
}

function accountAfter(account: Account | null, head: BackupHead): Account {
  const profile = readProfile(head);
  if (account === null) return { memberId: head.memberId, profile, tokens: null, generation: 1 };
  const isNewer = (profile?.readAtMs ?? -1) > (account.profile?.readAtMs ?? -1);
  return isNewer ? { ...account, profile } : account;
}

function readProfile({ memberId, profile }: BackupHead): Profile | null {
  return readPart(readMember, { memberId, generation: 0, isSignedIn: false, profile }).profile;
}

function backupAfter(before: BackupMemory, { madeAtMs, workouts }: BackupHead): BackupMemory {
  return (before.madeAtMs ?? -1) >= madeAtMs ? before : { madeAtMs, workouts, isDismissed: false };
}

/** A part that every chunk vouched for and that cannot be read all the same. */
function readPart<T>(read: (value: unknown) => T, value: unknown): T {
  try {
    return read(value);
  } catch (error) {
    throw new AppError("backupDamaged", { cause: error });
  }
}

function latest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
