import type { PerformanceGraph } from "@/lib/domain/performance";
import { NO_CLASS } from "@/lib/domain/takenClass";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID } from "@/lib/domain/yours";
import type { ExportedWorkout } from "@/lib/export/exportedWorkout";
import { deriveFigures } from "@/lib/training/derive";
import { NO_LOAD } from "@/lib/training/load";
import { openCapture } from "../training/sharedFolder";
import { summaryAt } from "../training/drawSummary";

/** An invented workout as an export sees it: 30 minutes of cycling on a Saturday morning, with what a test gives it. */
export function drawExported(
  graph: PerformanceGraph | null,
  given: Partial<WorkoutSummary> = {},
  rest: Partial<ExportedWorkout> = {},
): ExportedWorkout {
  return {
    summary: summaryAt("2026-11-21T12:30:00Z", { utcOffsetSec: -18_000, ...given }),
    graph,
    location: [],
    taken: NO_CLASS,
    ftpWatts: 200,
    heartRate: null,
    load: NO_LOAD,
    own: NOTHING_SAID,
    ...rest,
  };
}

/** A captured workout as an export sees it. */
export function exportedCapture(id: string): ExportedWorkout {
  const { facts, graph } = openCapture(id);
  const { rideId: _ride, pedalingStartOffsetSec: _offset, ...shared } = facts;
  const summary = summaryAt("2026-11-21T12:30:00Z", {
    ...shared,
    instructor: facts.instructor === null ? null : { ...facts.instructor, key: null },
  });
  const derived =
    graph === null ? null : deriveFigures({ facts, graph, ftpWatts: 200, heartRate: () => null }).derived;
  return drawExported(graph, { ...summary, derived });
}
