import type { Profile } from "@/lib/domain/account";
import { countOf, countText } from "@/lib/domain/format";
import { historyCount } from "@/components/history/historyCount";
import type { RiderHistory } from "@/lib/training/riderHistory";

/** What is still missing from sync. */
export type MissingModel = {
  /** One after the other, each a few words. */
  readonly words: readonly string[];
  readonly isWhole: boolean;
  /** Some need the rider: why they failed is told in the settings. */
  readonly failed: number;
};

/** Counts what has not come, could not be fetched, or cannot be read yet. */
export function missingModel(
  { all, isListed }: Pick<RiderHistory, "all" | "isListed">,
  profile: Pick<Profile, "totalWorkouts"> | null,
): MissingModel {
  const count = (state: string) => all.filter((one) => one.state === state).length;
  const [pending, failed, unread] = [count("listed"), count("failed"), count("unread")];
  const total = profile?.totalWorkouts ?? null;
  const words = [
    ...(isListed ? [] : [listingWords(all.length, total)]),
    ...(pending === 0
      ? []
      : [historyCount({ total: all.length, shown: all.length, pending, isNarrowed: false })]),
    ...(failed === 0 ? [] : [`${countText(failed)} could not be fetched`]),
    ...(unread === 0
      ? []
      : [`${countText(unread)} kept, this version cannot read ${unread === 1 ? "it" : "them"} yet`]),
  ];
  const isWhole = words.length === 0;
  return { words: isWhole ? [wholeWords(all.length)] : words, isWhole, failed };
}

function listingWords(listed: number, total: number | null): string {
  return total === null || total <= listed
    ? "Older workouts are still being listed"
    : `${countText(listed)} of ${countText(total)} workouts listed`;
}

function wholeWords(workouts: number): string {
  return workouts === 1 ? "Your 1 workout is here" : `All ${countOf(workouts, "workout")} are here`;
}
