import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sentenceFor } from "@/lib/domain/error";
import { MAILED_CODE } from "../simulator/auth/tenant.ts";
import { bodyFields } from "../simulator/simRequest.ts";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { filesHolding } from "./filesHolding.ts";
import { endWorker } from "./lifetime/endWorker.ts";
import { headerRules } from "./lifetime/extensionApi.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect } from "./signIn.ts";
import { logIn, openPelotonsPage, signInThere } from "./signInThere.ts";
import { rowsIn } from "./vaultRows.ts";

/** What of the extension's own API these tests look at. */
type Extension = {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
};
declare const chrome: Extension;

const SOON = { timeout: 20_000, interval: 50 };

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;
/** Codes and verifiers as they were exchanged, and the passwords: none may lie on the disk. */
const secrets = new Set<string>();

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 0 });
  browser = await openBrowser({ simulatorPort: simulator.port });
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});
beforeEach(async () => {
  await browser.context.clearCookies();
  simulator.peloton.setFaults((request) => {
    const fields = request.path === "/oauth/token" ? bodyFields(request) : null;
    for (const name of ["code", "code_verifier"]) {
      const secret = fields?.[name];
      if (secret !== undefined) secrets.add(secret);
    }
    return null;
  });
  page = await browser.open("options.html");
  await page.evaluate(() => chrome.runtime.sendMessage({ command: "vault.erase", request: {} }));
  simulator.log.clear();
});
afterEach(async () => {
  simulator.peloton.setSignInTrouble(null);
  await page.close();
});

const account = () => {
  const { email, password } = simulator.peloton.member;
  return { username: email, password };
};
const useBrowser = () => page.getByRole("button", { name: "Use my Peloton sign-in in this browser" }).click();
const pageButton = () => page.getByRole("button", { name: "Sign in on Peloton's page" });
const isPageButtonInFocus = () => pageButton().evaluate((button) => button === document.activeElement);
const question = () => page.getByRole("group", { name: /This browser is signed in to Peloton as/ });
const waiting = () => page.getByText("Waiting for you on Peloton's page");
// The icon of a page that was visited without us may be asked for late.
const membersVisits = () =>
  simulator.log.find({ host: "members.onepeloton.com" }).filter(({ path }) => path !== "/favicon.ico").length;

/** Waits for the account; gives what of the sign-in is then still there beside it. */
async function leftWhenConnected(): Promise<readonly unknown[]> {
  await page.getByRole("button", { name: "Disconnect" }).waitFor();
  await page.getByText(simulator.peloton.member.username).first().waitFor();
  return (await rowsIn(page, "account")) > 0 ? await leftWaiting() : ["no account"];
}

/** Everything of a sign-in that is stored, or waits. */
async function left(): Promise<readonly unknown[]> {
  return (await rowsIn(page, "account")) > 0 ? ["an account"] : await leftWaiting();
}

/** Rules and secrets; what pages are told of a failure is no secret. */
async function leftWaiting(): Promise<readonly unknown[]> {
  const kept = await page.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
  return [...(await headerRules(page)), ...kept.filter((key) => key === "signInPending")];
}

async function alertSays(sentence: string): Promise<void> {
  const alert = page.getByRole("alert");
  await alert.filter({ hasText: sentence }).waitFor();
  expect(await alert.count()).toBe(1);
}

describe("the sign-in that this browser has", () => {
  it("is shown, survives a reload and the worker's end, and is used once the rider agrees", async () => {
    await signInThere(browser.context, account());
    simulator.log.clear();
    await useBrowser();
    await question().waitFor();
    expect(await question().innerText()).toContain(simulator.peloton.member.username);
    expect(await rowsIn(page, "account")).toBe(0);
    await page.reload();
    await question().waitFor();
    await endWorker(page);
    await page.getByRole("button", { name: "Use this account" }).click();
    await expect.poll(leftWhenConnected, SOON).toEqual([]);
    expect(membersVisits()).toBe(0);
    expect(simulator.log.count({ path: "/usernamepassword/login" })).toBe(0);
  });

  it("is forgotten when it is not the right one", async () => {
    await signInThere(browser.context, account());
    await useBrowser();
    await page.getByRole("button", { name: "Not this one" }).click();
    await pageButton().waitFor();
    await expect.poll(left, SOON).toEqual([]);
  });

  it("is not there when nobody signed in: Peloton's page is offered", async () => {
    await useBrowser();
    await alertSays(sentenceFor("noBrowserSession"));
    await expect.poll(isPageButtonInFocus, SOON).toBe(true);
    expect(membersVisits()).toBe(0);
    await expect.poll(left, SOON).toEqual([]);
  });
});

