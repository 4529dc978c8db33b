import type { BlindKey } from "@/lib/domain/ids";
import type { OpenedWorkout, WorkoutSummary } from "@/lib/domain/workout";
import { readEfforts } from "@/lib/store/storedEfforts";
import { readGlance } from "@/lib/store/storedGlance";
import { readSummary } from "@/lib/store/storedSummary";
import { derive } from "@/lib/sync/derivation";
import { refsOf, summaryOf } from "@/lib/sync/summaryOf";
import { rideAxis } from "@/lib/training/axis";
import { glanceOf } from "@/lib/training/glance";
import { heartRateSettingsOf } from "@/lib/training/heartRate";
import { loadOf } from "@/lib/training/load";
import { targetReport } from "@/lib/training/targetReport";

const MAX_BPM = { customized: null, default: 190 };
const keyOf = async (_kind: string, id: string) => id as BlindKey;

/**
 * Everything that becomes of an opened workout: derived figures, efforts, target report, load, the popup's row, and all
 * of it through the store's schemas. Throws where one of them does, or where a number is none.
 */
export async function goDownstream(opened: OpenedWorkout): Promise<void> {
  const { facts, graph } = opened;
  const profile = { maxHeartRateBpm: MAX_BPM };
  for (const ftpWatts of [null, facts.ftp?.watts ?? 200]) {
    const made = derive({
      key: "key" as BlindKey,
      opened,
      ftpWatts: () => ftpWatts,
      heartRate: (zones) => heartRateSettingsOf({ zones, profile }),
    });
    const listed = summaryOf(facts, await refsOf({ keyOf }, facts), "complete");
    const summary: WorkoutSummary = { ...listed, derived: made.derived };
    const heartRate = heartRateSettingsOf({ profile });
    const load = (one: WorkoutSummary) => loadOf(one, { ftpWatts, heartRate });
    const glance = glanceOf([summary], { loadOf: load, isLeftOut: () => false });
    readSummary(summary);
    readEfforts(made.efforts);
    readGlance(glance);
    const parts = { opened, made, load: load(summary), glance };
    mustBeFinite(parts);
    if (graph !== null) {
      mustBeFinite(targetReport(rideAxis(graph), graph, { ftpWatts, discipline: facts.discipline }));
    }
  }
}

/** Throws at the first number that is NaN or infinite, with its place. */
export function mustBeFinite(value: unknown, path = ""): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) mustBeFinite(value[key as keyof typeof value], `${path}.${key}`);
}
