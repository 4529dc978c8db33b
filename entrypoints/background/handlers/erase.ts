import type { Background } from "../background";

/** Deletes the vault with its keys, the preferences, the alarms: nothing of the rider is left. */
export async function erase({ vault, engine, resetBrowser }: Background): Promise<Record<string, never>> {
  await engine.halt();
  await vault.erase();
  await resetBrowser();
  return {};
}
