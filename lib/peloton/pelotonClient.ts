import type { Profile } from "@/lib/domain/account";
import type { InstructorId, MemberId, RideId, WorkoutId } from "@/lib/domain/ids";
import type { Instructor, RideDetails } from "@/lib/domain/ride";
import type { WorkoutFacts } from "@/lib/domain/workout";

/** An answer as it came (`raw`, for the archive) and as it was understood; `value` null = kept, this version cannot read it. */
export type Answer<Value> = { readonly raw: unknown; readonly value: Value | null };

/** One entry of the workout list. `id` and `createdAtMs` are all that must be there; entries without them are dropped and counted. */
export type ListedWorkout = {
  readonly id: WorkoutId;
  readonly createdAtMs: number;
  /** Only `COMPLETE` workouts are synced; others are listed so that the scan knows of them. */
  readonly isComplete: boolean;
  readonly raw: unknown;
  readonly facts: WorkoutFacts | null;
};

export type WorkoutPage = {
  readonly items: readonly ListedWorkout[];
  readonly total: number | null;
  readonly hasNext: boolean;
  /** Entries without an id or a time: nothing can be stored under them. */
  readonly nameless: number;
};

/**
 * Peloton's API, every endpoint the product uses. Each call gets a fresh bearer from `tokens`, sends
 * `Peloton-Platform: web`, never caches, times out after 25 s, refreshes once on 401 and repeats once.
 * A refusal of everything (a 403 that is not JSON, Cloudflare's "error code: 10xx") is `forbidden` at every endpoint.
 * Throws `AppError` with the code of what happened; never anything else, never a URL or a body in it.
 */
export type PelotonClient = {
  /** me + overview + settings, as one profile. Three requests. Throws `noUserId` when `/api/me` names nobody. */
  readonly profile: (signal?: AbortSignal) => Promise<Answer<Profile>>;
  readonly me: (signal?: AbortSignal) => Promise<unknown>;
  readonly user: (idOrUsername: string, signal?: AbortSignal) => Promise<unknown>;
  readonly overview: (member: MemberId, signal?: AbortSignal) => Promise<unknown>;
  readonly settings: (member: MemberId, signal?: AbortSignal) => Promise<unknown>;
  readonly workouts: (
    request: {
      readonly member: MemberId;
      readonly page: number;
      readonly limit: number;
      readonly sortBy?: string;
      readonly joins?: string;
    },
    signal?: AbortSignal,
  ) => Promise<WorkoutPage>;
  readonly workout: (id: WorkoutId, signal?: AbortSignal) => Promise<Answer<WorkoutFacts>>;
  /** The raw answer; `openWorkout` reads it together with the workout and its class. */
  readonly performanceGraph: (
    request: { readonly id: WorkoutId; readonly everyN: number },
    signal?: AbortSignal,
  ) => Promise<unknown>;
  readonly rideDetails: (id: RideId, signal?: AbortSignal) => Promise<Answer<RideDetails>>;
  readonly instructors: (
    request: { readonly page: number; readonly limit: number },
    signal?: AbortSignal,
  ) => Promise<unknown>;
  readonly instructor: (id: InstructorId, signal?: AbortSignal) => Promise<Answer<Instructor>>;
};
