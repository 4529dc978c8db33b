import type { PaceIntensity } from "@/lib/domain/target";
import type { WirePaceIntensities } from "../wire/wireTargets";
import { plainText } from "./plainText";

const METERS_A_MILE = 1609.344;
/** Recovery's slow end: not a pace but "as slow as you like" (PELOTON §3.7). */
const OPEN_SLOW_PACE = 60;

/** 4 of "level_4"; null for anything else. */
export function paceLevelOf(slug: string | null): number | null {
  const level = /^level_(\d{1,2})$/.exec(slug ?? "");
  return level === null ? null : Number(level[1]);
}

/**
 * The intensities at one level as speeds in m/s, slowest first: from Recovery (its slow end open, 0) to Max
 * (its fast end open, null). Empty when the answer has none for the level.
 */
export function paceIntensities(wire: WirePaceIntensities, level: number | null): PaceIntensity[] {
  if (level === null) return [];
  const found: PaceIntensity[] = [];
  for (const intensity of wire) {
    const pace = intensity.pace_levels.find((one) => paceLevelOf(one.slug) === level);
    const fastest = mpsOfPace(pace?.fast_pace ?? null);
    const slowest = pace?.slow_pace === OPEN_SLOW_PACE ? 0 : mpsOfPace(pace?.slow_pace ?? null);
    if (intensity.value === null || fastest === null || slowest === null) continue;
    const name = plainText(intensity.display_name, 40);
    found.push({ index: intensity.value, name, lowerMps: slowest, upperMps: fastest });
  }
  const inOrder = found.sort((a, b) => a.index - b.index);
  const last = inOrder.at(-1);
  // Max has no upper end of its own: its fast pace is the belt's top speed.
  return last === undefined ? [] : [...inOrder.slice(0, -1), { ...last, upperMps: null }];
}

/** These paces, and only these, are minutes.seconds a mile: 15.47 is 15:47, 9.5 is 9:50. */
function mpsOfPace(pace: number | null): number | null {
  if (pace === null || pace <= 0) return null;
  const minutes = Math.floor(pace);
  const seconds = Math.round((pace - minutes) * 100);
  return METERS_A_MILE / (minutes * 60 + seconds);
}
