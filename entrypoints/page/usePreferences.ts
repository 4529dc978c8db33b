import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import type { Preferences } from "@/lib/domain/account";

/** Filled by `startPage`, which reads the preferences before the first paint and follows their changes. */
export const PreferencesContext = createContext<Preferences>(DEFAULT_PREFERENCES);

/** How the rider wants things shown; redraws when they change, in this page or another. */
export function usePreferences(): Preferences {
  return useContext(PreferencesContext);
}
