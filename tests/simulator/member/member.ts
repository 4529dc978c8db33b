import type { JsonObject } from "../json.ts";

/** One workout of a member. The cheap facts are at hand; the answers are made on request. */
export interface MemberWorkout {
  readonly id: string;
  readonly createdAtSec: number;
  /** Local wall time as if it were UTC. */
  readonly deviceTimeCreatedAtSec: number;
  readonly fitnessDiscipline: string;
  readonly name: string;
  readonly status: "COMPLETE" | "IN_PROGRESS";
  readonly hasPedalingMetrics: boolean;
  readonly rideId: string;
  /** The whole workout with `ride` and `ride.instructor`, as GET /api/workout/{id} gives it. */
  detail(): JsonObject;
  /** `effort_zones` for the list, null without heart rate. */
  effortZones(): JsonObject | null;
  /** GET performance_graph; undefined where Peloton has none. */
  graph(everyN: number): JsonObject | undefined;
}

/** An account with what it owns. */
export interface Member {
  readonly userId: string;
  readonly username: string;
  readonly email: string;
  readonly password: string;
  /** Newest first. */
  readonly workouts: readonly MemberWorkout[];
  /** Fields of /api/me beyond what the workouts say, or all of it in a replay. */
  readonly me: JsonObject;
  /** Answers of a replay that take the place of derived ones. */
  readonly overview: JsonObject | null;
  readonly settings: JsonObject;
  readonly instructors: readonly JsonObject[];
  /** GET /api/ride/{id}/details; undefined: 404. */
  rideDetails(rideId: string): JsonObject | undefined;
  /** `personal_records` of the overview. */
  personalRecords(): readonly JsonObject[];
}
