import type { HeartRateZoneSeconds } from "@/lib/training/heartRate";
import { striveScore } from "@/lib/training/heartRate";

import type { DetailModel } from "./detailModel";

/**
 * The Strive Score by its rule from the seconds that Peloton counted in each zone, so that it can be held against
 * Peloton's; null where it counted none.
 */
export function ownStriveScore({ facts, graph }: Pick<DetailModel, "facts" | "graph">): number | null {
  const counted = facts.heartRateZoneSec ?? countedInGraph(graph);
  return counted === null || counted.every((sec) => sec === 0) ? null : striveScore(counted);
}

function countedInGraph({ heartRateZones }: DetailModel["graph"]): HeartRateZoneSeconds | null {
  if (!heartRateZones.some(({ durationSec }) => durationSec !== null)) return null;
  const secondsOf = (zone: number) => heartRateZones.find((one) => one.zone === zone)?.durationSec ?? 0;
  return [secondsOf(1), secondsOf(2), secondsOf(3), secondsOf(4), secondsOf(5)];
}
