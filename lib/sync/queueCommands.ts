import { AppError } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Store } from "@/lib/store/store";
import type { Run } from "./run";

/**
 * Failed ones become `listed` again, and what is known of their failures is forgotten; so do those whose answer could
 * not be read: it may have been rubbish of that moment.
 */
export async function requeue(store: Store, key: BlindKey | undefined, run: Run | null): Promise<void> {
  let listed: { readonly key: BlindKey }[] = [];
  await store.commit(async (now) => {
    const asked = key === undefined ? await now.summaries() : [await now.summary(key)];
    const summaries = asked.flatMap((summary) =>
      summary !== null && isAskedAgain(summary) ? [{ ...summary, state: "listed" as const }] : [],
    );
    listed = summaries;
    for (const summary of summaries) run?.known.set(summary.key, summary);
    return summaries.length === 0 ? null : { summaries, doneItems: summaries.map((one) => one.key) };
  });
  for (const one of listed) {
    run?.items.delete(one.key);
    run?.attempted.delete(one.key);
  }
  if (run !== null) run.waiting = null;
}

/** What Peloton removed cannot be asked for: it goes on waiting for a version that reads what is kept. */
function isAskedAgain({ state, removedAtMs }: WorkoutSummary): boolean {
  return state === "failed" || (state === "unread" && removedAtMs === null);
}

/** Gives a workout that waits for its details the head of the queue. False where there is nothing to fetch. */
export async function prefer(store: Store, key: BlindKey, run: Run | null): Promise<boolean> {
  const summary = await store.summary(key);
  if (summary === null) throw new AppError("badInput");
  if (summary.state !== "listed" || summary.removedAtMs !== null) return false;
  const item = { key, kind: "workout" as const, tries: 0, notBeforeMs: 0, errorCode: null, priority: 1 };
  run?.items.set(key, item);
  if (run !== null) run.waiting = null;
  await store.commit(async (now) =>
    (await now.summary(key))?.state === "listed" ? { items: [item] } : null,
  );
  return true;
}
