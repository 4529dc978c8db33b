import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sentenceFor } from "@/lib/domain/error";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";

/** What the browser's own page of extensions calls when a rider changes "Site access". */
type SiteAccess = {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      hostAccess: "ON_CLICK" | "ON_ALL_SITES";
    }): Promise<void>;
  };
};

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;
let settings: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 5 });
  browser = await openBrowser({ simulatorPort: simulator.port });
  settings = await browser.context.newPage();
  await settings.goto(`chrome://extensions/?id=${browser.extensionId}`);
  page = await browser.open("options.html");
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

async function setAccess(hostAccess: "ON_CLICK" | "ON_ALL_SITES"): Promise<void> {
  await settings.evaluate(
    async (change) => {
      const { chrome } = globalThis as unknown as { readonly chrome: SiteAccess };
      await chrome.developerPrivate.updateExtensionConfiguration(change);
    },
    { extensionId: browser.extensionId, hostAccess },
  );
}

const signIn = () => {
  const { email, password } = simulator.peloton.member;
  return connect(page, { username: email, password });
};
const allow = () => page.getByRole("button", { name: "Allow access" });

describe("access to Peloton that the rider takes back in the browser", () => {
  it("is asked for before a password is sent anywhere", async () => {
    await setAccess("ON_CLICK");
    await allow().waitFor();
    await signIn();
    await page
      .getByRole("alert")
      .filter({ hasText: sentenceFor("accessTakenBack") })
      .waitFor();
    expect(simulator.log.total).toBe(0);
    await setAccess("ON_ALL_SITES");
    await allow().waitFor({ state: "detached" });
    await signIn();
    await untilUpToDate(page);
  });

  it("ends a sync by name, and the sync goes on by itself once it is given back", async () => {
    await setAccess("ON_CLICK");
    await allow().waitFor();
    await page.getByRole("button", { name: "Sync now" }).click();
    await page.getByText(sentenceFor("accessTakenBack")).first().waitFor();
    await setAccess("ON_ALL_SITES");
    await untilUpToDate(page);
    expect(await page.getByText(/0 remaining, 0 failed/).count()).toBe(1);
  });
});
