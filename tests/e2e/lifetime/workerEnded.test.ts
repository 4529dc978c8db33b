import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "../openBrowser.ts";
import { connect, untilUpToDate } from "../signIn.ts";
import { endWorker } from "./endWorker.ts";
import { loseAlarms, ringNow } from "./extensionApi.ts";
import { endedWorkouts, graphsAsked, syncRequests, tally } from "./tally.ts";
import { isDeep, writeProof } from "../../proof/writeProof.ts";

const ENDS = isDeep ? 12 : 3;
const WORKOUTS = isDeep ? 150 : 40;
/** A run has at most so many workouts in hand. */
const IN_HAND = 3;

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: WORKOUTS, latencyMs: 60 });
  browser = await openBrowser({ simulatorPort: simulator.port });
  page = await browser.open("options.html");
  await connect(page, {
    username: simulator.peloton.member.email,
    password: simulator.peloton.member.password,
  });
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

/** Resolves when Peloton has seen so many more requests of the sync. */
async function untilAsked(more: number, timeout = 20_000): Promise<void> {
  const before = syncRequests(simulator);
  await expect
    .poll(() => syncRequests(simulator), { timeout, interval: 20 })
    .toBeGreaterThanOrEqual(before + more);
}

describe("a worker that ends in mid-sync", () => {
  it(`comes back by its alarm and goes on, ${ENDS} times`, { timeout: 90_000 * ENDS }, async () => {
    await untilAsked(1);
    for (let end = 0; end < ENDS; end += 1) {
      // Now in the listing, now among the graphs, now while something is stored.
      await untilAsked((end * 5) % 13);
      await endWorker(page);
      expect(new Set(graphsAsked(simulator)).size).toBeLessThan(endedWorkouts(simulator).length);
      const atEnd = syncRequests(simulator);
      // The long proof waits for the alarm itself; the short one lets the alarm that is there ring early.
      if (!isDeep) await ringNow(page, "wake");
      await expect
        .poll(() => syncRequests(simulator), { timeout: 45_000, interval: 20 })
        .toBeGreaterThan(atEnd);
    }
  });

  it("goes on when a page is opened, also after the browser has lost the alarms", async () => {
    await endWorker(page);
    await loseAlarms(page);
    const atEnd = syncRequests(simulator);
    const history = await browser.open("app.html#/workouts");
    await expect
      .poll(() => syncRequests(simulator), { timeout: 10_000, interval: 20 })
      .toBeGreaterThan(atEnd);
    await history.close();
  });

  it("has everything once in the end", { timeout: 120_000 }, async () => {
    await untilUpToDate(page);
    const counted = await tally(page, simulator);
    writeProof("workerEnds", { workerEnds: ENDS + 1, ...counted });
    expect(counted).toMatchObject({ complete: counted.there, archived: counted.there, lost: 0, doubled: 0 });
    expect(new Set(graphsAsked(simulator)).size).toBe(counted.there);
    expect(counted.graphsTwice).toBeLessThanOrEqual((ENDS + 1) * IN_HAND);
    expect(browser.complaints).toEqual([]);
  });
});
