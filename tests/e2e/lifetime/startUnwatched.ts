import { spawn } from "node:child_process";
import { browserSwitches } from "../openBrowser.ts";

/**
 * Starts Chromium on a profile as a user does: no page of ours, no DevTools, so its worker lives and dies as at home.
 * Ends by `killBrowser`.
 */
export function startUnwatched(profileDir: string, simulatorPort: number): void {
  const browser = spawn(
    process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    [
      ...browserSwitches(simulatorPort, null),
      // As Playwright starts it, or what one stored the other cannot read.
      "--password-store=basic",
      "--use-mock-keychain",
      "--headless=new",
      `--user-data-dir=${profileDir}`,
    ],
    // A process group of its own, to be killed whole.
    { detached: true, stdio: "ignore" },
  );
  browser.unref();
}
