import { generateMember } from "../../../simulator/generate/generateMember";
import type { Member, MemberWorkout } from "../../../simulator/member/member";
import { isDeep } from "../../../proof/writeProof";

/**
 * 10,000 workouts in eight years; a shorter history is of fewer years, at the same pace, so that a month holds as
 * many. The usual run has a calmer rider, whose smaller months are sealed sooner.
 */
const SEC_BETWEEN = isDeep ? Math.round((8 * 365.25 * 86_400) / 10_000) : 28 * 3_600;

/** The classes the member takes, by turns. */
const ROUTINE: readonly string[] = [
  "pz45",
  "stretch5",
  "climb20",
  "strength20",
  "pz30",
  "yoga30",
  "paceRun30",
  "core10",
  "justRide",
  "meditation10",
  "intervals30",
  "coolDown5",
  "bikeBootcamp45",
  "powerWalk20",
  "scenic20",
  "cardio20",
  "pzOld",
  "hillsRun30",
  "treadBootcamp45",
  "stretch10",
  "lanebreak",
];
/** Where list and graph say everything; of all others in the routine a machine or the movements tell more. */
const WITHOUT_DETAIL = new Set(["stretching", "yoga", "meditation", "cardio"]);

/** What is done after the first sync. The class of the last one was never taken before. */
export const NEW_WORKOUTS = [
  { classKey: "pz45", hoursAgo: 1.5 },
  { classKey: "yoga30", hoursAgo: 1 },
  { classKey: "row20", hoursAgo: 0.5 },
] as const;

/** Workouts of the routine, evenly over the years, newest first. */
export function memberOfYears(workouts: number, nowMs: number): Member {
  const nowSec = nowMs / 1000;
  const member = generateMember({ seed: "sync", workouts: 0, units: "us", nowSec, hasInProgress: false });
  const list = Array.from({ length: workouts }, (_, at) =>
    member.createWorkout({
      classKey: ROUTINE[at % ROUTINE.length] ?? "pz45",
      createdAtSec: nowSec - 7_200 - at * SEC_BETWEEN,
    }),
  );
  // The small answers are kept once drawn; drawn now, they are no growth of the run that asks for them.
  for (const workout of list) workout.detail();
  return { ...member, workouts: list };
}

/** Whether Peloton's detail tells more than list and graph: the rule of PELOTON.md, retold for this routine. */
export function hasDetail({ fitnessDiscipline }: MemberWorkout): boolean {
  return !WITHOUT_DETAIL.has(fitnessDiscipline);
}
