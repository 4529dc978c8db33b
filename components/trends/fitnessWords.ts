import { dayText } from "@/lib/domain/dateText";
import { countText, numberText, signedDifferenceText } from "@/lib/domain/format";
import type { Fitness } from "@/lib/training/fitness";
import type { FitnessAnswer } from "@/lib/training/fitnessAnswer";
import type { LoadCover } from "@/lib/training/fitnessCover";

const VERDICTS = { fitter: "Fitter", holding: "Holding", fading: "Fading" } as const;

/** "Am I fitter?" in one word or two, one figure and what it means: "Fitter", "+6", "fitness in 6 weeks". */
export type FitnessHeadline = { readonly verdict: string; readonly figure: string; readonly words: string };

/** The answer as it stands first on the page and on the dashboard. */
export function fitnessHeadline({ now, told }: FitnessAnswer): FitnessHeadline {
  switch (told.type) {
    case "compared":
      return {
        verdict: VERDICTS[told.verdict],
        figure: signedDifferenceText(now.fitness, told.before),
        words: "fitness in 6 weeks",
      };
    case "settling":
      return {
        verdict: "Too early to say",
        figure: numberText(now.fitness),
        words: `fitness so far, comparable from ${dayText(told.comparableFrom)}`,
      };
    case "partial":
      break;
  }
  return {
    verdict: "Fitness so far",
    figure: numberText(now.fitness),
    words: "comparable once nothing is missing",
  };
}

/** What form says in a word. */
export function formWord(form: number): string {
  const shown = Math.round(form);
  return shown > 0 ? "rested" : shown < 0 ? "tired" : "even";
}

/** What form says beside its figure. A day's form is that of its morning: what was done since does not count yet. */
export function formNote(form: number): string {
  return `${formWord(form)} this morning`;
}

/** The same with the two figures that form is made of, which are not those of today: "rested: yesterday's 12.3 less 10.1". */
export function formReason({ now, yesterday }: Pick<FitnessAnswer, "now" | "yesterday">): string {
  if (yesterday === null) return formNote(now.form);
  return `${formWord(now.form)}: yesterday's ${numberText(yesterday.fitness, 1)} less ${numberText(yesterday.fatigue, 1)}`;
}

/** What a line rests on while older workouts are still coming; null once that changes nothing. */
export function fitnessBase({ line, isWhole }: Fitness): string | null {
  const first = line?.days[0];
  if (isWhole || first === undefined) return null;
  return `Counted from ${dayText(first.day)}, older workouts are still coming.`;
}

/** "212 of 260 workouts have a load". */
export function coverText({ covered, workouts }: Pick<LoadCover, "covered" | "workouts">): string {
  return `${countText(covered)} of ${workouts === 1 ? "1 workout" : `${countText(workouts)} workouts`} ${covered === 1 ? "has" : "have"} a load`;
}
