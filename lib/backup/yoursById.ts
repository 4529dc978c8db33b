import type { BlindKey, WorkoutId } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Yours } from "@/lib/domain/yours";

/**
 * What the rider said travels with each workout; here is the rest. What a newer version said of a workout waits under
 * the workout's key and travels under its id. What was said of a workout that is not there keeps the key of its vault:
 * restored there, it finds its workout again.
 */
type Said = Readonly<Record<string, unknown>>;
type Piece = { readonly at: readonly string[]; readonly value: unknown };

const BY_ID = "id:";

/** All that was said of no workout of these. */
export function portableSaid(yours: Yours, summaries: readonly WorkoutSummary[]): Said {
  const ids = new Map<string, WorkoutId>(summaries.map(({ key, id }) => [key, id]));
  const { workouts, ...rest } = yours;
  return {
    ...withPieces(rest, (key) => {
      const id = ids.get(key);
      return id === undefined ? key : BY_ID + id;
    }),
    workouts: Object.fromEntries(Object.entries(workouts).filter(([key]) => !ids.has(key))),
  };
}

/** The inverse, in the vault that gives keys by `keyOf`; with what was said of each workout. */
export async function saidByKey(
  said: Said,
  workouts: ReadonlyMap<BlindKey, unknown>,
  keyOf: (id: WorkoutId) => Promise<BlindKey>,
): Promise<Said> {
  const keys = new Map<string, BlindKey>();
  for (const { at } of piecesOf(said)) {
    const name = at[1];
    if (name?.startsWith(BY_ID) === true) keys.set(name, await keyOf(name.slice(BY_ID.length) as WorkoutId));
  }
  const without = typeof said["workouts"] === "object" && said["workouts"] !== null ? said["workouts"] : {};
  return {
    ...withPieces(said, (name) => keys.get(name) ?? name),
    workouts: { ...without, ...Object.fromEntries(workouts) },
  };
}

function withPieces(said: Said, nameOf: (name: string) => string): Said {
  const pieces = piecesOf(said);
  if (pieces.length === 0) return said;
  const unread = pieces.map(({ at, value }) => {
    const [table, name, ...rest] = at;
    const isOfWorkout = table === "workouts" && name !== undefined;
    return { at: isOfWorkout ? [table, nameOf(name), ...rest] : at, value };
  });
  return { ...said, unread };
}

function piecesOf(said: Said): readonly Piece[] {
  const { unread } = said;
  return Array.isArray(unread) ? unread.filter(isPiece) : [];
}

function isPiece(value: unknown): value is Piece {
  const at: unknown = (value as { readonly at?: unknown } | null)?.at;
  return Array.isArray(at) && at.every((name) => typeof name === "string");
}
