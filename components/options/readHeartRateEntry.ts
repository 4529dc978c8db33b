import type { OwnHeartRate } from "@/lib/domain/yours";
import { dayRefusal } from "./readDay";
import { wholeNumber } from "./wholeNumber";

/** The boxes as they were typed. */
export type HeartRateTyped = Readonly<Record<"maxBpm" | "restingBpm" | "thresholdBpm" | "from", string>>;

/** Which box is wrong and the sentence about it. */
export type HeartRateRefusal = {
  readonly type: "refused";
  readonly field: keyof HeartRateTyped;
  readonly sentence: string;
};

type HeartRateReading = { readonly type: "entry"; readonly entry: OwnHeartRate } | HeartRateRefusal;

/** The limits in force on the day of an entry, bpm: what it leaves out is taken from them. Null = not known. */
export type HeartRateInForce = { readonly maxBpm: number | null; readonly restingBpm: number };

const LIMITS = {
  maxBpm: { name: "a maximum", least: 100, most: 240 },
  restingBpm: { name: "a resting heart rate", least: 25, most: 120 },
  thresholdBpm: { name: "a threshold", least: 60, most: 230 },
} as const;
const FIELDS = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
/** The least that a maximum is above resting, as loads by heart rate need it. */
const LEAST_RESERVE_BPM = 20;

/** Reads the boxes; each may be left empty, not all. They must fit together, and to what is in force that day. */
export function readHeartRateEntry(
  typed: HeartRateTyped,
  known: { readonly today: string; readonly inForceOn: (day: string) => HeartRateInForce | null },
): HeartRateReading {
  const limits = {
    maxBpm: null as number | null,
    restingBpm: null as number | null,
    thresholdBpm: null as number | null,
  };
  for (const field of FIELDS) {
    if (typed[field].trim() === "") continue;
    const { name, least, most } = LIMITS[field];
    limits[field] = wholeNumber(typed[field], { least, most });
    if (limits[field] === null) return refused(field, `Type ${name} from ${least} to ${most} bpm.`);
  }
  if (FIELDS.every((field) => limits[field] === null)) {
    return refused("maxBpm", "Type at least one of the three.");
  }
  const from = typed.from.trim();
  const dayIsWrong = dayRefusal(from, known.today);
  if (dayIsWrong !== null) return refused("from", dayIsWrong);
  const inForce = known.inForceOn(from);
  const maxBpm = limits.maxBpm ?? inForce?.maxBpm ?? null;
  const restingBpm = limits.restingBpm ?? inForce?.restingBpm ?? null;
  const wrong = misfit({ maxBpm, restingBpm, thresholdBpm: limits.thresholdBpm });
  if (wrong !== null) {
    // The box that was typed is the one to correct.
    const isTyped = limits[wrong.field] !== null;
    return refused(isTyped ? wrong.field : wrong.other, wrong.sentence);
  }
  return { type: "entry", entry: { from, ...limits } };
}

type Misfit = {
  readonly field: keyof typeof LIMITS;
  readonly other: keyof typeof LIMITS;
  readonly sentence: string;
};

function misfit(limits: {
  readonly maxBpm: number | null;
  readonly restingBpm: number | null;
  readonly thresholdBpm: number | null;
}): Misfit | null {
  const { maxBpm, restingBpm, thresholdBpm } = limits;
  if (maxBpm !== null && restingBpm !== null && maxBpm < restingBpm + LEAST_RESERVE_BPM) {
    return {
      field: "maxBpm",
      other: "restingBpm",
      sentence: `The maximum (${maxBpm}) must be at least ${LEAST_RESERVE_BPM} bpm above resting (${restingBpm}).`,
    };
  }
  if (thresholdBpm === null) return null;
  const isAbove = maxBpm !== null && thresholdBpm >= maxBpm;
  const isBelow = restingBpm !== null && thresholdBpm <= restingBpm;
  if (!isAbove && !isBelow) return null;
  return {
    field: "thresholdBpm",
    other: "maxBpm",
    sentence: isAbove
      ? `The threshold must be below the maximum (${maxBpm}).`
      : `The threshold must be above resting (${restingBpm ?? ""}).`,
  };
}

function refused(field: keyof HeartRateTyped, sentence: string): HeartRateRefusal {
  return { type: "refused", field, sentence };
}
