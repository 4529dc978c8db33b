import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../../simulator/startSimulator.ts";
import { filesHolding } from "../filesHolding.ts";
import { connect } from "../signIn.ts";
import { rowsIn } from "../vaultRows.ts";
import { endWorker } from "./endWorker.ts";
import { headerRules, wakeByCommand } from "./extensionApi.ts";
import { type InstalledProfile, installedProfile } from "./installedProfile.ts";
import { browserOn, killBrowser } from "./killBrowser.ts";
import { type InstalledBrowser, openInstalled } from "./openInstalled.ts";
import { hangingAt, type SignInHop, SIGN_IN_HOPS } from "./signInHops.ts";
import { isDeep, writeProof } from "../../proof/writeProof.ts";

const SHORT_HOPS = new Set(["the password", "the code's exchange"]);
const HOPS = SIGN_IN_HOPS.filter(({ name }) => isDeep || SHORT_HOPS.has(name)).map(
  (hop) => [hop.name, hop] as const,
);

let simulator: Simulator;
let profile: InstalledProfile;
let browser: InstalledBrowser;
let killed = 0;
let ended = 0;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 0 });
  profile = await installedProfile(simulator.port);
  browser = await openInstalled(profile, simulator.port);
});
afterEach(() => {
  simulator.peloton.setFaults(null);
  simulator.peloton.releaseHung();
});
afterAll(async () => {
  writeProof("signInEnds", {
    hops: HOPS.length,
    browserKillsSurvived: `${killed} of ${HOPS.length}`,
    workerEndsSurvived: `${ended} of ${HOPS.length}`,
  });
  if (browserOn(profile.profileDir) !== null) await browser.context.close();
  await simulator.close();
});

const account = () => ({
  username: simulator.peloton.member.email,
  password: simulator.peloton.member.password,
});

/** Signs in as far as this hop, where Peloton is silent. */
async function signInAsFarAs(hop: SignInHop): Promise<Page> {
  simulator.log.clear();
  simulator.peloton.setFaults(hangingAt(hop));
  const page = await browser.open("options.html");
  await connect(page, account());
  await expect
    .poll(() => simulator.log.entries.at(hop.nth - 1), { timeout: 20_000, interval: 20 })
    .toMatchObject({ method: hop.method, path: hop.path, status: null });
  expect(await headerRules(page)).toHaveLength(hop.hasRule ? 1 : 0);
  return page;
}

async function nothingIsStored(page: Page): Promise<void> {
  for (const table of ["account", "workouts", "archive", "sync"]) {
    expect(await rowsIn(page, table), table).toBe(0);
  }
}

describe("S8: a worker that ends in mid-sign-in, while Peloton is silent at", () => {
  it.each(HOPS)("%s, takes its header rule away before anything else", async (_, hop) => {
    const page = await signInAsFarAs(hop);
    await endWorker(page);
    // The rule outlives the worker: that is what the next start is for.
    expect(await headerRules(page)).toHaveLength(hop.hasRule ? 1 : 0);
    const asked = simulator.log.total;
    const { reply, rules } = await wakeByCommand(page, "sync.look");
    expect(reply).toMatchObject({ ok: true });
    expect(rules).toEqual([]);
    expect(simulator.log.total).toBe(asked);
    await nothingIsStored(page);
    await page.close();
    ended += 1;
  });
});

describe("S8: a browser that is killed in mid-sign-in, while Peloton is silent at", () => {
  it.each(HOPS)("%s, comes back with no header rule and nothing half stored", async (_, hop) => {
    await signInAsFarAs(hop);
    await killBrowser(profile.profileDir);
    expect(filesHolding(profile.profileDir, [account().password, account().username])).toEqual([]);
    const asked = simulator.log.total;
    browser = await openInstalled(profile, simulator.port);
    const page = await browser.open("options.html");
    await page.getByRole("button", { name: "Connect", exact: true }).waitFor();
    expect(await headerRules(page)).toEqual([]);
    await nothingIsStored(page);
    expect(simulator.log.total).toBe(asked);
    await page.close();
    killed += 1;
  });
});

describe("after all that", () => {
  it("a sign-in works as ever", async () => {
    const page = await browser.open("options.html");
    await connect(page, account());
    await page.getByRole("button", { name: "Disconnect" }).waitFor();
    expect(await rowsIn(page, "account")).toBeGreaterThan(0);
    expect(await headerRules(page)).toEqual([]);
  });
});
