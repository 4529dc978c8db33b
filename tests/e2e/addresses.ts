import { localDayOf } from "@/lib/domain/day";
import { isoWeekOf } from "@/lib/training/weeks";
import type { Member } from "../simulator/member/member.ts";

/** One page of the full tab and where it is. */
export type PageAddress = {
  readonly name: string;
  /** With real Peloton ids where the page is of one class or instructor: the tab replaces them. */
  readonly hash: string;
};

/** By the newest workouts it is told which class is ridden most: in a long history no others may have their details yet. */
const LOOKED_AT = 300;

/** Every page over many workouts, as of now: the week is the last whole one, the class the one most ridden. */
export function trainingAddresses(member: Member): readonly PageAddress[] {
  const now = new Date();
  const utcOffsetSec = -now.getTimezoneOffset() * 60;
  const lastWeek = isoWeekOf(localDayOf(now.getTime() - 7 * 86_400_000, utcOffsetSec));
  const most = mostRidden(member);
  return [
    { name: "trends-fitness", hash: "#/trends/fitness" },
    { name: "trends-power", hash: "#/trends/power" },
    { name: "trends-zones", hash: "#/trends/zones" },
    { name: "trends-targets", hash: "#/trends/targets" },
    { name: "trends-records", hash: "#/trends/records" },
    { name: "trends-habits", hash: "#/trends/habits" },
    { name: "week", hash: `#/weeks/${lastWeek}` },
    { name: "year", hash: `#/years/${localDayOf(now.getTime(), utcOffsetSec).slice(0, 4)}` },
    { name: "classes", hash: "#/classes" },
    { name: "instructors", hash: "#/instructors" },
    ...(most === null
      ? []
      : [
          { name: "class", hash: `#/classes/${most.rideId}` },
          { name: "instructor", hash: `#/instructors/${most.instructorId}` },
        ]),
  ];
}

function mostRidden({ workouts }: Member): { readonly rideId: string; readonly instructorId: string } | null {
  const ridden = new Map<string, { sec: number; readonly instructorId: string }>();
  for (const workout of workouts.slice(0, LOOKED_AT)) {
    const { ride } = workout.detail() as {
      ride?: { duration?: number; instructor?: { id?: string } | null };
    };
    const instructorId = ride?.instructor?.id;
    if (!workout.hasPedalingMetrics || instructorId === undefined) continue;
    const one = ridden.get(workout.rideId) ?? { sec: 0, instructorId };
    one.sec += ride?.duration ?? 0;
    ridden.set(workout.rideId, one);
  }
  const [first] = [...ridden].toSorted(([, one], [, other]) => other.sec - one.sec);
  return first === undefined ? null : { rideId: first[0], instructorId: first[1].instructorId };
}
