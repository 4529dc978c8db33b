import { awakeDuring } from "@/lib/platform/keepAwake";
import { swallowed } from "@/lib/platform/log";
import type { Background } from "./background";

/**
 * Seals anew what the keys before the present ones sealed, without anybody waiting for it. A pass that is cut off goes
 * on with the next start, unlocking or alarm. Never rejects.
 */
export function resealInTheBackground(vault: Background["vault"]): void {
  void awakeDuring(async () => await (await vault.open()).reseal()).catch(swallowed("vault.reseal"));
}
