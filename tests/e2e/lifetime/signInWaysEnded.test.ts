import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sentenceFor } from "@/lib/domain/error";
import { isDeep, writeProof } from "../../proof/writeProof.ts";
import { type Simulator, startSimulator } from "../../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "../openBrowser.ts";
import { logIn, openPelotonsPage, signInThere } from "../signInThere.ts";
import { rowsIn } from "../vaultRows.ts";
import { endWorker } from "./endWorker.ts";
import { headerRules, wakeByCommand } from "./extensionApi.ts";
import { BROWSER_SIGN_IN_HOPS, hangingAt, PAGE_SIGN_IN_HOPS, type SignInHop } from "./signInHops.ts";

const chosen = (hops: readonly SignInHop[]) =>
  hops.filter(({ path }) => isDeep || path === "/oauth/token").map((hop) => [hop.name, hop] as const);
const BROWSER_HOPS = chosen(BROWSER_SIGN_IN_HOPS);
const PAGE_HOPS = chosen(PAGE_SIGN_IN_HOPS);

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;
let ended = 0;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 0 });
  browser = await openBrowser({ simulatorPort: simulator.port });
});
beforeEach(async () => {
  await browser.context.clearCookies();
  page = await browser.open("options.html");
});
afterEach(async () => {
  simulator.peloton.setFaults(null);
  simulator.peloton.releaseHung();
  await page.close();
});
afterAll(async () => {
  const hops = BROWSER_HOPS.length + PAGE_HOPS.length;
  writeProof("signInWaysEnd", { hops, workerEndsSurvived: `${ended} of ${hops}` });
  await browser.close();
  await simulator.close();
});

const account = () => {
  const { email, password } = simulator.peloton.member;
  return { username: email, password };
};

/** Lets our own part of a sign-in come to this hop and no further: tabs ask for more, icons for instance. */
function hangAt(hop: SignInHop, hops: readonly SignInHop[]): void {
  const isOurs = new Set(hops.map(({ path }) => path));
  const hang = hangingAt(hop);
  simulator.log.clear();
  simulator.peloton.setFaults((request) => (isOurs.has(request.path) ? hang(request) : null));
}

/** Ends the worker while Peloton is silent at this hop, and wakes the next one. */
async function endAt({ method, path, hasRule }: SignInHop): Promise<void> {
  const isSilent = () => simulator.log.find({ method, path }).some(({ status }) => status === null);
  await expect.poll(isSilent, { timeout: 20_000, interval: 20 }).toBe(true);
  expect(await headerRules(page)).toHaveLength(hasRule ? 1 : 0);
  await endWorker(page);
  const asked = simulator.log.count({ path });
  const { rules } = await wakeByCommand(page, "sync.look");
  expect(rules).toEqual([]);
  expect(simulator.log.count({ path })).toBe(asked);
  expect(await rowsIn(page, "account")).toBe(0);
  ended += 1;
}

describe("S8: a worker that ends in mid-sign-in with the browser's own cookies, while Peloton is silent at", () => {
  it.each(BROWSER_HOPS)("%s, leaves no header rule and no question", async (_, hop) => {
    await signInThere(browser.context, account());
    hangAt(hop, BROWSER_SIGN_IN_HOPS);
    await page.getByRole("button", { name: "Use my Peloton sign-in in this browser" }).click();
    await endAt(hop);
    await page.reload();
    await page.getByRole("button", { name: "Connect", exact: true }).waitFor();
    expect(await page.getByRole("group", { name: /This browser is signed in/ }).count()).toBe(0);
  });
});

describe("S8: a worker that ends after the sign-in on Peloton's page, while Peloton is silent at", () => {
  it.each(PAGE_HOPS)("%s, leaves no rule and says that it did not complete", async (_, hop) => {
    const tab = await openPelotonsPage(page);
    hangAt(hop, PAGE_SIGN_IN_HOPS);
    const closed = tab.waitForEvent("close");
    await logIn(tab, account());
    await closed;
    await endAt(hop);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain(sentenceFor("signInFailed"));
  });
});
