import type { JsonObject } from "../json.ts";
import { seededRandom } from "../seededRandom.ts";
import type { ClassPlan } from "./classPlan.ts";

interface Section {
  readonly name: string;
  readonly icon: string;
  readonly isFloor: boolean;
  lengthSec: number;
}

/** `segment_list`: the class plan in a few sections on the pedaling clock; empty where there is no class (PELOTON §3.2). */
export function segmentList(plan: ClassPlan): JsonObject[] {
  if (plan.workoutType !== "class") return [];
  let offset = 0;
  return sectionsOf(plan).map((section, at) => {
    const start = offset;
    offset += section.lengthSec;
    return {
      id: seededRandom(`segment ${plan.rideId} ${at}`).hex(32),
      length: section.lengthSec,
      start_time_offset: start,
      icon_url: `https://example.test/segments/${section.icon}.png`,
      intensity_in_mets: section.isFloor ? 3 : 6,
      metrics_type: section.isFloor ? "floor" : metricsType(plan),
      icon_name: section.icon,
      icon_slug: section.icon,
      name: section.name,
      is_drill: plan.key === "rowDrills10",
    };
  });
}

/** `metrics_type` of a class's machine; a run without a machine is still "running" in its plan. */
function metricsType(plan: ClassPlan): string {
  if (plan.equipment === "bike") return "cycling";
  return plan.equipment === "row" ? "caesar" : "running";
}

function sectionsOf(plan: ClassPlan): Section[] {
  const { blocks } = plan;
  const main =
    plan.equipment === "bike"
      ? "cycling"
      : plan.fitnessDiscipline === "circuit"
        ? "running"
        : plan.fitnessDiscipline;
  const sections: Section[] = [];
  for (const [at, block] of blocks.entries()) {
    const isLone = blocks.length === 1;
    const isFirst = at === 0 && !isLone && !block.isFloor;
    const isLast = at === blocks.length - 1 && !isLone && !block.isFloor;
    const floorName = plan.equipment === "none" ? plan.classType.name : "Strength";
    const section: Section = {
      name: block.isFloor ? floorName : isFirst ? "Warmup" : isLast ? "Cool Down" : titled(main),
      icon: block.isFloor ? "strength" : isFirst ? "warmup" : isLast ? "cooldown" : main,
      isFloor: block.isFloor,
      lengthSec: block.lengthSec,
    };
    const open = sections.at(-1);
    if (open !== undefined && open.name === section.name) open.lengthSec += section.lengthSec;
    else sections.push(section);
  }
  return sections;
}

function titled(word: string): string {
  if (word.startsWith("caesar")) return "Rowing";
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
