import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../../simulator/startSimulator.ts";
import { connect, untilUpToDate } from "../signIn.ts";
import { type InstalledProfile, installedProfile } from "./installedProfile.ts";
import { browserOn, killBrowser } from "./killBrowser.ts";
import { openInstalled } from "./openInstalled.ts";
import { startUnwatched } from "./startUnwatched.ts";
import { endedWorkouts, graphsAsked, syncRequests, tally } from "./tally.ts";
import { isDeep, writeProof } from "../../proof/writeProof.ts";

/** Kills without DevTools; `SADDLEBAG_KILLS` says how many in a long run. */
const KILLS = isDeep ? Math.min(100, Number(process.env["SADDLEBAG_KILLS"] ?? 100)) : 2;
const WORKOUTS = 20 + 10 * KILLS;
/** A run has at most so many workouts in hand. */
const IN_HAND = 3;

let simulator: Simulator;
let profile: InstalledProfile;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: WORKOUTS, latencyMs: 100 });
  profile = await installedProfile(simulator.port);
});
afterEach(async () => {
  if (browserOn(profile.profileDir) !== null) await killBrowser(profile.profileDir);
});
afterAll(() => simulator.close());

async function untilAsked(more: number): Promise<void> {
  const before = syncRequests(simulator);
  await expect
    .poll(() => syncRequests(simulator), { timeout: 60_000, interval: 20 })
    .toBeGreaterThanOrEqual(before + more);
}

describe("a browser that is killed in mid-sync", () => {
  it(
    `goes on by itself at its next start, no page open, ${KILLS} times, and has everything once in the end`,
    { timeout: 60_000 + 65_000 * KILLS },
    async () => {
      const { profileDir } = profile;
      const first = await openInstalled(profile, simulator.port);
      const options = await first.open("options.html");
      await connect(options, {
        username: simulator.peloton.member.email,
        password: simulator.peloton.member.password,
      });
      await untilAsked(4);
      await killBrowser(profileDir);

      for (let kill = 0; kill < KILLS; kill += 1) {
        startUnwatched(profileDir, simulator.port);
        // From the first request on to a dozen further: each kill meets another moment.
        await untilAsked(1 + ((kill * 5) % 13));
        await killBrowser(profileDir);
        expect(new Set(graphsAsked(simulator)).size).toBeLessThan(endedWorkouts(simulator).length);
      }

      const last = await openInstalled(profile, simulator.port);
      const page = await last.open("options.html");
      // About two requests a workout, at the polite pace, for what the kills left.
      await untilUpToDate(page, 90_000 + 300 * WORKOUTS);
      const counted = await tally(page, simulator);
      await last.context.close();
      writeProof("browserKills", { sigkills: KILLS + 1, survived: KILLS + 1, ...counted });
      expect(counted).toMatchObject({
        complete: counted.there,
        archived: counted.there,
        lost: 0,
        doubled: 0,
      });
      expect(new Set(graphsAsked(simulator)).size).toBe(counted.there);
      expect(counted.graphsTwice).toBeLessThanOrEqual((KILLS + 1) * IN_HAND);
    },
  );
});
