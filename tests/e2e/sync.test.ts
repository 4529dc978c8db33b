import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { connect, untilUpToDate } from "./signIn.ts";
import { rowsIn } from "./vaultRows.ts";

const WORKOUTS = 40;

/** What is asked of the browser itself. */
type Rim = {
  readonly alarms: { getAll(): Promise<readonly { readonly periodInMinutes?: number }[]> };
  readonly action: { getBadgeText(of: object): Promise<string> };
};

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: WORKOUTS });
  browser = await openBrowser({ simulatorPort: simulator.port });
  page = await browser.open("options.html");
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

const complete = () => simulator.peloton.member.workouts.filter((workout) => workout.status === "COMPLETE");
const graphs = () => simulator.log.find({ path: /performance_graph$/ }).map((request) => request.path);
const lists = () => simulator.log.count({ path: /^\/api\/user\/[^/]+\/workouts$/ });

describe("a first sync", () => {
  it("stops when asked, and holds that across pages", async () => {
    await connect(page, {
      username: simulator.peloton.member.email,
      password: simulator.peloton.member.password,
    });
    await page.getByRole("progressbar", { name: "Sync progress" }).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText(/^Stopped\. \d+ remaining\. Continues when you press Sync now\./).waitFor();
    const before = graphs().length;
    const again = await browser.open("app.html#/workouts");
    await again
      .getByText(/of 40 workouts complete|^40 workouts/)
      .first()
      .waitFor();
    await again.close();
    expect(graphs().length).toBe(before);
    expect(before).toBeLessThan(complete().length);
  });

  it("goes on with Sync now, fetches every workout once and finishes", async () => {
    await page.getByRole("button", { name: "Sync now" }).click();
    await untilUpToDate(page);
    const fetched = graphs();
    expect(new Set(fetched).size).toBe(complete().length);
    // A request that "Stop" cut off may be asked again; nothing else is.
    expect(fetched.length).toBeLessThanOrEqual(complete().length + 3);
    expect(await rowsIn(page, "archive")).toBe(complete().length);
  });

  it("shows in the history, which counts what is complete", async () => {
    const history = await browser.open("app.html#/workouts");
    await history.getByText(`${complete().length} workouts`, { exact: true }).waitFor();
    expect(await history.locator("tbody tr").count()).toBe(complete().length);
    await history.close();
  });
});

describe("a sync after that", () => {
  it("is rung for once an hour unless told otherwise, and the badge is empty again", async () => {
    const told = await page.evaluate(async () => {
      const { alarms, action } = (globalThis as unknown as { chrome: Rim }).chrome;
      return [(await alarms.getAll()).map((alarm) => alarm.periodInMinutes), await action.getBadgeText({})];
    });
    expect(told).toEqual([[60], ""]);
  });

  it("takes one request when nothing is new", async () => {
    simulator.log.clear();
    await page.getByRole("button", { name: "Sync now" }).click();
    await expect.poll(() => lists()).toBe(1);
    await untilUpToDate(page);
    expect(simulator.log.count({ host: "api.onepeloton.com" })).toBe(1);
  });

  it("brings what was added, to every open page", async () => {
    const history = await browser.open("app.html#/workouts");
    await history.getByText(`${complete().length} workouts`, { exact: true }).waitFor();
    const added = simulator.peloton.addWorkout({ classKey: "pz30" });
    await page.getByRole("button", { name: "Sync now" }).click();
    await history.getByText(`${complete().length} workouts`, { exact: true }).waitFor();
    await expect.poll(() => graphs().filter((path) => path.includes(added.id)).length).toBe(1);
    await untilUpToDate(page);
    await history.close();
  });

  it("asks for a sign-in when Peloton forgets it, and keeps the workouts", async () => {
    simulator.peloton.expireAccessTokens();
    simulator.peloton.revokeFamily();
    await page.getByRole("button", { name: "Sync now" }).click();
    await page.getByText("Peloton asks you to sign in again. Your workouts are kept.").first().waitFor();
    expect(await rowsIn(page, "archive")).toBe(complete().length);
    await connect(page, {
      username: simulator.peloton.member.email,
      password: simulator.peloton.member.password,
    });
    await untilUpToDate(page);
  });
});
