import type { BlindKey, InstructorId, MemberId, RideId, WorkoutId } from "@/lib/domain/ids";
import { NEVER_SYNCED, NO_MEMORY } from "@/lib/domain/syncState";
import type { WorkoutState, WorkoutSummary } from "@/lib/domain/workout";
import type { OwnWorkout, Yours } from "@/lib/domain/yours";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { Commit, Store } from "@/lib/store/store";
import { ACCOUNT, DAY_MS, GLANCE, MAY_MS, effortsOf, workoutOf } from "../store/testVault";

/** One workout of an invented history, in few words. */
export type DrawnWorkout = {
  readonly id: string;
  readonly state?: WorkoutState;
  readonly day?: number;
  readonly title?: string;
  readonly ride?: string | null;
  readonly instructor?: string | null;
  /** What Peloton answered last; null = its answers are not here. */
  readonly answer?: string | null;
  readonly said?: OwnWorkout;
};

export type DrawnVault = {
  readonly workouts: readonly DrawnWorkout[];
  readonly yours?: Omit<Yours, "workouts">;
  readonly memberId?: string;
  readonly markMs?: number | null;
  readonly lookedAtMs?: number | null;
};

const SIX: readonly DrawnWorkout[] = Array.from({ length: 6 }, (_unused, at) => ({
  id: `workout-${at}`,
  day: at * 10,
}));

/** Puts an invented history into a vault, under the keys that it gives. */
export async function fillVault(
  store: Pick<Store, "commit" | "keyOf">,
  { workouts, yours, memberId = ACCOUNT.memberId, markMs = MAY_MS, lookedAtMs = MAY_MS }: DrawnVault = {
    workouts: SIX,
  },
): Promise<void> {
  const summaries = await Promise.all(workouts.map(async (drawn) => await summaryOf(store, drawn)));
  const said: [BlindKey, OwnWorkout][] = [];
  const archive: { key: BlindKey; answers: { listItem: unknown; detail: unknown; graph: unknown } }[] = [];
  for (const [at, { key, id, state }] of summaries.entries()) {
    const drawn = workouts[at];
    if (drawn?.said !== undefined) said.push([key, drawn.said]);
    if (drawn?.answer === null) continue;
    const graph = state === "complete" ? { of: id, answer: drawn?.answer ?? "", values: [1, 2, 3] } : null;
    archive.push({ key, answers: { listItem: { id }, detail: null, graph } });
  }
  const commit: Commit = {
    account: { ...ACCOUNT, memberId: memberId as MemberId },
    summaries,
    efforts: summaries
      .filter(({ state }) => state === "complete")
      .map(({ key, startedAtMs, utcOffsetSec }) =>
        Object.assign(effortsOf(key), { startedAtMs, utcOffsetSec }),
      ),
    archive,
    rides: await Promise.all(
      [...new Set(summaries.flatMap(({ ride }) => ride ?? []).map(({ id }) => id))].map(async (id) => ({
        key: await store.keyOf("ride", id),
        raw: { ride: { id } },
      })),
    ),
    instructors: await Promise.all(
      [...new Set(summaries.flatMap(({ instructor }) => instructor?.id ?? []))].map(async (id) => ({
        key: await store.keyOf("instructor", id),
        raw: { id },
      })),
    ),
    glance: GLANCE,
    yours: { ...NOTHING_YOURS, ...yours, workouts: Object.fromEntries(said) },
    memory: { ...NO_MEMORY, markMs },
    progress: { ...NEVER_SYNCED, lastLookAtMs: lookedAtMs, lastSyncedAtMs: lookedAtMs },
  };
  await store.commit(() => commit);
}

async function summaryOf(store: Pick<Store, "keyOf">, drawn: DrawnWorkout): Promise<WorkoutSummary> {
  const { id, state = "complete", day = 0, title = "30 min Hypothetical Ride" } = drawn;
  const { ride = "ride-one", instructor = "instructor-one" } = drawn;
  const key = await store.keyOf("workout", id);
  const whole = workoutOf(key, {
    id: id as WorkoutId,
    state,
    title,
    createdAtMs: MAY_MS + day * DAY_MS,
    startedAtMs: MAY_MS + day * DAY_MS,
    ride: ride === null ? null : { id: ride as RideId, key: await store.keyOf("ride", ride) },
    instructor:
      instructor === null
        ? null
        : {
            id: instructor as InstructorId,
            key: await store.keyOf("instructor", instructor),
            name: "Ann Example",
          },
  });
  return state === "complete" ? whole : { ...whole, derived: null };
}
