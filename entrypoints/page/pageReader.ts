import { now, sleep } from "@/lib/platform/clock";
import { openReader } from "@/lib/store/openReader";
import type { VaultReader } from "@/lib/store/vaultReader";
import { unlocked } from "./unlocked";

let opened: VaultReader | null = null;

/** The page's one reader of the vault, opened when it is first asked for. */
export function pageReader(): VaultReader {
  opened ??= openReader({ clock: { now, sleep }, unlocked });
  return opened;
}
