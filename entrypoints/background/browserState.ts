import { clearAlarms, ensureSyncAlarm } from "@/lib/platform/alarms";
import { setBadge } from "@/lib/platform/badge";
import { random } from "@/lib/platform/clock";
import { removeOwnHeaderRules } from "@/lib/platform/headerRules";
import { clearStorageAreas, readPreferences } from "@/lib/platform/preferences";

/** Makes the sync alarm ring as the preferences say. Alarms may vanish with an update or a restart. */
export async function applyPeriod(): Promise<void> {
  await ensureSyncAlarm((await readPreferences()).syncPeriodMin, random);
}

/** For "Erase everything": whatever we keep in the browser outside the vault. */
export async function resetBrowser(): Promise<void> {
  await Promise.all([clearStorageAreas(), clearAlarms(), removeOwnHeaderRules(), setBadge("none")]);
}
