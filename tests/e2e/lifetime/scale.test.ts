import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { type Simulator, startSimulator } from "../../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "../openBrowser.ts";
import { connect, untilUpToDate } from "../signIn.ts";
import { endedWorkouts, graphsAsked, syncRequests, tally } from "./tally.ts";
import { workerMemory } from "./workerMemory.ts";
import { isDeep, writeProof } from "../../proof/writeProof.ts";

const WORKOUTS = 1_000;
const LATENCY_MS = 60;
/** Starts lie 100 ms apart, and three requests go on at once. */
const floorMs = (requests: number): number => Math.max(requests * 100, (requests * LATENCY_MS) / 3);
/** Bytes: a browser ends a worker for far more, but a heap that grows with the history is a leak. */
const MOST_MEMORY = 64 * 1024 * 1024;

let simulator: Simulator;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  if (!isDeep) return;
  simulator = await startSimulator({ workouts: WORKOUTS, latencyMs: LATENCY_MS });
  browser = await openBrowser({ simulatorPort: simulator.port });
  page = await browser.open("options.html");
});
afterAll(async () => {
  if (!isDeep) return;
  await browser.close();
  await simulator.close();
});

describe.runIf(isDeep)("a history of 1,000 workouts", () => {
  it(
    "comes at nearly the pace that politeness allows, in little memory",
    { timeout: 1_200_000 },
    async () => {
      await connect(page, {
        username: simulator.peloton.member.email,
        password: simulator.peloton.member.password,
      });
      const memory: Record<string, number> = {};
      for (const stored of [100, 500, endedWorkouts(simulator).length]) {
        await expect
          .poll(() => new Set(graphsAsked(simulator)).size, { timeout: 900_000, interval: 200 })
          .toBeGreaterThanOrEqual(stored);
        memory[`bytesAt${stored}`] = await workerMemory(browser.context);
      }
      await untilUpToDate(page);
      const requests = syncRequests(simulator);
      const asked = simulator.log.find({ host: "api.onepeloton.com" });
      const wallMs = (asked.at(-1)?.atMs ?? 0) - (asked.at(-requests)?.atMs ?? 0);
      const counted = await tally(page, simulator);
      const figures = { requests, wallMs, floorMs: floorMs(requests), ...memory };
      console.log("first sync of 1,000:", JSON.stringify(figures));
      writeProof("scale", { ...figures, ...counted });
      expect(counted).toMatchObject({ complete: WORKOUTS, archived: WORKOUTS, lost: 0, doubled: 0 });
      expect(counted.graphsTwice).toBe(0);
      expect(wallMs).toBeLessThan(2 * floorMs(requests));
      for (const bytes of Object.values(memory)) expect(bytes).toBeLessThan(MOST_MEMORY);
    },
  );

  it("takes one new workout with a handful of requests", { timeout: 120_000 }, async () => {
    await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
    simulator.log.clear();
    const added = simulator.peloton.addWorkout({ classKey: "pz30" });
    const startMs = Date.now();
    await page.getByRole("button", { name: "Sync now" }).click();
    await expect
      .poll(() => graphsAsked(simulator).filter((path) => path.includes(added.id)).length, { interval: 20 })
      .toBe(1);
    await untilUpToDate(page);
    const wallMs = Date.now() - startMs;
    const requests = syncRequests(simulator);
    // Where the time goes: before the first request, between them, after the last.
    const askedAfterMs = simulator.log
      .find({ host: "api.onepeloton.com" })
      .map((request) => request.atMs - startMs);
    const figures = { requests, wallMs, floorMs: floorMs(requests), askedAfterMs };
    console.log("one more workout:", JSON.stringify(figures));
    writeProof("increment", figures);
    // A page of the list, graph, detail, the class where it is new, and the profile's three.
    expect(requests).toBeLessThanOrEqual(7);
    expect(graphsAsked(simulator)).toHaveLength(1);
  });
});
