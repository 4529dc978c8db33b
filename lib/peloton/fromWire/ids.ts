import type { InstructorId, MemberId, RideId, WorkoutId } from "@/lib/domain/ids";
import { rideIdOf } from "@/lib/domain/ids";

// Wider than Peloton's own (32 hex digits, dashed UUIDs for gym workouts), narrow enough to stand in a path.
const ID = /^[A-Za-z0-9_-]{1,64}$/;
const DASHED_UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id, or null when it cannot be one. */
export function readWorkoutId(raw: string | null): WorkoutId | null {
  return raw !== null && ID.test(raw) ? (raw as WorkoutId) : null;
}

/** The id, or null when it cannot be one. */
export function readInstructorId(raw: string | null): InstructorId | null {
  return raw !== null && ID.test(raw) ? (raw as InstructorId) : null;
}

/** The id, or null when it cannot be one. */
export function readMemberId(raw: string | null): MemberId | null {
  return raw !== null && ID.test(raw) ? (raw as MemberId) : null;
}

/** The class's id; null for the all-zero one and for a gym plan's UUID, which has no class behind it (PELOTON §2.5). */
export function readRideId(raw: string | null): RideId | null {
  return raw !== null && ID.test(raw) && !DASHED_UUID.test(raw) ? rideIdOf(raw) : null;
}
