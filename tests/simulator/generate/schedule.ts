import { type Random, seededRandom } from "../seededRandom.ts";
import type { ClassPlan } from "./classPlan.ts";

const DAY_SEC = 86_400;
const WORKOUTS_A_WEEK = 4.5;
/** However many workouts: the history is no longer than this. */
const LONGEST_HISTORY_DAYS = 3_650;
const DAYS_BETWEEN_TESTS = 63;
const BIKE_CHANGE_DAYS_AGO = 60;
const LONGEST_SESSION_SEC = 3 * 3600;

/** One of each kind, newest session first; within a session in the order they were done. */
const SHOWCASE: readonly (readonly string[])[] = [
  ["pz45"],
  ["climb20", "coolDown5", "stretch5"],
  ["paceRun30"],
  ["row20", "core10"],
  ["pz30"],
  ["ftpWarmUp", "ftpTest", "coolDown5"],
  ["justRide"],
  ["bikeBootcamp45"],
  ["strength20", "stretch10"],
  ["hillsRun30"],
  ["lanebreak"],
  ["intervals30"],
  ["yoga30", "meditation10"],
  ["scenic20"],
  ["treadBootcamp45"],
  ["powerWalk20"],
  ["pzMax30"],
  ["outdoorRun30"],
  ["appleImport"],
  ["pz90"],
  ["rowBootcamp30"],
  ["rowDrills10"],
  ["gym"],
  ["justWalk"],
  ["cardio20"],
  ["scenic5km"],
  ["pzOld"],
  ["aquaFlow20"],
  ["appRun20"],
  ["paceWalk30"],
  ["hills45"],
  ["paceRun20"],
  ["pz20", "lowImpact20"],
  ["pz60"],
];
/** What the rider usually does; repeated ones come more often. */
const ROUTINE: readonly (readonly string[])[] = [
  ["pz45"],
  ["pz45", "stretch5"],
  ["pz30"],
  ["pz30", "core10"],
  ["pz60"],
  ["pz20"],
  ["pzMax30"],
  ["climb20", "coolDown5"],
  ["climb20", "strength20"],
  ["intervals30", "coolDown5", "stretch5"],
  ["intervals30"],
  ["hills45"],
  ["paceRun30"],
  ["paceRun20", "stretch10"],
  ["hillsRun30"],
  ["row20"],
  ["row20", "core10"],
  ["strength20", "stretch10"],
  ["strength20"],
  ["yoga30"],
  ["powerWalk20"],
  ["bikeBootcamp45"],
  ["treadBootcamp45"],
  ["justRide"],
  ["scenic20"],
  ["lanebreak"],
  ["meditation10"],
  ["pzOld"],
  ["appleImport"],
];
const TEST_SESSION = ["ftpWarmUp", "ftpTest", "coolDown5"];

/** One workout before it is drawn: who, what and when. */
export interface WorkoutPlan {
  readonly id: string;
  readonly classPlan: ClassPlan;
  readonly createdAtSec: number;
  readonly startedAtSec: number;
  /** null: in progress. */
  readonly endedAtSec: number | null;
  readonly timezone: string;
  readonly utcOffsetSec: number;
  readonly hasHeartRate: boolean;
  readonly hasDropouts: boolean;
  readonly isNewBike: boolean;
  readonly isImport: boolean;
}

/** The plans of `count` finished workouts, newest first. */
export function scheduleWorkouts(options: {
  readonly seed: string;
  readonly count: number;
  readonly nowSec: number;
  readonly catalogue: ReadonlyMap<string, ClassPlan>;
}): WorkoutPlan[] {
  const { seed, count, nowSec, catalogue } = options;
  const random = seededRandom(`${seed} schedule`);
  const spanDays = Math.min((count / WORKOUTS_A_WEEK) * 7, LONGEST_HISTORY_DAYS);
  const daysPerWorkout = spanDays / Math.max(1, count);
  const plans: WorkoutPlan[] = [];
  let daysAgo = 5 / 24;
  let newerBeganSec = nowSec;
  let lastTestDaysAgo = -Infinity;

  for (let session = 0; plans.length < count; session += 1) {
    const isTestDue = session >= SHOWCASE.length && daysAgo - lastTestDaysAgo >= DAYS_BETWEEN_TESTS;
    const keys = isTestDue ? TEST_SESSION : (SHOWCASE[session] ?? random.pick(ROUTINE));
    if (keys.includes("ftpTest")) lastTestDaysAgo = daysAgo;
    // No half sessions at the far end: the oldest ones are kept.
    const done = keys.slice(Math.max(0, keys.length - (count - plans.length)));
    const beganSec = sessionStartSec({ nowSec, daysAgo, daysPerWorkout, newerBeganSec, random });
    newerBeganSec = beganSec;
    plans.push(...sessionPlans({ seed, session, beganSec, keys: done, catalogue, nowSec }).toReversed());
    daysAgo += Math.max(4 / 24, done.length * daysPerWorkout * random.between(0.6, 1.4));
  }
  return plans;
}

