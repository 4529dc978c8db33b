import type { HeartRateBounds } from "@/lib/training/heartRate";
import { wholeNumber } from "./wholeNumber";

/** The lower bounds of zones 2–5 as they were typed. */
export type BoundsTyped = readonly [string, string, string, string];

/** Which box (0–3) is wrong and the sentence about it. */
export type BoundsRefusal = {
  readonly type: "refused";
  readonly box: number;
  readonly sentence: string;
};

const LEAST_BPM = 60;
const MOST_BPM = 230;

/** Reads the four boxes: whole bpm, each higher than the one before. */
export function readHeartRateBounds(
  typed: BoundsTyped,
): { readonly type: "bounds"; readonly bounds: HeartRateBounds } | BoundsRefusal {
  const bounds = typed.map((text) => wholeNumber(text, { least: LEAST_BPM, most: MOST_BPM }));
  for (const [box, bpm] of bounds.entries()) {
    if (bpm === null) {
      return {
        type: "refused",
        box,
        sentence: `Type where zone ${box + 2} begins, from ${LEAST_BPM} to ${MOST_BPM} bpm.`,
      };
    }
    const before = bounds[box - 1] ?? null;
    if (before !== null && bpm <= before) {
      return {
        type: "refused",
        box,
        sentence: `Zone ${box + 2} must begin above zone ${box + 1} (${before} bpm).`,
      };
    }
  }
  return { type: "bounds", bounds: bounds as [number, number, number, number] };
}
