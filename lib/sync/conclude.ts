import { errorCodeOf } from "@/lib/domain/error";
import { withRun } from "@/lib/domain/runLog";
import { countsOf } from "@/lib/domain/syncCounts";
import type { SyncMemory } from "@/lib/domain/syncState";
import type { Commit, Store, StoreReads } from "@/lib/store/store";
import type { EngineDeps } from "./engine";
import { nextProgress } from "./progress";
import type { ProgressEvent, RunProgress } from "./progress";
import { RunPaused } from "./run";
import type { Run } from "./run";
import { endedEntry } from "./runLog";

/** How the phases of a run ended: null = they came to their end. */
type Ended = { readonly run: Run; readonly outcome: { readonly thrown: unknown } | null };

/** After so many workouts a pause counts as the first one again. */
const MADE_GOOD_AFTER = 20;

/**
 * Writes how a run ended (or, without one, that the rider stopped) and tells alarms and badge. When even that
 * cannot be written (no space, a damaged vault), pages are told by the phase the last commit left, and the badge.
 */
export async function conclude(
  deps: Pick<EngineDeps, "now" | "onPhase">,
  store: Store,
  ended: Ended | null,
): Promise<void> {
  let progress = ended?.run.progress.row ?? null;
  let isSignedIn = true;
  const write = async (takesLog: boolean) => {
    await store.commit(async (now) => {
      const [account, memory, stored] = await Promise.all([now.account(), now.memory(), now.progress()]);
      isSignedIn = account !== null && account.tokens !== null;
      const isOwnSignIn = isSignedIn && (ended === null || account?.generation === ended.run.generation);
      const event = eventOf(deps.now(), { ended, memory, isOwnSignIn });
      const before: RunProgress = ended?.run.progress ?? { row: stored, doneAtMs: [] };
      const summaries = await now.summaries();
      const counted = { ...before, row: { ...before.row, ...countsOf(summaries) } };
      progress = nextProgress(counted, event).row;
      const log = ended === null || !takesLog ? {} : await logAfter(now, ended.run, event);
      const backup = event.type === "finished" ? await countFrom(now, summaries.length) : {};
      return { progress, memory: memoryAfter(memory, ended, event), ...log, ...backup };
    });
  };
  // The log is the larger part: where there is no space for it, the end itself may still fit.
  await write(true)
    .catch(() => write(false))
    .catch(() => undefined);
  if (progress !== null) await deps.onPhase({ type: "resting", progress, isSignedIn }).catch(() => undefined);
}

function eventOf(
  atMs: number,
  now: { readonly ended: Ended | null; readonly memory: SyncMemory; readonly isOwnSignIn: boolean },
): ProgressEvent {
  const { ended, memory, isOwnSignIn } = now;
  const thrown = ended?.outcome?.thrown;
  const code = errorCodeOf(thrown);
  if (!isOwnSignIn) return { type: "signedOut", atMs };
  if (code === "signInNeeded") return { type: "ended", atMs, code };
  if (memory.isStopped || ended === null) return { type: "stopped", atMs };
  if (ended.outcome === null) return { type: "finished", atMs, newCount: ended.run.newCount };
  if (thrown instanceof RunPaused)
    return { type: "paused", atMs, untilMs: thrown.untilMs, code: thrown.code };
  return code === "stopped" ? { type: "signedOut", atMs } : { type: "ended", atMs, code };
}

async function logAfter(now: StoreReads, run: Run, event: ProgressEvent): Promise<Pick<Commit, "log">> {
  return { log: withRun(await now.log(), endedEntry(run.entry, event)) };
}

/** What the first whole sync brought is at Peloton, too: a backup is due for what comes after it. */
async function countFrom(now: StoreReads, workouts: number): Promise<Pick<Commit, "backup">> {
  const backup = await now.backup();
  return backup.workouts === null ? { backup: { ...backup, workouts } } : {};
}

function memoryAfter(memory: SyncMemory, ended: Ended | null, event: ProgressEvent): SyncMemory {
  if (event.type === "finished") return { ...memory, pauseCount: 0 };
  if (event.type !== "paused") return memory;
  const before = (ended?.run.doneCount ?? 0) >= MADE_GOOD_AFTER ? 0 : memory.pauseCount;
  return { ...memory, pauseCount: before + 1 };
}
