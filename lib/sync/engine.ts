import type { BlindKey } from "@/lib/domain/ids";
import type { SyncMemory, SyncProgress } from "@/lib/domain/syncState";
import type { PelotonClient } from "@/lib/peloton/pelotonClient";
import type { Account } from "@/lib/store/store";
import { conclude } from "./conclude";
import { knownWorkouts } from "./knownWorkouts";
import { mayRun } from "./mayRun";
import type { RunReason } from "./mayRun";
import { prefer, requeue } from "./queueCommands";
import { createPacer } from "./pacing";
import { commitProgress, emit } from "./run";
import type { Run, SyncStore } from "./run";
import { entryOf } from "./runLog";
import { runPhases, runRecompute } from "./runPhases";

/** Everything the engine touches; nothing of it remembers more than the store. */
export type EngineDeps = {
  /** Opens the vault when it is first needed; the same one every time. */
  readonly store: () => Promise<SyncStore>;
  readonly client: PelotonClient;
  /** Runs the task under the one lock of all runs, or not at all when somebody holds it. */
  readonly lockIfAvailable: (task: () => Promise<void>) => Promise<"done" | "taken">;
  /** Keeps the worker alive until the returned function is called. */
  readonly keepAwake: (onTick: () => void) => () => void;
  readonly isOnline: () => boolean;
  /** The rider turned periodic syncing off. */
  readonly isSyncOff: () => Promise<boolean>;
  /** Told when a run begins and when it has ended, with what it left behind: alarms and badge follow it. */
  readonly onPhase: (phase: EnginePhase) => Promise<void>;
  /** Which Saddlebag this is, for the log of runs. */
  readonly version: string;
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
};

export type EnginePhase =
  | { readonly type: "running" }
  | { readonly type: "resting"; readonly progress: SyncProgress; readonly isSignedIn: boolean };

/** `finished` never rejects: how it ended is in the progress row. */
type RunStart = { readonly started: boolean; readonly finished: Promise<void> };

export type Engine = {
  /** Starts a run unless one goes on, or something holds against this reason. */
  readonly run: (reason: RunReason) => Promise<RunStart>;
  /** "Stop": ends the run and holds until the rider asks for one. */
  readonly stop: () => Promise<void>;
  /** Ends the run without a word, for a sign-out, a new sign-in or erasing; resolves when it has ended. */
  readonly halt: () => Promise<void>;
  /** After the sign-in was forgotten: ends the run, and nothing is under way, paused or wrong any more. */
  readonly signedOut: () => Promise<void>;
  /** Failed workouts get their turn again: this one, or all. */
  readonly retry: (key?: BlindKey) => Promise<RunStart>;
  /** Walks the whole list again; a run that goes on does so at its end. */
  readonly checkAll: () => Promise<RunStart>;
  /** The rider opened this workout: its details come first. */
  readonly openFirst: (key: BlindKey) => Promise<void>;
  /** FTP entries, the profile or the code changed: what is stale is derived again, without asking Peloton. */
  readonly recompute: () => Promise<RunStart>;
};

/** The sync engine: one run at a time, resumable at any point, never twice, never half. */
export function createEngine(deps: EngineDeps): Engine {
  let current: { readonly run: Run; readonly ended: Promise<void> } | null = null;
  let starting: Promise<RunStart> = Promise.resolve({ started: false, finished: Promise.resolve() });

  async function start(reason: RunReason): Promise<RunStart> {
    return await new Promise<RunStart>((resolve, reject) => {
      let report = (started: boolean) => resolve({ started, finished: Promise.resolve() });
      const finished: Promise<void> = deps
        .lockIfAvailable(async () => {
          const run = await begin(deps, reason);
          if (run === null) return;
          const ended = work(deps, run).finally(() => (current = null));
          current = { run, ended };
          report(true);
          await ended;
        })
        .then(() => report(false));
      report = (started) => resolve({ started, finished: finished.catch(() => undefined) });
      finished.catch(reject);
    });
  }

  async function run(reason: RunReason): Promise<RunStart> {
    // Two events of one moment must not both find the lock free and the state unread.
    const before = starting;
    starting = before.then(
      () => start(reason),
      () => start(reason),
    );
    return await starting;
  }

  async function halt(): Promise<void> {
    await starting.catch(() => undefined);
    current?.run.abort.abort();
    await current?.ended;
  }

  return {
    run,
    halt,
    stop: async () => {
      const store = await deps.store();
      await store.commit(async (now) => ({ memory: { ...(await now.memory()), isStopped: true } }));
      await halt();
      await conclude(deps, store, null);
    },
    signedOut: async () => {
      await halt();
      await conclude(deps, await deps.store(), null);
    },
    retry: async (key) => {
      await requeue(await deps.store(), key, current?.run ?? null);
      return await run("retry");
    },
    checkAll: async () => {
      await remember(deps, (memory) => ({ ...memory, wantsFullCheck: true, isStopped: false }));
      return await run("checkAll");
    },
    openFirst: async (key) => {
      const isWanted = await prefer(await deps.store(), key, current?.run ?? null);
      if (isWanted && current === null) await run("open");
    },
    recompute: async () => {
      if (current === null) return await run("recompute");
      current.run.wantsRecompute = true;
      return { started: true, finished: current.ended };
    },
  };
}

