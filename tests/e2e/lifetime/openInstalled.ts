import { type BrowserContext, chromium, type Page } from "playwright-core";
import { browserSwitches } from "../openBrowser.ts";
import type { InstalledProfile } from "./installedProfile.ts";

/** A browser under Playwright on a profile that has the extension. DevTools is attached, so its worker never idles out. */
export type InstalledBrowser = {
  readonly context: BrowserContext;
  /** Opens a page of the extension. */
  readonly open: (path: string) => Promise<Page>;
};

/** Opens Chromium on the profile, as after a start by the user. */
export async function openInstalled(
  profile: InstalledProfile,
  simulatorPort: number,
): Promise<InstalledBrowser> {
  const context = await chromium.launchPersistentContext(profile.profileDir, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...browserSwitches(simulatorPort, null), "--headless=new"],
  });
  return {
    context,
    open: async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${profile.extensionId}/${path}`);
      return page;
    },
  };
}