/** One plan at a time of one's own choosing; `createdAtSec` is when start was pressed. */
export function planWorkout(options: {
  readonly seed: string;
  readonly classPlan: ClassPlan;
  readonly createdAtSec: number;
  readonly nowSec: number;
  readonly timezone?: string;
  readonly isInProgress?: boolean;
  /** Default: by chance, where a sensor can be worn at all. */
  readonly hasHeartRate?: boolean;
  readonly hasDropouts?: boolean;
}): WorkoutPlan {
  const { seed, classPlan, createdAtSec, nowSec, timezone = "America/Chicago" } = options;
  const random = seededRandom(`${seed} workout ${createdAtSec} ${classPlan.key}`);
  const isImport = classPlan.key === "appleImport";
  const introSec = classPlan.workoutType === "freestyle" ? 7 : random.pick([61, 61, 18]);
  const startedAtSec = isImport ? createdAtSec - classPlan.durationSec - 600 : createdAtSec + introSec;
  const wearsSensor = random.chance(classPlan.equipment === "none" ? 0.7 : 0.88);
  const hasNoSensor = isImport || ["gym", "meditation10", "appRun20"].includes(classPlan.key);
  return {
    id: random.hex(32),
    classPlan,
    createdAtSec,
    startedAtSec,
    endedAtSec:
      options.isInProgress === true ? null : startedAtSec + classPlan.durationSec + random.whole(-3, 30),
    timezone,
    utcOffsetSec: utcOffsetSec(timezone, createdAtSec),
    hasHeartRate: !hasNoSensor && (options.hasHeartRate ?? wearsSensor),
    hasDropouts: options.hasDropouts ?? random.chance(0.1),
    isNewBike: createdAtSec > nowSec - BIKE_CHANGE_DAYS_AGO * DAY_SEC,
    isImport,
  };
}

function sessionPlans(options: {
  readonly seed: string;
  readonly session: number;
  readonly beganSec: number;
  readonly keys: readonly string[];
  readonly catalogue: ReadonlyMap<string, ClassPlan>;
  readonly nowSec: number;
}): WorkoutPlan[] {
  const { seed, session, beganSec, keys, catalogue, nowSec } = options;
  const random = seededRandom(`${seed} session ${session}`);
  const timezone = session % 12 === 7 ? "Etc/GMT+5" : "America/Chicago";
  let createdAtSec = beganSec;
  return keys.map((key) => {
    const classPlan = catalogue.get(key);
    if (classPlan === undefined) throw new Error(`No class ${key}`);
    // The first 30 min Power Zone Ride is without heart rate, the first climb with dropouts.
    const sensor =
      session < SHOWCASE.length ? { hasHeartRate: key !== "pz30", hasDropouts: key === "climb20" } : {};
    const plan = planWorkout({ seed, classPlan, createdAtSec, nowSec, timezone, ...sensor });
    createdAtSec = (plan.endedAtSec ?? createdAtSec) + random.whole(60, 180);
    return plan;
  });
}

/** The newest session began just so long ago; older ones at a rider's usual hours, unless they are packed. */
function sessionStartSec(options: {
  readonly nowSec: number;
  readonly daysAgo: number;
  readonly daysPerWorkout: number;
  /** When the session after this one began. */
  readonly newerBeganSec: number;
  readonly random: Random;
}): number {
  const { nowSec, daysAgo, daysPerWorkout, newerBeganSec, random } = options;
  const atSec = Math.round(nowSec - daysAgo * DAY_SEC);
  if (daysAgo < 1 || daysPerWorkout < 1) return atSec;
  const hourUtc = random.pick([12, 12, 13, 18, 23]);
  let beganSec = Math.floor(atSec / DAY_SEC) * DAY_SEC + hourUtc * 3600 + random.whole(0, 50) * 60;
  while (beganSec > newerBeganSec - LONGEST_SESSION_SEC) beganSec -= DAY_SEC;
  return beganSec;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Local time minus UTC; `Etc/GMT+5` is five hours behind. */
function utcOffsetSec(timezone: string, atSec: number): number {
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat("en-US", { timeZone: timezone, timeZoneName: "longOffset" });
  formats.set(timezone, format);
  const name = format.formatToParts(atSec * 1000).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (match === null) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}
