declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Peloton's id of a workout: 32 hex digits, or a dashed UUID for gym workouts. Never shown in a URL of ours. */
export type WorkoutId = Branded<"WorkoutId">;
/** Peloton's id of a class ("ride"). The all-zero id of Just Ride and Lanebreak never becomes one. */
export type RideId = Branded<"RideId">;
/** Peloton's id of an instructor. */
export type InstructorId = Branded<"InstructorId">;
/** Peloton's id of a member. */
export type MemberId = Branded<"MemberId">;
/** The name under which a row lies in the vault: an HMAC of an id, 22 url-safe characters. Means nothing outside this vault. */
export type BlindKey = Branded<"BlindKey">;
/** A calendar day in the workout's own local time, `YYYY-MM-DD`. */
export type LocalDay = Branded<"LocalDay">;
/** A calendar month in the workout's own local time, `YYYY-MM`. */
export type LocalMonth = Branded<"LocalMonth">;

const NO_RIDE = /^0+$/;

/** The class id, or null for the all-zero id that Peloton gives rides without a class. */
export function rideIdOf(id: string | null | undefined): RideId | null {
  return id === null || id === undefined || id === "" || NO_RIDE.test(id) ? null : (id as RideId);
}
