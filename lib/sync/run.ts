import type { Profile } from "@/lib/domain/account";
import type { Yours } from "@/lib/domain/yours";
import { AppError } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey, MemberId } from "@/lib/domain/ids";
import type { RunLogEntry } from "@/lib/domain/runLog";
import { withRun } from "@/lib/domain/runLog";
import type { SyncItem } from "@/lib/domain/syncState";
import type { FtpTimeline } from "@/lib/training/ftpAtDate";
import type { PelotonClient } from "@/lib/peloton/pelotonClient";
import type { StoreRepair } from "@/lib/store/openStore";
import type { Commit, Store, StoreReads } from "@/lib/store/store";
import type { KnownWorkouts } from "./knownWorkouts";
import type { RunReason } from "./mayRun";
import type { Pacer } from "./pacing";
import type { ProgressEvent, RunProgress } from "./progress";
import { nextProgress } from "./progress";
import type { RunLogEvent } from "./runLog";
import { nextEntry } from "./runLog";

/** A run that goes on later by itself. */
export class RunPaused extends Error {
  readonly untilMs: number;
  readonly code: ErrorCode;

  constructor(untilMs: number, code: ErrorCode) {
    super(code);
    this.name = "RunPaused";
    this.untilMs = untilMs;
    this.code = code;
  }
}

/** The store, with what mending needs. */
export type SyncStore = Store & StoreRepair;

/** What a run shares among its phases. Everything in it can be read again from the store. */
export type Run = {
  readonly reason: RunReason;
  readonly store: SyncStore;
  readonly client: PelotonClient;
  readonly member: MemberId;
  /** The sign-in this run works for; another one ends it. */
  readonly generation: number;
  /** The run before did not come to its end: what that one found new still has its due. */
  readonly goesOn: boolean;
  /** Stops everything of this run. */
  readonly abort: AbortController;
  readonly pacer: Pacer;
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
  readonly isOnline: () => boolean;
  /** The stored summaries, kept up with every commit of the run. */
  readonly known: KnownWorkouts;
  /** The stored sync items, likewise. */
  readonly items: Map<BlindKey, SyncItem>;
  /** Workouts and classes that had their turn in this run. */
  readonly attempted: Set<BlindKey>;
  /** Workouts that wait for their details, whose turn comes first at the end; null = to be put in order anew. */
  waiting: BlindKey[] | null;
  /** What only the rider knows, and the profile, read again after `wantsRecompute`. */
  yours: Yours;
  profile: Profile | null;
  /** Something that derived values depend on was changed in mid-run. */
  wantsRecompute: boolean;
  /** The FTP timeline while nothing that changes it was stored; null = to be made. */
  ftp: FtpTimeline | null;
  progress: RunProgress;
  progressWrittenMs: number;
  /** When the tokens that were stored last expire: others were renewed meanwhile. */
  tokensExpireAtMs: number | null;
  /** What the log will say of this run. */
  entry: RunLogEntry;
  newCount: number;
  doneCount: number;
  slowDowns: number;
  refusedInARow: number;
  exhaustedInARow: number;
  pauseCount: number;
};

const PROGRESS_EVERY_MS = 1_000;

export function signalOf(run: Run): AbortSignal {
  return run.abort.signal;
}

/** Throws `stopped` once the run was stopped. */
export function checkAlive(run: Run): void {
  if (run.abort.signal.aborted) throw new AppError("stopped");
}

export function emit(run: Run, event: ProgressEvent): void {
  run.progress = nextProgress(run.progress, event);
}

/** Counts something for the log of runs; it is written with the next phase, sign of life or end. */
export function note(run: Run, event: RunLogEvent): void {
  run.entry = nextEntry(run.entry, event);
}

/**
 * One transaction of the run. Nothing is written after a stop, a sign-out or a new sign-in: `stopped`.
 * Takes the progress along where the stored one is older than a second.
 */
export async function commit(
  run: Run,
  build: (now: StoreReads) => Promise<Commit | null> | Commit | null,
): Promise<void> {
  const atMs = run.now();
  let tookProgress = false;
  await run.store.commit(async (now) => {
    await checkSignIn(run, now);
    const changes = await build(now);
    checkAlive(run);
    const isDue = changes?.progress === undefined && atMs - run.progressWrittenMs >= PROGRESS_EVERY_MS;
    tookProgress = changes !== null && isDue;
    return tookProgress ? { ...changes, progress: run.progress.row } : changes;
  });
  if (tookProgress) run.progressWrittenMs = atMs;
}

/** Writes the progress now, and the log so far: at every change of phase and as a sign of life. */
export async function commitProgress(run: Run): Promise<void> {
  await commit(run, async (now) => ({
    progress: run.progress.row,
    log: withRun(await now.log(), { ...run.entry, endedAtMs: run.now() }),
  }));
  run.progressWrittenMs = run.now();
}

/** Notes, too, what it sees of the sign-in: the client renews it by itself. */
async function checkSignIn(run: Run, now: StoreReads): Promise<void> {
  checkAlive(run);
  const account = await now.account();
  if (account === null || account.generation !== run.generation) throw new AppError("stopped");
  const expireAtMs = account.tokens?.expiresAtMs ?? null;
  if (expireAtMs !== null && run.tokensExpireAtMs !== null && expireAtMs !== run.tokensExpireAtMs)
    note(run, { type: "renewed" });
  run.tokensExpireAtMs = expireAtMs ?? run.tokensExpireAtMs;
}
