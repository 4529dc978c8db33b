import type { JsonObject } from "../json.ts";

/** Upper mph of the running intensities Recovery … Max, levels 1–10 (PELOTON §4.4). */
const RUNNING_UPPER_MPH: readonly (readonly number[])[] = [
  [3.0, 3.3, 3.6, 4.0, 4.4, 4.9, 12.5],
  [3.2, 3.6, 3.9, 4.3, 4.7, 5.2, 12.5],
  [3.5, 3.9, 4.2, 4.6, 5.1, 5.6, 12.5],
  [3.7, 4.1, 4.5, 5.0, 5.4, 6.1, 12.5],
  [4.1, 4.5, 4.9, 5.4, 6.0, 6.6, 12.5],
  [4.5, 4.9, 5.4, 6.0, 6.6, 7.3, 12.5],
  [5.0, 5.5, 6.0, 6.7, 7.3, 8.1, 12.5],
  [5.7, 6.2, 6.8, 7.5, 8.2, 9.1, 12.5],
  [6.5, 7.2, 7.8, 8.6, 9.4, 10.4, 12.5],
  [7.6, 8.4, 9.0, 10.0, 10.9, 12.2, 12.5],
];
/** The same for the walking intensities; the answer's fast ends lie 0.1 below all but the last (pace excerpt, level 4). */
const WALKING_UPPER_MPH: readonly (readonly number[])[] = [
  [1.4, 1.8, 2.2, 2.6, 5.6],
  [1.9, 2.3, 2.7, 3.1, 6.1],
  [2.4, 2.8, 3.2, 3.6, 6.6],
  [2.9, 3.3, 3.7, 4.1, 7.1],
  [3.4, 3.8, 4.2, 4.6, 7.6],
  [3.8, 4.2, 4.6, 5.1, 8.1],
  [4.3, 4.7, 5.1, 5.6, 8.6],
  [4.7, 5.1, 5.5, 6.1, 9.1],
  [5.1, 5.6, 6.0, 6.6, 9.8],
  [5.5, 6.0, 6.5, 7.1, 10.1],
];
const RUNNING_NAMES = ["Recovery", "Easy", "Moderate", "Challenging", "Hard", "Very Hard", "Max"];
const WALKING_NAMES = ["Recovery", "Easy", "Brisk", "Power", "Max"];

/** The invented member's pace level. */
export const MEMBER_PACE_LEVEL = 5;

/** The mph of an intensity at a level, both ends included. */
export function paceRangeMph(
  isWalking: boolean,
  level: number,
  intensity: number,
): readonly [number, number] {
  const uppers = (isWalking ? WALKING_UPPER_MPH : RUNNING_UPPER_MPH)[level - 1] ?? [];
  const isLast = intensity === uppers.length - 1;
  const upper = (uppers[intensity] ?? 1) - (isWalking && !isLast ? 0.1 : 0);
  const below = uppers[intensity - 1];
  const lower = below === undefined ? 1 : below + (isWalking ? 0 : 0.1);
  return [round1(lower), round1(upper)];
}

/** `target_metrics_compliance` (PELOTON §3.7): paces are minutes.seconds a mile. */
export function paceCompliance(isWalking: boolean): JsonObject {
  const names = isWalking ? WALKING_NAMES : RUNNING_NAMES;
  return {
    workout_pace_level: `level_${MEMBER_PACE_LEVEL}`,
    pace_intensities_mapping: names.map((displayName, intensity) => ({
      value: intensity,
      display_name: displayName,
      pace_levels: RUNNING_UPPER_MPH.map((_, at) => {
        const [slowMph, fastMph] = paceRangeMph(isWalking, at + 1, intensity);
        return {
          slug: `level_${at + 1}`,
          display_name: `Level ${at + 1}`,
          fast_pace: minutesDotSeconds(fastMph),
          slow_pace: intensity === 0 ? 60 : minutesDotSeconds(slowMph),
        };
      }),
    })),
  };
}

function minutesDotSeconds(mph: number): number {
  const seconds = Math.round(3600 / mph);
  return Number(`${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, "0")}`);
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
