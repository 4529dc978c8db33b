import { countOf, countText } from "@/lib/domain/format";

type Counts = {
  /** All workouts. */
  readonly total: number;
  /** Those that pass filter and search. */
  readonly shown: number;
  /** Those whose details are on their way; failed ones are not. */
  readonly pending: number;
  readonly isNarrowed: boolean;
};

/** The text that says how many: "1,234 workouts", "412 of 1,234 workouts complete", under a filter "12 of 1,234 workouts". */
export function historyCount({ total, shown, pending, isNarrowed }: Counts): string {
  const all = countOf(total, "workout");
  if (isNarrowed) return `${countText(shown)} of ${all}`;
  return pending === 0 ? all : `${countText(total - pending)} of ${all} complete`;
}
