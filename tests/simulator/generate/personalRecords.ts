import type { JsonObject } from "../json.ts";
import type { MemberWorkout } from "../member/member.ts";
import type { WorkoutPlan } from "./schedule.ts";

const RECORD_MINUTES = [5, 10, 15, 20, 30, 45, 60, 75, 90];
/** Drawing 10,000 rides to find the best takes too long; the newest of a length are looked at. */
const LOOKED_AT = 20;

/** `personal_records` of the overview: the best total output for each class length on the bike. */
export function personalRecords(
  plans: readonly WorkoutPlan[],
  workoutOf: (plan: WorkoutPlan) => MemberWorkout,
): readonly JsonObject[] {
  const rides = plans.filter(({ classPlan }) => classPlan.fitnessDiscipline === "cycling");
  const records = RECORD_MINUTES.flatMap((minutes) => {
    const [best] = rides
      .filter(({ classPlan }) => classPlan.durationSec === minutes * 60)
      .slice(0, LOOKED_AT)
      .map((plan) => ({ plan, joules: Number(workoutOf(plan).detail()["total_work"]) }))
      .toSorted((one, other) => other.joules - one.joules);
    if (best === undefined) return [];
    return [
      {
        name: `${minutes} min`,
        slug: `${minutes}_min`,
        value: Math.round(best.joules / 1000),
        raw_value: best.joules,
        unit: "kj",
        unit_slug: "kj",
        workout_id: best.plan.id,
        workout_date: new Date((best.plan.createdAtSec + best.plan.utcOffsetSec) * 1000)
          .toISOString()
          .slice(0, 19),
      },
    ];
  });
  const oldest = rides.at(-1);
  if (oldest === undefined) return [];
  return [
    {
      name: "Cycling",
      slug: "cycling",
      first_workout_date: new Date(oldest.createdAtSec * 1000).toISOString().slice(0, 19),
      reset_date: null,
      records,
    },
  ];
}
