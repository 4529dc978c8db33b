import { countOf, countText } from "@/lib/domain/format";
import type { CommandReply } from "@/lib/messages/commands";

/** What a restore did, in one or two sentences: "1,234 workouts restored, 20 were here already." */
export function restoredWords({ added, renewed, kept, differed }: CommandReply<"backup.restore">): string {
  const restored = added + renewed;
  const here = kept === 0 ? "" : `, ${countText(kept)} ${kept === 1 ? "was" : "were"} here already`;
  const words =
    restored === 0 && kept > 0
      ? `Nothing to restore: all ${countOf(kept, "workout")} of the backup ${kept === 1 ? "is" : "are"} here already.`
      : `${countOf(restored, "workout")} restored${here}.`;
  if (differed === 0) return words;
  const differences =
    differed === 1 ? "One value of yours differed" : `${countText(differed)} values of yours differed`;
  return `${words} ${differences}: the newer was kept.`;
}
