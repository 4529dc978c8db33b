import type { Discipline } from "@/lib/domain/discipline";
import { countOf, countText } from "@/lib/domain/format";
import type { Milestone } from "@/lib/training/milestones";

const ONE: Readonly<Record<Discipline, readonly [one: string, many: string]>> = {
  cycling: ["ride", "rides"],
  running: ["run", "runs"],
  walking: ["walk", "walks"],
  rowing: ["row", "rows"],
  bikeBootcamp: ["bike bootcamp", "bike bootcamps"],
  treadBootcamp: ["tread bootcamp", "tread bootcamps"],
  rowBootcamp: ["row bootcamp", "row bootcamps"],
  strength: ["strength workout", "strength workouts"],
  yoga: ["yoga workout", "yoga workouts"],
  stretching: ["stretch", "stretches"],
  meditation: ["meditation", "meditations"],
  cardio: ["cardio workout", "cardio workouts"],
  other: ["workout", "workouts"],
};

/** "12 rides to your 500th": a milestone in words. */
export function milestoneWords({ discipline, name, left, next }: Milestone): string {
  const [one, many] = discipline === null ? (["workout", "workouts"] as const) : ONE[discipline];
  const what = discipline === "other" ? ` (${name})` : "";
  return `${countOf(left, one, many)}${what} to your ${countText(next)}th`;
}
