import type { Rider } from "@/lib/domain/yours";
import { dayRefusal } from "./readDay";

type Seed = NonNullable<Rider["fitnessSeed"]>;

/** The boxes as they were typed. */
export type SeedTyped = Readonly<Record<keyof Seed, string>>;

/** Which box is wrong and the sentence about it. */
export type SeedRefusal = {
  readonly type: "refused";
  readonly field: keyof Seed;
  readonly sentence: string;
};

const MOST = 300;

/** Reads where the fitness line starts: a day gone by, and fitness and fatigue of that day, 0–300 with one decimal. */
export function readFitnessSeed(
  typed: SeedTyped,
  today: string,
): { readonly type: "seed"; readonly seed: Seed } | SeedRefusal {
  const day = typed.day.trim();
  const wrongDay = dayRefusal(day, today);
  if (wrongDay !== null) return { type: "refused", field: "day", sentence: wrongDay };
  const fitness = tenthsOf(typed.fitness);
  if (fitness === null) return refused("fitness", "Type your fitness of that day");
  const fatigue = tenthsOf(typed.fatigue);
  if (fatigue === null) return refused("fatigue", "Type your fatigue of that day");
  return { type: "seed", seed: { day, fitness, fatigue } };
}

function tenthsOf(typed: string): number | null {
  const text = typed.trim().replace(",", ".");
  const value = /^\d{1,3}(\.\d)?$/.test(text) ? Number(text) : Number.NaN;
  return value <= MOST ? value : null;
}

function refused(field: keyof Seed, sentence: string): SeedRefusal {
  return { type: "refused", field, sentence: `${sentence}, from 0 to ${MOST}, with one decimal at most.` };
}
