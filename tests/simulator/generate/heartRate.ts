import type { Random } from "../seededRandom.ts";

/** The invented member's limits. */
export const MAX_HEART_RATE_BPM = 186;
const RESTING_BPM = 58;

/**
 * Heart rate that follows effort (1 = the most one can hold for an hour) half a minute late and drifts up with time.
 * With dropouts, two stretches read 0.
 */
export function drawHeartRate(effort: readonly number[], hasDropouts: boolean, random: Random): number[] {
  let bpm = random.between(78, 90);
  let wobble = 0;
  const values = effort.map((share, second) => {
    const drift = 1 + (0.03 * second) / 3600;
    const goal =
      RESTING_BPM + (MAX_HEART_RATE_BPM - RESTING_BPM) * Math.min(1, (0.26 + 0.58 * share) * drift);
    bpm += (goal - bpm) / (goal > bpm ? 35 : 55);
    wobble = wobble * 0.97 + random.normal() * 0.25;
    return Math.min(MAX_HEART_RATE_BPM, Math.round(bpm + wobble));
  });
  if (hasDropouts) {
    for (const at of [0.3, 0.7]) {
      const start = Math.floor(values.length * (at + random.between(-0.1, 0.1)));
      values.fill(0, start, start + random.whole(15, 60));
    }
  }
  return values;
}
