import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { type JsonObject, isJsonObject, objectAt } from "../json.ts";
import type { Member, MemberWorkout } from "./member.ts";

const NO_RIDE_ID = /^0*$/;

/**
 * A member made of captured answers: `workouts/<id>/{workout,performance_graph}.json`, and where they exist
 * `rides/<id>.json`, `me.json`, `overview.json`, `settings.json`. Signs in as rider@example.test.
 * Throws where the folder has no workouts.
 */
export function replayMember(dir: string): Member {
  const workoutsDir = join(dir, "workouts");
  const workouts = readdirSync(workoutsDir)
    .filter((id) => existsSync(join(workoutsDir, id, "workout.json")))
    .map((id) => replayedWorkout(join(workoutsDir, id)))
    .toSorted((one, other) => other.createdAtSec - one.createdAtSec);
  if (workouts.length === 0) throw new Error(`No captured workouts in ${workoutsDir}`);

  const me = readJson(join(dir, "me.json"));
  const userId = textOr(me?.["id"], textOr(workouts[0]?.detail()["user_id"], "0".repeat(31).concat("1")));
  const username = textOr(me?.["username"], "replayed_rider");
  return {
    userId,
    username,
    email: "rider@example.test",
    password: "correct horse",
    workouts,
    me: { ...PLAIN_ME, id: userId, username, ...me },
    overview: readJson(join(dir, "overview.json")) ?? null,
    settings: readJson(join(dir, "settings.json")) ?? PLAIN_SETTINGS,
    instructors: instructorsOf(workouts),
    rideDetails: (rideId) =>
      /^[\w-]+$/.test(rideId) && !NO_RIDE_ID.test(rideId)
        ? readJson(join(dir, "rides", `${rideId}.json`))
        : undefined,
    personalRecords: () => [],
  };
}

const PLAIN_ME: JsonObject = {
  email: "rider@example.test",
  first_name: "Robin",
  last_name: "Numbers",
  image_url: "https://example.test/members/replayed_rider.png",
  is_profile_image_default: true,
  default_max_heart_rate: 185,
  customized_max_heart_rate: 0,
  customized_heart_rate_zones: [],
  cycling_ftp: 0,
  cycling_ftp_source: null,
  cycling_workout_ftp: 0,
  estimated_cycling_ftp: 0,
};
const PLAIN_SETTINGS: JsonObject = {
  weight_unit: "lb",
  height_unit: "in",
  distance_unit: "imperial",
  timezone: "America/New_York",
  privacy: {},
};

function replayedWorkout(dir: string): MemberWorkout {
  const detail = readJson(join(dir, "workout.json"));
  if (detail === undefined) throw new Error(`No workout.json in ${dir}`);
  const readGraph = (): JsonObject | undefined => readJson(join(dir, "performance_graph.json"));
  const createdAtSec = Number(detail["created_at"]);
  return {
    id: textOr(detail["id"], basename(dir)),
    createdAtSec,
    deviceTimeCreatedAtSec: Number(detail["device_time_created_at"] ?? createdAtSec),
    fitnessDiscipline: textOr(detail["fitness_discipline"], "cycling"),
    name: textOr(detail["name"], "Workout"),
    status: detail["status"] === "IN_PROGRESS" ? "IN_PROGRESS" : "COMPLETE",
    hasPedalingMetrics: detail["has_pedaling_metrics"] === true,
    rideId: textOr(objectAt(detail, "ride")["id"], ""),
    detail: () => detail,
    effortZones: () => {
      const zones = detail["effort_zones"] ?? readGraph()?.["effort_zones"];
      return isJsonObject(zones) ? zones : null;
    },
    // Captured once, at every_n=1: the same whatever is asked.
    graph: readGraph,
  };
}

function instructorsOf(workouts: readonly MemberWorkout[]): JsonObject[] {
  const instructors = new Map<string, JsonObject>();
  for (const workout of workouts) {
    const instructor = objectAt(objectAt(workout.detail(), "ride"), "instructor");
    if (typeof instructor["id"] === "string") instructors.set(instructor["id"], instructor);
  }
  return [...instructors.values()];
}

/** The object in a file, undefined where there is no file. Some captures begin with a byte order mark. */
function readJson(path: string): JsonObject | undefined {
  if (!existsSync(path)) return undefined;
  const parsed: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  if (!isJsonObject(parsed)) throw new Error(`No JSON object in ${path}`);
  return parsed;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}
