import type { JsonObject } from "../json.ts";
import type { Member, MemberWorkout } from "../member/member.ts";
import { seededRandom } from "../seededRandom.ts";
import { createCatalogue } from "./catalogue.ts";
import { type ClassPlan, ZERO_RIDE_ID } from "./classPlan.ts";
import { type FtpEntry, ftpAt, ftpTimeline, testResultWatts } from "./fitness.ts";
import { createInstructors } from "./instructors.ts";
import { memberProfile, memberSettings } from "./memberProfile.ts";
import { plannedWorkout } from "./plannedWorkout.ts";
import { personalRecords } from "./personalRecords.ts";
import { rideDetails } from "./rideDetails.ts";
import { planWorkout, scheduleWorkouts, type WorkoutPlan } from "./schedule.ts";
import { SHOWN_UNITS, type UnitSystem } from "./units.ts";

/** Who is invented, and how much. */
export interface GeneratedMemberOptions {
  readonly seed: string;
  /** Finished workouts; the one in progress comes on top. */
  readonly workouts: number;
  readonly units: UnitSystem;
  readonly nowSec: number;
  /** One workout begun ten minutes ago. */
  readonly hasInProgress: boolean;
  readonly username?: string;
  readonly email?: string;
  readonly password?: string;
}

/** An invented member who can do more workouts. */
export interface GeneratedMember extends Member {
  /** A new workout of a class of the catalogue, with heart rate, not yet in the list. */
  createWorkout(options: { readonly classKey: string; readonly createdAtSec: number }): MemberWorkout;
}

/** An invented member with a plausible history; everything heavy is drawn when it is asked for. */
export function generateMember(options: GeneratedMemberOptions): GeneratedMember {
  const { seed, nowSec } = options;
  const random = seededRandom(`${seed} member`);
  const userId = random.hex(32);
  const catalogue = createCatalogue(seed, nowSec);
  const instructors = createInstructors();
  const units = SHOWN_UNITS[options.units];
  const plans = scheduleWorkouts({ seed, count: options.workouts, nowSec, catalogue });

  const tests = plans
    .filter(({ classPlan }) => classPlan.isFtpTest)
    .map((plan) => ({ endedAtSec: plan.endedAtSec ?? nowSec, workoutId: plan.id }));
  const testsBack = new Map(tests.map(({ workoutId }, at) => [workoutId, at]));
  // Who begins with an empty list has had the estimate all along: whatever is added later carries it.
  const timeline = ftpTimeline(tests, plans.at(-1)?.createdAtSec ?? 0, nowSec);
  const ftpOf = (plan: WorkoutPlan): FtpEntry => ftpAt(timeline, plan.createdAtSec);

  const workoutOf = (plan: WorkoutPlan): MemberWorkout => {
    const back = testsBack.get(plan.id);
    return plannedWorkout({
      plan,
      ftp: ftpOf(plan),
      testResult: back === undefined ? null : testResultWatts(back),
      userId,
      units,
      instructors,
    });
  };
  const classOf = (key: string): ClassPlan => {
    const classPlan = catalogue.get(key);
    if (classPlan === undefined) throw new Error(`No class ${key} in the catalogue`);
    return classPlan;
  };
  let added = 0;
  const createWorkout: GeneratedMember["createWorkout"] = ({ classKey, createdAtSec }) => {
    added += 1;
    const classPlan = classOf(classKey);
    return workoutOf(
      planWorkout({ seed: `${seed} added ${added}`, classPlan, createdAtSec, nowSec, hasHeartRate: true }),
    );
  };

  const inProgress = options.hasInProgress
    ? [
        planWorkout({
          seed,
          classPlan: classOf("pz30"),
          createdAtSec: nowSec - 600,
          nowSec,
          isInProgress: true,
        }),
      ]
    : [];
  const details = new Map(
    [...catalogue.values()]
      .filter((plan) => plan.rideId !== ZERO_RIDE_ID && plan.key !== "gym" && plan.key !== "appleImport")
      .map((plan) => [plan.rideId, plan]),
  );
  const username = options.username ?? "round_numbers";
  const email = options.email ?? "rider@example.test";
  return {
    userId,
    username,
    email,
    password: options.password ?? "correct horse",
    workouts: [...inProgress, ...plans].map(workoutOf),
    me: memberProfile({
      userId,
      username,
      email,
      ftp: ftpAt(timeline, nowSec),
      units: options.units,
      nowSec,
    }),
    overview: null,
    settings: memberSettings(options.units),
    instructors,
    rideDetails: (rideId): JsonObject | undefined => {
      const plan = details.get(rideId);
      return plan === undefined ? undefined : rideDetails(plan, instructors);
    },
    personalRecords: () => personalRecords(plans, workoutOf),
    createWorkout,
  };
}
