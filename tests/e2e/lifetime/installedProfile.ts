import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { chromium } from "playwright-core";
import { browserSwitches, EXTENSION } from "../openBrowser.ts";

/** A profile with the extension installed in it to stay. */
export type InstalledProfile = { readonly profileDir: string; readonly extensionId: string };

/** Chromium's mark for what was installed over DevTools: it is not loaded again at the next start. */
const FOR_THIS_SESSION_ONLY = 1 << 15;

const preferencesSchema = z.looseObject({
  extensions: z.looseObject({
    settings: z.record(
      z.string(),
      z.looseObject({
        creation_flags: z.optional(z.number()),
        serviceworkerevents: z.optional(z.array(z.string())),
      }),
    ),
  }),
});

/**
 * Installs the built extension in a new profile, as from the store: it is there at every start, and its alarms and
 * start events survive a restart. One that comes from `--load-extension` is installed anew at each start, which
 * deletes its alarms.
 */
export async function installedProfile(simulatorPort: number): Promise<InstalledProfile> {
  const profileDir = mkdtempSync(join(tmpdir(), "saddlebag-installed-"));
  mkdirSync(join(profileDir, "Default"));
  // Unpacked extensions run in developer mode only.
  writeFileSync(
    join(profileDir, "Default", "Preferences"),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  const extensionId = await install(profileDir, simulatorPort);
  keepAcrossStarts(profileDir, extensionId);
  return { profileDir, extensionId };
}

async function install(profileDir: string, simulatorPort: number): Promise<string> {
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...browserSwitches(simulatorPort, null), "--headless=new", "--enable-unsafe-extension-debugging"],
  });
  try {
    const browser = context.browser();
    if (browser === null) throw new Error("No browser behind the context");
    const starting = context.waitForEvent("serviceworker");
    // The call is younger than the types of the protocol.
    const session = (await browser.newBrowserCDPSession()) as unknown as {
      send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
    };
    const answer = await session.send("Extensions.loadUnpacked", { path: EXTENSION });
    // Closed before its first start is over, it would have no events registered.
    const worker = await starting;
    await worker.evaluate(() => navigator.locks.request("any", () => undefined));
    return z.parse(z.looseObject({ id: z.string() }), answer).id;
  } finally {
    await context.close();
  }
}

function keepAcrossStarts(profileDir: string, extensionId: string): void {
  const path = join(profileDir, "Default", "Preferences");
  const preferences = z.parse(preferencesSchema, JSON.parse(readFileSync(path, "utf8")));
  const entry = preferences.extensions.settings[extensionId];
  if (entry?.creation_flags === undefined) throw new Error("The browser did not store the extension");
  if (entry.serviceworkerevents?.includes("runtime.onStartup") !== true) {
    throw new Error(`The worker's events are not stored: ${String(entry.serviceworkerevents)}`);
  }
  entry.creation_flags &= ~FOR_THIS_SESSION_ONLY;
  writeFileSync(path, JSON.stringify(preferences));
}
