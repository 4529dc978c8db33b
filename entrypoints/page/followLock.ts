import { sendCommand } from "@/lib/messages/send";
import { isUnlocked, watchUnlocked } from "@/lib/platform/unlockedRoot";

const USED_EVERY_MS = 30_000;

/**
 * A page that was open when the vault is locked starts over, so that nothing of it stays; and its use, at most every half
 * minute, puts the lock off.
 */
export function followLock(page: Window = window): void {
  watchUnlocked((to) => {
    if (to === "locked") page.location.reload();
  });
  let toldAtMs = -Infinity;
  const tell = (event: Event) => {
    if (event.timeStamp - toldAtMs < USED_EVERY_MS) return;
    toldAtMs = event.timeStamp;
    isUnlocked()
      .then(async (is) => (is ? await sendCommand("lock.used", {}) : null))
      .catch(() => undefined);
  };
  for (const use of ["pointerdown", "keydown", "wheel"]) page.addEventListener(use, tell, { passive: true });
}
