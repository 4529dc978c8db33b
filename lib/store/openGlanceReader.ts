import type { GlanceSnapshot } from "./glanceView";
import { openGlance, readGlanceSnapshot } from "./glanceView";
import { STAYS_LOCKED } from "./keyRows";
import type { GlanceReader, GlanceView } from "./vaultReader";
import type { ReaderOptions } from "./watching";
import { createWatching } from "./watching";

/** The vault as the popup uses it: a few small rows, and none of the code that reads the history. */
export function openGlanceReader(options: ReaderOptions): GlanceReader {
  const { watch } = createWatching(options, () => undefined);
  return {
    watchGlance: (onView) =>
      watch<GlanceSnapshot, GlanceView>(
        () => ({
          read: readGlanceSnapshot,
          open: async (snapshot) => await openGlance(snapshot, options.unlocked ?? STAYS_LOCKED),
        }),
        onView,
      ),
  };
}
