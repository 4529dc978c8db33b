import type { Discipline } from "@/lib/domain/discipline";
import type { PerformanceGraph } from "@/lib/domain/performance";
import type { RideAxis } from "@/lib/training/axis";
import { outlinesOf } from "@/lib/training/blocks";
import { targetReport } from "@/lib/training/targetReport";

/** A lap on the clock of the recording: every whole second t with `startSec <= t < endSec`. */
export type LapSpan = { readonly name: string; readonly startSec: number; readonly endSec: number };

type Asked = {
  readonly axis: RideAxis;
  readonly graph: PerformanceGraph;
  readonly discipline: Discipline;
  readonly ftpWatts: number | null;
  readonly endSec: number;
};

/** What is shorter between two blocks is no lap of its own. */
const SHORTEST_LAP_SEC = 5;

/**
 * The laps of a workout: the blocks of its headline target, else the segments of its class, else one. They leave no
 * second out: what lies between two blocks is a lap without a name.
 */
export function lapSpans(asked: Asked): readonly LapSpan[] {
  const { endSec } = asked;
  const laps: LapSpan[] = [];
  let reached = 0;
  for (const span of spansOf(asked)) {
    const startSec = Math.max(reached, Math.round(span.startSec));
    const until = Math.min(endSec, Math.round(span.endSec));
    if (until - startSec < SHORTEST_LAP_SEC) continue;
    const isJoined = startSec - reached < SHORTEST_LAP_SEC;
    if (!isJoined) laps.push({ name: "", startSec: reached, endSec: startSec });
    laps.push({ name: span.name, startSec: isJoined ? reached : startSec, endSec: until });
    reached = until;
  }
  const last = laps.at(-1);
  if (last === undefined) return [{ name: "", startSec: 0, endSec }];
  if (endSec - reached < SHORTEST_LAP_SEC) laps[laps.length - 1] = { ...last, endSec };
  else laps.push({ name: "", startSec: reached, endSec });
  return laps;
}

function spansOf({ axis, graph, discipline, ftpWatts }: Asked): readonly LapSpan[] {
  const { bands, metric } = targetReport(axis, graph, { ftpWatts, discipline });
  if (metric !== null) {
    return outlinesOf(bands, metric).map(({ label, startSec, endSec }) => ({
      name: label,
      startSec,
      endSec,
    }));
  }
  return [...graph.segments]
    .sort((a, b) => a.startSec - b.startSec)
    .map(({ name, startSec, lengthSec }) => ({ name, startSec, endSec: startSec + lengthSec }));
}
