/** Both ends included. */
type Range = readonly [low: number, high: number];

/** A stretch of a class with one thing asked. */
export interface Block {
  readonly lengthSec: number;
  readonly isFloor: boolean;
  /** Power zone 1–7. */
  readonly zone?: number;
  readonly cadenceRpm?: Range;
  readonly resistancePct?: Range;
  /** Pace intensity, 0 is recovery. */
  readonly paceIntensity?: number;
  readonly speedMph?: Range;
  readonly inclinePct?: Range;
  readonly strokeRateSpm?: Range;
}

export type Equipment = "bike" | "tread" | "row" | "none" | "outdoor";

/** Where a class's targets are found in Peloton's answers (PELOTON §4.1). */
export type TargetKind =
  | "power_zone"
  | "cadence_resistance"
  | "pace"
  | "speed_incline"
  | "stroke_rate"
  | "none";

/** A class, or what stands in for one. */
export interface ClassPlan {
  readonly key: string;
  /** 32 hex digits; all zero for what is no class; a dashed UUID for the gym. */
  readonly rideId: string;
  readonly title: string;
  readonly fitnessDiscipline: string;
  readonly equipment: Equipment;
  readonly workoutType: "class" | "freestyle" | "scenic";
  readonly targets: TargetKind;
  readonly durationSec: number;
  readonly blocks: readonly Block[];
  /** The name that stands for an instructor where there is no class. */
  readonly standIn: "JUST RIDE" | "LANEBREAK" | "JUST WALK" | null;
  /** Place in the list of instructors; null: nobody leads it. */
  readonly instructorAt: number | null;
  readonly classType: { readonly id: string; readonly name: string };
  readonly airedAtSec: number;
  readonly pedalingStartOffsetSec: number;
  readonly isFtpTest: boolean;
  readonly contentFormat: "video" | "audio";
  /** Set: the ride is as long as this, not a time. */
  readonly fixedDistanceKm: number | null;
}

/** The id Peloton gives where there is no class. */
export const ZERO_RIDE_ID = "0".repeat(32);

/**
 * Blocks from their short hand, one word each, `asked:seconds`: `z3:300` zone 3, `c80-100r25-35:180` cadence and
 * resistance, `p2i0-1:240` pace intensity and incline, `s3-5i0-1:60` speed and incline, `t20-22:120` stroke rate,
 * `floor:600` off the machine, `free:240` nothing asked.
 */
export function blocksOf(shortHand: string): Block[] {
  return shortHand.trim().split(/\s+/).map(blockOf);
}

function blockOf(word: string): Block {
  const [asked = "", seconds = ""] = word.split(":");
  const lengthSec = Number(seconds);
  if (!(lengthSec > 0)) throw new Error(`No length in ${word}`);
  const block: { -readonly [Key in keyof Block]: Block[Key] } = { lengthSec, isFloor: asked === "floor" };
  if (asked === "floor" || asked === "free") return block;
  for (const [, letter, first = "", second] of asked.matchAll(/([a-z])([\d.]+)(?:-([\d.]+))?/g)) {
    const low = Number(first);
    const range: Range = [low, Number(second ?? first)];
    if (letter === "z") block.zone = low;
    if (letter === "p") block.paceIntensity = low;
    if (letter === "c") block.cadenceRpm = range;
    if (letter === "r") block.resistancePct = range;
    if (letter === "s") block.speedMph = range;
    if (letter === "i") block.inclinePct = range;
    if (letter === "t") block.strokeRateSpm = range;
  }
  return block;
}

/** The seconds a list of blocks lasts. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.lengthSec, 0);
}
