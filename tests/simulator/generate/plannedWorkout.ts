import type { JsonObject } from "../json.ts";
import type { MemberWorkout } from "../member/member.ts";
import { drawWorkout } from "./drawWorkout.ts";
import type { FtpEntry } from "./fitness.ts";
import { effortZones, performanceGraph } from "./performanceGraph.ts";
import type { WorkoutPlan } from "./schedule.ts";
import type { Series } from "./series.ts";
import type { ShownUnits } from "./units.ts";
import { hasPedalingMetrics, workoutDetail, workoutName } from "./workoutDetail.ts";

/** A plan as the API sees it; what was measured is drawn anew on each request, only the small answers are kept. */
export function plannedWorkout(options: {
  readonly plan: WorkoutPlan;
  readonly ftp: FtpEntry;
  readonly testResult: number | null;
  readonly userId: string;
  readonly units: ShownUnits;
  readonly instructors: readonly JsonObject[];
}): MemberWorkout {
  const { plan, ftp, testResult, units } = options;
  const { classPlan } = plan;
  const isFinished = plan.endedAtSec !== null;
  const draw = (): Series => drawWorkout(plan, ftp, testResult);
  let small: { readonly detail: JsonObject; readonly effort: JsonObject | null } | null = null;
  const drawSmall = (): { readonly detail: JsonObject; readonly effort: JsonObject | null } => {
    if (small === null) {
      const series = isFinished ? draw() : null;
      small = {
        detail: workoutDetail({ ...options, series }),
        effort: series === null ? null : effortZones(series),
      };
    }
    return small;
  };
  return {
    id: plan.id,
    createdAtSec: plan.createdAtSec,
    deviceTimeCreatedAtSec: plan.createdAtSec + plan.utcOffsetSec,
    fitnessDiscipline: classPlan.fitnessDiscipline,
    name: workoutName(classPlan),
    status: isFinished ? "COMPLETE" : "IN_PROGRESS",
    hasPedalingMetrics: hasPedalingMetrics(classPlan),
    rideId: classPlan.rideId,
    detail: () => drawSmall().detail,
    effortZones: () => drawSmall().effort,
    graph: (everyN) =>
      isFinished ? performanceGraph({ plan, series: draw(), ftp, everyN, units }) : undefined,
  };
}
