import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

/** SIGKILL to the browser that runs on this profile, with all its processes; resolves when it is gone. */
export async function killBrowser(profileDir: string): Promise<void> {
  const pid = browserOn(profileDir);
  if (pid === null) throw new Error("No browser runs on this profile");
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Behind a start script that stays, the browser is not the head of its group.
    process.kill(pid, "SIGKILL");
  }
  await expect.poll(() => isRunning(pid), { timeout: 10_000, interval: 20 }).toBe(false);
}

/** The process that holds the profile: its lock is a link to `<machine>-<process>`. Null: none. */
export function browserOn(profileDir: string): number | null {
  try {
    const pid = Number(readlinkSync(join(profileDir, "SingletonLock")).split("-").at(-1));
    return Number.isInteger(pid) && pid > 1 && isRunning(pid) ? pid : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
