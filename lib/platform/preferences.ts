import browser from "webextension-polyfill";
import type { Preferences } from "@/lib/domain/account";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import { preferencesSchema } from "./preferencesSchema";

const KEY = "preferences";

/** What the rider chose, or the defaults where nothing readable is stored. */
export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(KEY);
  return preferencesOf(stored[KEY]);
}

export async function writePreferences(preferences: Preferences): Promise<void> {
  await browser.storage.local.set({ [KEY]: preferences });
}

/** Calls back after every change, in whichever page it was made. Gives the way to stop. */
export function watchPreferences(onChange: (preferences: Preferences) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === "local" ? changes[KEY] : undefined;
    if (change !== undefined) onChange(preferencesOf(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** For "Erase everything": both areas, whatever lies there. */
export async function clearStorageAreas(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}

// A field that a later version added or an older one spelled otherwise must not lose the other choices.
function preferencesOf(stored: unknown): Preferences {
  const merged = typeof stored === "object" && stored !== null ? { ...DEFAULT_PREFERENCES, ...stored } : {};
  const known = Object.fromEntries(Object.entries(merged).filter(([name]) => name in DEFAULT_PREFERENCES));
  const read = preferencesSchema.safeParse(known);
  return read.success ? read.data : DEFAULT_PREFERENCES;
}
