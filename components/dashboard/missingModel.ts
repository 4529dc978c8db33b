import type { Profile } from "@/lib/domain/account";
import { countOf, countText } from "@/lib/domain/format";
import { countsOf } from "@/lib/domain/syncCounts";
import type { RiderHistory } from "@/lib/training/riderHistory";

/** What is still missing from sync. */
export type MissingModel = {
  /** One after the other, each a few words. */
  readonly words: readonly string[];
  readonly isWhole: boolean;
  /** Some need the rider: why they failed is told in the settings. */
  readonly failed: number;
};

/** Names what has not come, could not be fetched, or cannot be read yet; the counts are those of the sync. */
export function missingModel(
  { all, isListed }: Pick<RiderHistory, "all" | "isListed">,
  profile: Pick<Profile, "totalWorkouts"> | null,
): MissingModel {
  const { listed, remaining, failed, unread } = countsOf(all);
  const coming = [
    ...(isListed ? [] : [listingWords(listed, profile?.totalWorkouts ?? null)]),
    ...(remaining === 0
      ? []
      : [`second-by-second details of ${countText(remaining)} of ${countOf(listed, "workout")}`]),
  ];
  const words = [
    ...(coming.length === 0 ? [] : [`Still missing: ${coming.join(" and ")}`]),
    ...(failed === 0 ? [] : [`${countText(failed)} could not be fetched`]),
    ...(unread === 0
      ? []
      : [`${countText(unread)} kept, this version cannot read ${unread === 1 ? "it" : "them"} yet`]),
  ];
  const isWhole = words.length === 0;
  return { words: isWhole ? [wholeWords(listed)] : words, isWhole, failed };
}

function listingWords(listed: number, total: number | null): string {
  return total === null || total <= listed
    ? "older workouts (being listed)"
    : `older workouts (${countText(listed)} of ${countText(total)} listed)`;
}

function wholeWords(workouts: number): string {
  return workouts === 1 ? "Your 1 workout is here" : `All ${countOf(workouts, "workout")} are here`;
}
