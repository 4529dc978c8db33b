import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";
import { rowsIn } from "./vaultRows.ts";

const WORKOUTS = 12;
const SOON = { timeout: 20_000, interval: 50 };
const PASSPHRASE = "four unrelated words";
const NEXT = "another set of words";

type Unlocked = { readonly keyId: string; readonly root: string; readonly lockAtMs: number | null };

/** What is asked of the browser itself. */
type Rim = {
  readonly alarms: { create(name: string, when: { readonly when: number }): Promise<void> };
  readonly action: { getBadgeText(of: object): Promise<string> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: {
    readonly session: {
      get(key: string): Promise<{ readonly unlocked?: Unlocked }>;
      set(values: { readonly unlocked: Unlocked }): Promise<void>;
    };
  };
};
declare const chrome: Rim;

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: WORKOUTS });
  browser = await openBrowser({ simulatorPort: simulator.port });
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

const asked = () => simulator.log.count({ host: "api.onepeloton.com" });
const badge = () => page.evaluate(async () => await chrome.action.getBadgeText({}));
const unlockedIn = (at: Page) =>
  at.evaluate(async () => (await chrome.storage.session.get("unlocked")).unlocked ?? null);
const complete = () =>
  simulator.peloton.member.workouts.filter((workout) => workout.status === "COMPLETE").length;

async function fillNew(at: Page, passphrase: string, current?: string): Promise<void> {
  if (current !== undefined) await at.getByLabel("Passphrase", { exact: true }).fill(current);
  await at.getByLabel("New passphrase", { exact: true }).fill(passphrase);
  await at.getByLabel("New passphrase again").fill(passphrase);
}

async function unlock(at: Page, passphrase: string): Promise<void> {
  await at.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await at.getByRole("button", { name: "Unlock" }).click();
}

describe("a passphrase", () => {
  it("is offered on the welcome page, and refused when it is easily guessed or typed otherwise", async () => {
    const welcome = await browser.open("app.html#/welcome");
    await welcome.getByRole("link", { name: "Set a passphrase first" }).click();
    page = welcome;
    await page.getByRole("button", { name: "Set a passphrase" }).click();
    await page.getByText("If you forget it, nobody can open the vault").waitFor();
    await fillNew(page, "1234567890123");
    await page.getByRole("button", { name: "Set passphrase" }).click();
    await page.getByRole("alert").filter({ hasText: "Digits alone" }).waitFor();
    await page.getByLabel("New passphrase", { exact: true }).fill(PASSPHRASE);
    await page.getByRole("button", { name: "Set passphrase" }).click();
    await page.getByRole("alert").filter({ hasText: "differ" }).waitFor();
    await fillNew(page, PASSPHRASE);
    expect(await unlockedIn(page)).toBeNull();
    await page.getByRole("button", { name: "Set passphrase" }).click();
    await page.getByRole("button", { name: "Lock now" }).waitFor();
    expect(await unlockedIn(page)).not.toBeNull();
  });

  it("stands before the first sync, which goes on as ever", async () => {
    const { email, password } = simulator.peloton.member;
    await connect(page, { username: email, password });
    await untilUpToDate(page);
    expect(await rowsIn(page, "archive")).toBe(complete());
  });
});

describe("a locked vault", () => {
  it("shows nothing on any page, says so on the badge, and syncs nothing", async () => {
    const [history, popup] = [await browser.open("app.html#/workouts"), await browser.open("popup.html")];
    await history.getByText(`${complete()} workouts`, { exact: true }).waitFor();
    await page.getByRole("button", { name: "Lock now" }).click();
    for (const one of [page, history, popup])
      await one.getByRole("heading", { name: "Saddlebag is locked" }).waitFor();
    expect(await history.getByRole("table").count()).toBe(0);
    expect(await unlockedIn(page)).toBeNull();
    await expect.poll(badge, SOON).toBe("lock");
    const before = asked();
    const reply = await page.evaluate(
      async () => await chrome.runtime.sendMessage({ command: "sync.now", request: {} }),
    );
    expect(reply).toMatchObject({ ok: false, error: { code: "vaultLocked" } });
    expect(asked()).toBe(before);
    await popup.close();
    await history.close();
  });

  it("costs a wrong passphrase nothing but time, and opens for the right one on every page", async () => {
    const history = await browser.open("app.html#/workouts");
    await unlock(page, "not the right words");
    await page.getByRole("alert").filter({ hasText: "This is not the passphrase" }).waitFor();
    await unlock(page, PASSPHRASE);
    await page.getByRole("button", { name: "Lock now" }).waitFor();
    await history.getByText(`${complete()} workouts`, { exact: true }).waitFor();
    await expect.poll(badge, SOON).toBe("");
    await history.close();
  });

  it("is what a browser finds after a restart", async () => {
    await browser.close();
    browser = await openBrowser({ simulatorPort: simulator.port, profileDir: browser.profileDir });
    page = await browser.open("options.html");
    await page.getByRole("heading", { name: "Saddlebag is locked" }).waitFor();
    expect(await page.getByRole("button", { name: "Erase everything" }).count()).toBe(1);
    await unlock(page, PASSPHRASE);
    await page.getByRole("button", { name: "Lock now" }).waitFor();
  });

  it("comes by itself when no page was used for as long as was chosen", async () => {
    await page.getByLabel("Lock", { exact: true }).selectOption({ label: "After 5 minutes without use" });
    const chosen = async () => ((await unlockedIn(page))?.lockAtMs ?? Infinity) - Date.now();
    await expect.poll(chosen, SOON).toBeLessThanOrEqual(5 * 60_000);
    // The time passes, told by the one thing that keeps it; the alarm rings.
    await page.evaluate(async () => {
      const { unlocked } = await chrome.storage.session.get("unlocked");
      if (unlocked === undefined) throw new Error("locked already");
      await chrome.storage.session.set({ unlocked: { ...unlocked, lockAtMs: Date.now() - 1 } });
      await chrome.alarms.create("lock", { when: Date.now() });
    });
    await page.getByRole("heading", { name: "Saddlebag is locked" }).waitFor();
    await unlock(page, PASSPHRASE);
    await page.getByRole("button", { name: "Lock now" }).waitFor();
  });
});

describe("another passphrase", () => {
  it("can come with new keys, and the old one opens nothing any more", async () => {
    const before = await unlockedIn(page);
    await page.getByRole("button", { name: "Change passphrase" }).click();
    await fillNew(page, NEXT, PASSPHRASE);
    await page.getByLabel("Make new keys, too").check();
    await page.getByRole("button", { name: "Change passphrase" }).click();
    await page.getByText("The passphrase is changed.").waitFor();
    expect((await unlockedIn(page))?.keyId).not.toBe(before?.keyId);
    await page.getByRole("button", { name: "Lock now" }).click();
    await page.getByRole("heading", { name: "Saddlebag is locked" }).waitFor();
    await unlock(page, PASSPHRASE);
    await page.getByRole("alert").waitFor();
    await unlock(page, NEXT);
    await page.getByRole("button", { name: "Lock now" }).waitFor();
  });

  it("can be none again", async () => {
    await page.getByRole("button", { name: "Remove passphrase" }).click();
    await page.getByLabel("Passphrase", { exact: true }).fill(NEXT);
    await page.getByRole("button", { name: "Remove passphrase" }).click();
    await page.getByRole("button", { name: "Set a passphrase" }).waitFor();
    expect(await unlockedIn(page)).toBeNull();
    const history = await browser.open("app.html#/workouts");
    await history.getByText(`${complete()} workouts`, { exact: true }).waitFor();
    await history.close();
  });
});