describe("a sign-in on Peloton's page", () => {
  it("takes a wrong password as Peloton does, then the right one, and closes its tab", async () => {
    const tab = await openPelotonsPage(page);
    await waiting().waitFor();
    await page.reload();
    await waiting().waitFor();
    await logIn(tab, { ...account(), password: "not the password" });
    await tab.getByText("Wrong email or password.").waitFor();
    const closed = tab.waitForEvent("close");
    await logIn(tab, account());
    await closed;
    await expect.poll(leftWhenConnected, SOON).toEqual([]);
    expect(membersVisits()).toBe(0);
  });

  it("takes a code by mail while the worker ended, after the form led there", async () => {
    simulator.peloton.setSignInTrouble("email_code");
    await connect(page, account());
    await alertSays(sentenceFor("unknownForm"));
    expect(await page.getByLabel("Email or username").inputValue()).toBe(account().username);
    const tab = await openPelotonsPage(page);
    await logIn(tab, account());
    await tab.getByLabel("Code").waitFor();
    await endWorker(page);
    const closed = tab.waitForEvent("close");
    await tab.getByLabel("Code").fill(MAILED_CODE);
    await tab.getByRole("button", { name: "Continue" }).click();
    await closed;
    await expect.poll(leftWhenConnected, SOON).toEqual([]);
    expect(membersVisits()).toBe(0);
  });

  it("takes a sign-in by another site", async () => {
    const tab = await openPelotonsPage(page);
    await tab.getByRole("link", { name: "Continue with another site" }).click();
    const closed = tab.waitForEvent("close");
    await tab.getByRole("button", { name: "Continue" }).click();
    await closed;
    await expect.poll(leftWhenConnected, SOON).toEqual([]);
    expect(membersVisits()).toBe(0);
  });

  it("shows the login page even where this browser is signed in as somebody else", async () => {
    const other = simulator.peloton.addMember({ username: "second_rider" });
    await signInThere(browser.context, { username: other.email, password: other.password });
    const tab = await openPelotonsPage(page);
    const closed = tab.waitForEvent("close");
    await logIn(tab, account());
    await closed;
    await expect.poll(leftWhenConnected, SOON).toEqual([]);
  });

  it("is cancelled by closing the tab", async () => {
    const tab = await openPelotonsPage(page);
    await waiting().waitFor();
    await tab.close();
    await alertSays(sentenceFor("pageClosed"));
    await expect.poll(left, SOON).toEqual([]);
  });

  it("closes the tab when it is cancelled here", async () => {
    const tab = await openPelotonsPage(page);
    const closed = tab.waitForEvent("close");
    await page.getByRole("button", { name: "Cancel" }).click();
    await closed;
    await pageButton().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await expect.poll(left, SOON).toEqual([]);
  });

  it("is offered by itself where the form met a captcha", async () => {
    simulator.peloton.setSignInTrouble("requires_verification");
    await connect(page, account());
    await alertSays(sentenceFor("captchaAsked"));
    await expect.poll(isPageButtonInFocus, SOON).toBe(true);
    // What asks for a person is answered by one.
    simulator.peloton.setSignInTrouble(null);
    const tab = await openPelotonsPage(page);
    const closed = tab.waitForEvent("close");
    await logIn(tab, account());
    await closed;
    await expect.poll(leftWhenConnected, SOON).toEqual([]);
  });
});

/** A tab of the user's and a web page's fetch, as they reach Peloton. */
async function browsed(): Promise<readonly string[]> {
  // What Peloton's own pages leave in the browser is not what is compared.
  await browser.context.clearCookies();
  const after = simulator.log.total;
  const own = await browser.context.newPage();
  await own.goto("https://auth.onepeloton.com/login?state=of-nobody");
  await own.goto("https://members.onepeloton.com/callback");
  await own.evaluate(() =>
    fetch("https://auth.onepeloton.com/authorize/resume", { mode: "no-cors", credentials: "include" }),
  );
  await own.close();
  return simulator.log.entries
    .filter(({ n, path }) => n > after && ["/login", "/authorize/resume", "/callback"].includes(path))
    .map(({ method, path, query, headers }) => JSON.stringify([method, path, query, headers]));
}

describe("S9: the user's own requests", () => {
  it("are the same to the byte with and without a sign-in of ours, whichever way it goes", async () => {
    const alone = await browsed();
    expect(alone).toHaveLength(3);

    const tab = await openPelotonsPage(page);
    expect(await headerRules(page)).toHaveLength(1);
    expect(await browsed()).toEqual(alone);
    await tab.close();
    await alertSays(sentenceFor("pageClosed"));

    simulator.peloton.setFaults((request) =>
      request.path === "/usernamepassword/login" ? { type: "hang" } : null,
    );
    await connect(page, account());
    await expect.poll(() => simulator.log.count({ path: "/usernamepassword/login" }), SOON).toBe(1);
    expect(await headerRules(page)).toHaveLength(1);
    expect(await browsed()).toEqual(alone);
    simulator.peloton.setFaults(null);
    simulator.peloton.releaseHung();
    await expect.poll(leftWhenConnected, SOON).toEqual([]);
  });
});

describe("S6: after all that", () => {
  it("neither code nor verifier nor password is found in the profile on the disk", async () => {
    expect(secrets.size).toBeGreaterThanOrEqual(10);
    await browser.close();
    expect(filesHolding(browser.profileDir, [...secrets, account().password])).toEqual([]);
    browser = await openBrowser({ simulatorPort: simulator.port, profileDir: browser.profileDir });
    page = await browser.open("options.html");
  });
});
