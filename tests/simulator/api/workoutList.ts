import { type JsonObject, objectAt, without } from "../json.ts";
import type { Member, MemberWorkout } from "../member/member.ts";

/** Fields of a workout that the list does not carry (PELOTON §2.3, captures). */
const DETAIL_ONLY = [
  "leaderboard_rank",
  "total_leaderboard_users",
  "ftp_info",
  "achievement_templates",
  "device_type_display_name",
  "average_effort_score",
  "total_heart_rate_zone_durations",
];
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** GET /api/user/{id}/workouts: page and limit, or the `from`/`to` form without page fields. */
export function workoutList(member: Member, query: URLSearchParams): JsonObject {
  const joins = new Set((query.get("joins") ?? "").split(",").map((join) => join.replace(/^peloton\./, "")));
  const rideId = query.get("ride_id");
  const chosen = sorted(
    member.workouts.filter(
      (workout) => (rideId === null || workout.rideId === rideId) && isWithin(workout, query),
    ),
    query.get("sort_by"),
  );
  if (query.has("from") || query.has("to"))
    return { data: chosen.map((workout) => listItem(workout, joins)) };

  const { page, limit, fields } = pageOf(query, chosen.length, DEFAULT_LIMIT, MAX_LIMIT);
  const shown = chosen.slice(page * limit, (page + 1) * limit);
  const last = shown.at(-1);
  return {
    data: shown.map((workout) => listItem(workout, joins)),
    ...fields,
    count: shown.length,
    sort_by: "-created_at,-pk",
    next:
      fields["show_next"] === true && last !== undefined
        ? { workout_id: last.id, created_at: last.createdAtSec }
        : null,
    summary: countsByMonth(chosen),
    aggregate_stats: [],
    total_heart_rate_zone_durations: {
      heart_rate_z1_duration: 0,
      heart_rate_z2_duration: 0,
      heart_rate_z3_duration: 0,
      heart_rate_z4_duration: 0,
      heart_rate_z5_duration: 0,
    },
  };
}

/** The page fields that every list of Peloton has; a larger limit than `maxLimit` silently becomes it. */
export function pageOf(
  query: URLSearchParams,
  total: number,
  defaultLimit: number,
  maxLimit: number,
): { readonly page: number; readonly limit: number; readonly fields: JsonObject } {
  const page = wholeOr(query.get("page"), 0);
  const limit = Math.min(maxLimit, Math.max(1, wholeOr(query.get("limit"), defaultLimit)));
  const pageCount = Math.ceil(total / limit);
  return {
    page,
    limit,
    fields: {
      limit,
      page,
      total,
      page_count: pageCount,
      show_previous: page > 0,
      show_next: page + 1 < pageCount,
    },
  };
}

/** The ride as the joins ask for it; undefined when they do not. */
export function joinedRide(ride: JsonObject, joins: ReadonlySet<string>): JsonObject | undefined {
  if (joins.has("ride.instructor")) return ride;
  // A ride that is no class has its instructor's name as a stand-in for a title, joined or not.
  return "instructor_id" in ride ? without(ride, ["instructor"]) : ride;
}

function listItem(workout: MemberWorkout, joins: ReadonlySet<string>): JsonObject {
  const detail = workout.detail();
  const hasRide = joins.has("ride") || joins.has("ride.instructor");
  return {
    ...without(detail, [...DETAIL_ONLY, "ride"]),
    effort_zones: workout.effortZones(),
    service_id: detail["service_id"] ?? null,
    ...(hasRide && "ride" in detail ? { ride: joinedRide(objectAt(detail, "ride"), joins) } : {}),
  };
}

function sorted(workouts: readonly MemberWorkout[], sortBy: string | null): readonly MemberWorkout[] {
  const isOldestFirst = sortBy === "created" || sortBy === "created_at";
  return isOldestFirst ? workouts.toReversed() : workouts;
}

function isWithin(workout: MemberWorkout, query: URLSearchParams): boolean {
  const from = Date.parse(query.get("from") ?? "");
  const to = Date.parse(query.get("to") ?? "");
  const atMs = workout.createdAtSec * 1000;
  return !(atMs < from) && !(atMs > to);
}

function countsByMonth(workouts: readonly MemberWorkout[]): JsonObject {
  const counts: Record<string, number> = {};
  for (const { deviceTimeCreatedAtSec } of workouts) {
    const month = new Date(deviceTimeCreatedAtSec * 1000).toISOString().slice(0, 7);
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

function wholeOr(text: string | null, otherwise: number): number {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}
