import type { Background } from "../background";
import { cancelSignIn } from "../endSignIn";

/** Deletes the vault with its keys, the preferences, the alarms: nothing of the rider is left. */
export async function erase(background: Background): Promise<Record<string, never>> {
  const { vault, engine, resetBrowser } = background;
  await cancelSignIn(background);
  await engine.halt();
  await vault.erase();
  await resetBrowser();
  return {};
}
