import { useEffect, useState } from "preact/hooks";
import { now, sleep } from "@/lib/platform/clock";
import { openGlanceReader } from "@/lib/store/openGlanceReader";
import type { GlanceView } from "@/lib/store/vaultReader";
import { unlocked } from "./unlocked";

/** The one small row of the popup, followed as it changes; null while it is being opened. */
export function useGlanceView(): GlanceView | null {
  const [view, setView] = useState<GlanceView | null>(null);
  useEffect(() => openGlanceReader({ clock: { now, sleep }, unlocked }).watchGlance(setView), []);
  return view;
}
