import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../../simulator/startSimulator.ts";
import { connect, untilUpToDate } from "../signIn.ts";
import { type InstalledProfile, installedProfile } from "./installedProfile.ts";
import { browserOn, killBrowser } from "./killBrowser.ts";
import { openInstalled } from "./openInstalled.ts";
import { startUnwatched } from "./startUnwatched.ts";
import { endedWorkouts, graphsAsked, syncRequests, tally } from "./tally.ts";
import { isDeep, writeProof } from "../../proof/writeProof.ts";

const WORKOUTS = 450;
/** Three in flight make two requests a second: about 800 requests take longer than six minutes. */
const LATENCY_MS = 1_500;
const SIX_MINUTES_MS = 6 * 60_000;

let simulator: Simulator;
let profile: InstalledProfile;

beforeAll(async () => {
  if (!isDeep) return;
  simulator = await startSimulator({ workouts: WORKOUTS, latencyMs: LATENCY_MS });
  profile = await installedProfile(simulator.port);
});
afterAll(async () => {
  if (!isDeep) return;
  if (browserOn(profile.profileDir) !== null) await killBrowser(profile.profileDir);
  await simulator.close();
});

describe.runIf(isDeep)("a sync of more than six minutes", () => {
  it("goes on by itself to the end, with no page open and no DevTools", { timeout: 1_500_000 }, async () => {
    const first = await openInstalled(profile, simulator.port);
    await connect(await first.open("options.html"), {
      username: simulator.peloton.member.email,
      password: simulator.peloton.member.password,
    });
    await expect.poll(() => syncRequests(simulator), { timeout: 60_000 }).toBeGreaterThan(0);
    await killBrowser(profile.profileDir);
    const lastWatched = simulator.log.total;

    startUnwatched(profile.profileDir, simulator.port);
    const asked = () => simulator.log.find({ host: "api.onepeloton.com", after: lastWatched });
    // The graphs come before the classes: when all are there, the rest follows without a watcher too.
    await expect
      .poll(() => new Set(graphsAsked(simulator)).size, { timeout: 1_200_000, interval: 1_000 })
      .toBe(endedWorkouts(simulator).length);
    await untilQuiet(() => asked().at(-1)?.atMs ?? 0);
    const times = asked().map((request) => request.atMs);
    const longestGapMs = Math.max(...times.slice(1).map((atMs, at) => atMs - (times[at] ?? atMs)));
    const lastedMs = (times.at(-1) ?? 0) - (times[0] ?? 0);
    await killBrowser(profile.profileDir);
    const unwatched = simulator.log.total;

    const last = await openInstalled(profile, simulator.port);
    const page = await last.open("options.html");
    await untilUpToDate(page);
    const counted = await tally(page, simulator);
    await last.context.close();
    writeProof("unattended", { lastedMs, longestGapMs, requests: unwatched - lastWatched, ...counted });
    expect(lastedMs).toBeGreaterThan(SIX_MINUTES_MS);
    expect(longestGapMs).toBeLessThan(60_000);
    expect(counted).toMatchObject({ complete: counted.there, lost: 0, doubled: 0 });
    // A worker that had died on the way would have asked again for what it had in hand.
    expect(counted.graphsTwice).toBe(0);
  });
});

/** Resolves when the last request is ten seconds old: longer than any answer takes here. */
async function untilQuiet(lastAtMs: () => number): Promise<void> {
  await expect
    .poll(() => Date.now() - lastAtMs(), { timeout: 180_000, interval: 500 })
    .toBeGreaterThan(10_000);
}
