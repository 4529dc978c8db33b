import { useEffect, useState } from "preact/hooks";
import type { GlanceView } from "@/lib/store/vaultReader";
import { pageReader } from "./pageReader";

/** The one small row of the popup, followed as it changes; null while it is being opened. */
export function useGlanceView(): GlanceView | null {
  const [view, setView] = useState<GlanceView | null>(null);
  useEffect(() => pageReader().watchGlance(setView), []);
  return view;
}
