import type { Peloton } from "../../../simulator/createPeloton";
import { objectAt } from "../../../simulator/json";
import type { MemberWorkout } from "../../../simulator/member/member";
import { hasDetail } from "./scaleMember";

/** How many requests of each kind; kinds that were not asked for are left out. */
export type Requests = Readonly<Record<string, number>>;

const PAGE = 100;
const NO_CLASS = "0".repeat(32);

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/user\/[^/]+\/workouts$/, "page"],
  [/^\/api\/workout\/[^/]+\/performance_graph$/, "graph"],
  [/^\/api\/workout\/[^/]+$/, "detail"],
  [/^\/api\/ride\/[^/]+\/details$/, "class"],
  [/^\/api\/instructor\/[^/]+$/, "instructor"],
  [/^\/api\/(me|user\/[^/]+\/(overview|settings))$/, "profile"],
];

/**
 * What a sync should ask for: the pages, and of what is new each graph, each detail that adds something, each class
 * and each instructor once. `before`: the workouts of earlier syncs.
 */
export function wantedRequests(
  fresh: readonly MemberWorkout[],
  before: readonly MemberWorkout[],
  profile: number,
): Requests {
  const wanted = {
    page: Math.max(1, Math.ceil(fresh.length / PAGE)),
    graph: fresh.length,
    detail: fresh.filter(hasDetail).length,
    class: added(before, fresh, ({ rideId }) => rideId),
    instructor: added(before, fresh, (one) => objectAt(one.detail(), "ride")["instructor_id"]),
    profile,
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, count]) => count > 0));
}

/** How many distinct ids of the fresh ones are not among those before. */
function added(
  before: readonly MemberWorkout[],
  fresh: readonly MemberWorkout[],
  idOf: (workout: MemberWorkout) => unknown,
): number {
  const had = new Set(before.map(idOf));
  return [...new Set(fresh.map(idOf))].filter(
    (id) => typeof id === "string" && id !== NO_CLASS && !had.has(id),
  ).length;
}

/** Counts every request by kind; one that is of no kind counts under its host and path. */
export function countRequests(peloton: Peloton): {
  /** Those since the last call. */
  readonly take: () => Requests;
  /** Runs the task when so many graphs were asked for. */
  readonly onGraph: (n: number, task: () => void) => void;
} {
  let counts: Record<string, number> = {};
  let awaited: { readonly n: number; readonly task: () => void } | null = null;
  peloton.setFaults(({ host, path }) => {
    const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? `${host}${path}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind === "graph" && counts[kind] === awaited?.n) awaited.task();
    return null;
  });
  return {
    take: () => {
      const taken = counts;
      counts = {};
      return taken;
    },
    onGraph: (n, task) => {
      awaited = { n, task };
    },
  };
}
