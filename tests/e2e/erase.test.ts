import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";

type Area = { get(keys: null): Promise<Record<string, unknown>> };
type Rim = {
  readonly storage: { readonly local: Area; readonly session: Area };
  readonly alarms: { getAll(): Promise<readonly unknown[]> };
  readonly action: { getBadgeText(of: object): Promise<string> };
  readonly declarativeNetRequest: { getSessionRules(): Promise<readonly unknown[]> };
};
declare const chrome: Rim;

let simulator: Simulator;
let browser: TestBrowser;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 6 });
  browser = await openBrowser({ simulatorPort: simulator.port });
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

/** All that an extension can keep in this browser. */
async function kept(): Promise<unknown> {
  const page = await browser.open("options.html");
  const found = await page.evaluate(async () => {
    const rows: Record<string, number> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(new Error(name)));
      });
      for (const table of database.objectStoreNames) {
        rows[`${name}/${table}`] = await new Promise((resolve) => {
          const counting = database.transaction(table).objectStore(table).count();
          counting.addEventListener("success", () => resolve(counting.result));
        });
      }
      database.close();
    }
    return {
      rows: Object.entries(rows).filter(([, count]) => count > 0),
      local: Object.keys(await chrome.storage.local.get(null)),
      session: Object.keys(await chrome.storage.session.get(null)),
      web: [localStorage.length, sessionStorage.length],
      alarms: await chrome.alarms.getAll(),
      rules: await chrome.declarativeNetRequest.getSessionRules(),
      caches: await caches.keys(),
      badge: await chrome.action.getBadgeText({}),
    };
  });
  await page.close();
  return found;
}

describe("Erase everything", () => {
  it("leaves nothing where an extension can keep something, of a locked-up vault too", async () => {
    const page = await browser.open("options.html");
    await page.getByRole("button", { name: "Set a passphrase" }).click();
    await page.getByLabel("New passphrase", { exact: true }).fill("four unrelated words");
    await page.getByLabel("New passphrase again").fill("four unrelated words");
    await page.getByRole("button", { name: "Set passphrase" }).click();
    await page.getByRole("button", { name: "Lock now" }).waitFor();
    await page.getByLabel("Theme").selectOption("dark");
    const { email, password } = simulator.peloton.member;
    await connect(page, { username: email, password });
    await untilUpToDate(page);
    expect(await kept()).toMatchObject({
      local: ["preferences"],
      session: expect.arrayContaining(["unlocked"]),
    });

    await page.getByRole("button", { name: "Lock now" }).click();
    await page.getByRole("heading", { name: "Saddlebag is locked" }).waitFor();
    await page.getByRole("button", { name: "Erase everything" }).click();
    await page.getByLabel("Type the word erase to go on").fill("erase");
    await page.getByRole("button", { name: "Erase both" }).click();
    await page.getByLabel("Email or username").waitFor();
    expect(await kept()).toEqual({
      rows: [],
      local: [],
      session: [],
      web: [0, 0],
      alarms: [],
      rules: [],
      caches: [],
      badge: "",
    });
  });
});
