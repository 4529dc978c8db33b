import type { WorkoutFacts, WorkoutState, WorkoutSummary } from "@/lib/domain/workout";
import type { Store } from "@/lib/store/store";

type Refs = Pick<WorkoutSummary, "key" | "instructor" | "ride">;

/** The blind keys of a workout and of what it refers to. */
export async function refsOf(store: Pick<Store, "keyOf">, facts: WorkoutFacts): Promise<Refs> {
  const { instructor, rideId } = facts;
  return {
    key: await store.keyOf("workout", facts.id),
    instructor:
      instructor === null
        ? null
        : {
            ...instructor,
            key: instructor.id === null ? null : await store.keyOf("instructor", instructor.id),
          },
    ride: rideId === null ? null : { id: rideId, key: await store.keyOf("ride", rideId) },
  };
}

/** A summary of what is known so far, without anything derived. */
export function summaryOf(facts: WorkoutFacts, refs: Refs, state: WorkoutState): WorkoutSummary {
  const { rideId: _rideId, pedalingStartOffsetSec: _offset, ...shared } = facts;
  return { ...shared, ...refs, state, derived: null, removedAtMs: null };
}

/** What newer facts make of a summary: they count where they say something, and never blank what is known. */
export function withFacts(known: WorkoutSummary, facts: WorkoutFacts, refs: Refs): WorkoutSummary {
  const newer = summaryOf(facts, refs, known.state);
  return {
    ...filled(newer, known),
    state: known.state,
    derived: known.derived,
    removedAtMs: known.removedAtMs,
  };
}

/** The first value, with the second's parts where the first has nothing to say. */
export function filled<Value>(first: Value, second: Value): Value {
  if (first === null || first === undefined || first === "") return second;
  if (Array.isArray(first)) return first.length === 0 ? second : first;
  if (typeof first !== "object" || typeof second !== "object" || second === null) return first;
  const parts = Object.keys({ ...second, ...first }) as (keyof Value)[];
  return Object.fromEntries(parts.map((part) => [part, filled(first[part], second[part])])) as Value;
}

/** Same content, whatever the order of the keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
