import type { BlindKey, WorkoutId } from "@/lib/domain/ids";
import { NO_FIGURES } from "@/lib/domain/workout";
import type { WorkoutFacts, WorkoutState, WorkoutSummary } from "@/lib/domain/workout";
import type { ListedWorkout, WorkoutPage } from "@/lib/peloton/pelotonClient";

const START_MS = Date.UTC(2026, 0, 1);
const HOUR_MS = 3_600_000;

/** Facts of an invented ride; `n` counts from the oldest, an hour apart. */
export function facts(n: number, changes: Partial<WorkoutFacts> = {}): WorkoutFacts {
  const createdAtMs = START_MS + n * HOUR_MS;
  return {
    id: `w${n}` as WorkoutId,
    createdAtMs,
    startedAtMs: createdAtMs + 60_000,
    endedAtMs: createdAtMs + 1_860_000,
    utcOffsetSec: 0,
    discipline: "cycling",
    disciplineSlug: "cycling",
    kind: "class",
    isPelotonOriginated: true,
    title: "30 min Ride",
    instructor: null,
    rideId: null,
    classTypeIds: [],
    isPowerZone: false,
    isFtpTest: false,
    lengthSec: 1800,
    device: "Bike",
    totals: { workJ: 200_000, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
    pelotonAverages: NO_FIGURES,
    pelotonMaxima: NO_FIGURES,
    ftp: null,
    leaderboard: null,
    striveScore: null,
    heartRateZoneSec: null,
    pedalingStartOffsetSec: 60,
    ...changes,
  };
}

/** Its summary; the key is made of the id. */
export function summary(
  changes: { readonly id?: string; readonly n?: number; readonly state?: WorkoutState } & Partial<
    Omit<WorkoutSummary, "id">
  > = {},
): WorkoutSummary {
  const { n = 0, id = `w${n}`, ...rest } = changes;
  const { rideId: _rideId, pedalingStartOffsetSec: _offset, ...shared } = facts(n);
  return {
    ...shared,
    id: id as WorkoutId,
    key: `key-${id}` as BlindKey,
    state: "complete",
    instructor: null,
    ride: null,
    derived: null,
    removedAtMs: null,
    ...rest,
  };
}

/** A list entry of the drawn ride. */
export function listed(n: number, isComplete = true): ListedWorkout {
  const { id, createdAtMs } = facts(n);
  return { id, createdAtMs, isComplete, raw: { id }, facts: facts(n) };
}

/** One page of a list that holds these, newest first; a hundred a page. */
export function pageOf(list: readonly ListedWorkout[], page: number): WorkoutPage {
  const items = list.slice(page * 100, page * 100 + 100);
  return { items, total: list.length, hasNext: (page + 1) * 100 < list.length, nameless: 0 };
}
