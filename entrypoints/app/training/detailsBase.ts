import { countText } from "@/lib/domain/format";
import type { RiderHistory } from "@/lib/training/riderHistory";

/** What is made of the details of workouts rests on while some are still on their way; null once none is. */
export function detailsBase({ counted, isWhole }: Pick<RiderHistory, "counted" | "isWhole">): string | null {
  if (isWhole) return null;
  const complete = counted.filter(({ state }) => state === "complete").length;
  return `Made of ${countText(complete)} workouts so far. Others are still coming.`;
}
