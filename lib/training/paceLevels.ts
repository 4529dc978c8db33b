import type { PaceIntensity } from "@/lib/domain/target";
import { MPS_PER_MPH } from "@/lib/domain/units";

// Peloton's published pace target charts, mph, levels 1–10. Only lower bounds are needed: each intensity runs up to the next.
const RUNNING_NAMES = ["Recovery", "Easy", "Moderate", "Challenging", "Hard", "Very Hard", "Max"] as const;
const RUNNING_LOWER_MPH: readonly (readonly number[])[] = [
  [1, 3.1, 3.4, 3.7, 4.1, 4.5, 5],
  [1, 3.3, 3.7, 4, 4.4, 4.8, 5.3],
  [1, 3.6, 4, 4.3, 4.7, 5.2, 5.7],
  [1, 3.8, 4.2, 4.6, 5.1, 5.5, 6.2],
  [1, 4.2, 4.6, 5, 5.5, 6.1, 6.7],
  [1, 4.6, 5, 5.5, 6.1, 6.7, 7.4],
  [1, 5.1, 5.6, 6.1, 6.8, 7.4, 8.2],
  [1, 5.8, 6.3, 6.9, 7.6, 8.3, 9.2],
  [1, 6.6, 7.3, 7.9, 8.7, 9.5, 10.5],
  [1, 7.7, 8.5, 9.1, 10.1, 11, 12.3],
];

// Each walking intensity starts where the one before ends; level 10 is extrapolated by the chart's author.
const WALKING_NAMES = ["Recovery", "Easy", "Brisk", "Power", "Max"] as const;
const WALKING_LOWER_MPH: readonly (readonly number[])[] = [
  [1, 1.4, 1.8, 2.2, 2.6],
  [1, 1.9, 2.3, 2.7, 3.1],
  [1, 2.4, 2.8, 3.2, 3.6],
  [1, 2.9, 3.3, 3.7, 4.1],
  [1, 3.4, 3.8, 4.2, 4.6],
  [1, 3.8, 4.2, 4.6, 5.1],
  [1, 4.3, 4.7, 5.1, 5.6],
  [1, 4.7, 5.1, 5.5, 6.1],
  [1, 5.1, 5.6, 6, 6.6],
  [1, 5.5, 6, 6.5, 7.1],
];

/** The intensities of a level, 1–10, by the published charts; empty for a level that does not exist. Speeds in m/s. */
export function paceLevelTable(kind: "running" | "walking", level: number): readonly PaceIntensity[] {
  const names = kind === "walking" ? WALKING_NAMES : RUNNING_NAMES;
  const lowers = (kind === "walking" ? WALKING_LOWER_MPH : RUNNING_LOWER_MPH)[level - 1] ?? [];
  return lowers.map((lowerMph, index) => {
    const next = lowers[index + 1];
    return {
      index,
      name: names[index] as string,
      lowerMps: lowerMph * MPS_PER_MPH,
      upperMps: next === undefined ? null : next * MPS_PER_MPH,
    };
  });
}