async function begin(deps: EngineDeps, reason: RunReason): Promise<Run | null> {
  const store = await deps.store();
  const [account, memory, progress] = await Promise.all([store.account(), store.memory(), store.progress()]);
  const isSyncOff = await deps.isSyncOff();
  const isSignedIn = account?.tokens != null;
  if (account === null) return null;
  if (!mayRun({ reason, isSignedIn, isSyncOff, memory, progress, nowMs: deps.now() })) return null;
  if (memory.isStopped && reason !== "recompute")
    await remember(deps, (before) => ({ ...before, isStopped: false }));
  return await runOf(deps, { reason, store, account, memory, progress });
}

async function runOf(
  deps: EngineDeps,
  start: {
    readonly reason: RunReason;
    readonly store: SyncStore;
    readonly account: Account;
    readonly memory: SyncMemory;
    readonly progress: SyncProgress;
  },
): Promise<Run> {
  const { reason, store, account, memory, progress } = start;
  const { client, now, sleep, random, isOnline } = deps;
  const [summaries, items, yours] = await Promise.all([store.summaries(), store.items(), store.yours()]);
  const known = knownWorkouts(summaries);
  const run: Run = {
    reason,
    store,
    client,
    now,
    sleep,
    random,
    isOnline,
    member: account.memberId,
    generation: account.generation,
    goesOn: progress.phase !== "upToDate",
    abort: new AbortController(),
    pacer: createPacer({ now, sleep, random }),
    known,
    items: new Map(items.map((item) => [item.key, item])),
    attempted: new Set(),
    waiting: null,
    yours,
    profile: account.profile,
    wantsRecompute: false,
    ftp: null,
    progress: { row: progress, doneAtMs: [] },
    progressWrittenMs: reason === "recompute" ? Infinity : -Infinity,
    tokensExpireAtMs: account.tokens?.expiresAtMs ?? null,
    entry: entryOf({ reason, atMs: now(), version: deps.version }),
    newCount: 0,
    doneCount: 0,
    slowDowns: 0,
    refusedInARow: 0,
    exhaustedInARow: 0,
    pauseCount: memory.pauseCount,
  };
  if (reason !== "recompute") emit(run, { type: "started", atMs: now(), counts: known.counts() });
  return run;
}

async function work(deps: EngineDeps, run: Run): Promise<void> {
  const rest = deps.keepAwake(() => {
    emit(run, { type: "alive", atMs: deps.now() });
    if (run.reason !== "recompute") commitProgress(run).catch(() => undefined);
  });
  try {
    if (run.reason === "recompute") {
      await runRecompute(run).catch(() => undefined);
      return;
    }
    await deps.onPhase({ type: "running" }).catch(() => undefined);
    const outcome = await runPhases(run).then(
      () => null,
      (thrown: unknown) => ({ thrown }),
    );
    // A sign of life that came after the end would take the place of how it ended.
    rest();
    await conclude(deps, run.store, { run, outcome });
  } finally {
    rest();
  }
}

async function remember(deps: EngineDeps, change: (memory: SyncMemory) => SyncMemory): Promise<void> {
  const store = await deps.store();
  await store.commit(async (now) => ({ memory: change(await now.memory()) }));
}
