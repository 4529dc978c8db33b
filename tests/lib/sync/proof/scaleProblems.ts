import type { MemberWorkout } from "../../../simulator/member/member";
import type { BlindKey } from "@/lib/domain/ids";
import type { SyncStore } from "@/lib/sync/run";
import type { History } from "./scaleHistory";
import { hasDetail } from "./scaleMember";

/** Workouts that are not stored once and whole, by id, and rows that belong to none. */
export type Problems = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly incomplete: readonly string[];
  readonly foreign: readonly string[];
};

/** Opens everything that is stored, answer by answer, and holds it against what Peloton has. */
export async function problemsIn({ root, workouts }: History): Promise<Problems> {
  const { store } = root;
  const summaries = await store.summaries();
  const efforts = countsOf((await store.efforts()).map(({ key }) => key));
  const archived = new Set(await store.archivedKeys());
  const ids = countsOf(summaries.map(({ id }) => id));
  const byId = new Map(summaries.map((summary) => [summary.id as string, summary]));
  const lost: string[] = [];
  const incomplete: string[] = [];
  for (const workout of workouts) {
    const summary = byId.get(workout.id);
    if (summary === undefined || !archived.has(summary.key)) lost.push(workout.id);
    else if (
      summary.state !== "complete" ||
      summary.derived === null ||
      !efforts.has(summary.key) ||
      !(await isWhole(store, summary.key, workout))
    )
      incomplete.push(workout.id);
  }
  const theirs = new Set(workouts.map(({ id }) => id));
  const keys = new Set(summaries.map(({ key }) => key));
  return {
    lost,
    doubled: [...repeated(ids), ...repeated(efforts)],
    incomplete,
    foreign: [
      ...[...ids.keys()].filter((id) => !theirs.has(id)),
      ...[...archived, ...efforts.keys()].filter((key) => !keys.has(key)),
    ],
  };
}

/** Its answers are Peloton's, sample by sample, with the detail where that tells more. */
async function isWhole(store: SyncStore, key: BlindKey, workout: MemberWorkout): Promise<boolean> {
  const answers = await store.archived(key);
  if (answers === null || idOf(answers.listItem) !== workout.id) return false;
  if (JSON.stringify(answers.graph) !== JSON.stringify(workout.graph(1))) return false;
  return idOf(answers.detail) === (hasDetail(workout) ? workout.id : null);
}

function idOf(answer: unknown): unknown {
  return (answer as { readonly id: unknown } | null)?.id ?? null;
}

function countsOf<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function repeated(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].flatMap(([item, count]) => (count > 1 ? [item] : []));
}
