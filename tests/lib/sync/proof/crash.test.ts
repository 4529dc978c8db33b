import { describe, expect, it, vi } from "vitest";
import { damageRows } from "./damageRows";
import { isDeep, writeProof } from "../../../proof/writeProof";
import { sampled } from "./sampled";
import { finish } from "./finish";
import { killAtEach, MOST_EXTRA_REQUESTS } from "./killAtEach";
import { createSignedInWorld, runWhole } from "./signedInWorld";
import type { Whole } from "./signedInWorld";
import { differences, lostAndDoubled, storedIn } from "./stored";
import { createWorld } from "./world";
import type { Root, World } from "./world";

vi.setConfig({ testTimeout: 60 * 60_000, hookTimeout: 60 * 60_000 });

const WORKOUTS = isDeep ? 6 : 4;

describe("after a death at any point, what follows by itself ends as if nobody had died", () => {
  it("in a first sync", async () => {
    const { problems } = await killAtEach(
      "first sync",
      { create: async () => await createSignedInWorld(WORKOUTS) },
      7,
    );
    expect(problems).toEqual([]);
  });

  it("while the tokens are renewed; signed out only between Peloton's answer and its commit", async () => {
    const before = new WeakMap<World, { readonly refreshToken: string; readonly requests: number }>();
    const create = async () => {
      const world = await createSignedInWorld(WORKOUTS);
      before.set(world, {
        refreshToken: await refreshTokenIn(world),
        requests: world.peloton.log.total,
      });
      return world;
    };
    const usedUnstored: number[] = [];
    const isSignedOut = async (world: World) => {
      const { log } = world.peloton;
      const { refreshToken, requests } = before.get(world) ?? { refreshToken: "", requests: 0 };
      const [renewal] = log.find({ path: "/oauth/token", status: 200, after: requests });
      if (renewal === undefined || refreshToken !== (await refreshTokenIn(world))) return false;
      usedUnstored.push(log.count({ host: "api.onepeloton.com", status: 200, after: renewal.n }));
      return true;
    };
    const { problems, signIns } = await killAtEach(
      "token refresh",
      { create, prepare: expireInMidRun, isSignedOut, within: renewalOf },
      6,
    );
    expect(problems).toEqual([]);
    expect(signIns).toBeGreaterThan(0);
    // Nobody may have used the new tokens before they were stored.
    expect(usedUnstored.filter((count) => count > 0)).toEqual([]);
  });

  it("in a full check that finds one workout added, one edited and one removed", async () => {
    const { problems } = await killAtEach("full check", { create: createToCheck }, 3);
    expect(problems).toEqual([]);
  });

  it("in a run that mends damaged months", async () => {
    const { problems } = await killAtEach("mending", { create: createDamaged }, 3);
    expect(problems).toEqual([]);
  });

  it("in a listing of three pages, whose mark is there only when every workout is", async () => {
    const whole = await runWhole(await createToList());
    const end = whole.points.lastIndexOf("commit stored", whole.points.indexOf("archived"));
    // Of a row of alike points (hundreds of answers in one transaction), the first and the last.
    const telling = whole.points.slice(0, end).flatMap((point, at, all) => {
      const isBetween = all[at - 1] === point && all[at + 1] === point;
      return isBetween ? [] : [at + 1];
    });
    const tried = sampled(telling, 2);
    const problems: string[] = [];
    for (const at of tried) {
      const world = await createToList();
      await world.root((n) => n === at).sync("now");
      const { store } = world.root();
      const { markMs } = await store.memory();
      if (markMs !== null && (await store.summaries()).length !== 230) problems.push(`${at}: mark too early`);
      const next = world.root();
      await ring(next);
      const stored = await storedIn(next.store);
      const { lost, doubled } = lostAndDoubled(stored, Object.keys(whole.stored.archive));
      if (lost.length + doubled.length > 0)
        problems.push(`${at}: ${lost.length} lost, ${doubled.length} doubled`);
      const differing = differences(stored, whole.stored).slice(0, 5);
      problems.push(...differing.map((path) => `${at}: ${path}`));
    }
    writeProof("crash: listing", { crashPoints: telling.length, crashPointsTried: tried.length });
    expect(problems).toEqual([]);
  });

  it("twice in a row", async () => {
    const whole = await runWhole(await createSignedInWorld(3));
    const pairs = isDeep ? 150 : 2;
    const problems: string[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      const world = await createSignedInWorld(3);
      // Far-apart and neighbouring points alike; always the same ones.
      const first = 1 + ((pair * 37) % whole.points.length);
      const second = 1 + ((pair * 61 + 11) % whole.points.length);
      await world.root((n) => n === first).sync("now");
      await ring(world.root((n) => n === second));
      const { root } = await finish(world);
      const stored = await storedIn(root.store);
      const differing = differences(stored, whole.stored).slice(0, 5);
      problems.push(...differing.map((path) => `${first}, ${second}: ${path}`));
      const extra = world.asked().length - whole.asked.length;
      if (extra > 2 * MOST_EXTRA_REQUESTS) problems.push(`${first}, ${second}: ${extra} requests more`);
    }
    writeProof("crash: pairs", { pairs });
    expect(problems).toEqual([]);
  });
});

/** The points from the renewal's lock until a little after its tokens are stored. */
function renewalOf(points: readonly number[], { points: names }: Whole): readonly number[] {
  const from = names.indexOf("lock token-refresh");
  const to = names.indexOf("commit stored", names.indexOf("write account"));
  expect(from).toBeGreaterThan(0);
  return points.slice(from, to + 12);
}

/** The fifth request of the run and all later ones are refused with the old access token. */
function expireInMidRun({ peloton }: World): void {
  let left = 5;
  peloton.setFaults(({ host }) => {
    left -= host === "api.onepeloton.com" ? 1 : 0;
    if (left === 0) peloton.expireAccessTokens();
    return null;
  });
}

async function createToCheck(): Promise<World> {
  const world = await createSignedInWorld(4);
  await world.root().sync("now");
  const [, second, third] = world.peloton.member.workouts;
  world.clock.ms += 3_600_000;
  world.peloton.editWorkout(second?.id ?? "", { detail: { total_work: 123_000 } });
  world.peloton.removeWorkout(third?.id ?? "");
  world.peloton.addWorkout({ classKey: "stretch5" });
  await world
    .root()
    .store.commit(async (now) => ({ memory: { ...(await now.memory()), wantsFullCheck: true } }));
  return world;
}

async function createDamaged(): Promise<World> {
  const world = await createSignedInWorld(4);
  await world.root().sync("now");
  await damageRows(world, "workouts");
  await damageRows(world, "efforts");
  return world;
}

/** The first request for details pauses the run: what is left is the listing. */
async function createToList(): Promise<World> {
  const world = createWorld({ workouts: 230 });
  await world.signIn();
  const refused = { type: "answer", status: 403, body: "error code: 1020" } as const;
  world.peloton.setFaults(({ path }) => (path.endsWith("/workouts") ? null : refused));
  return world;
}

async function refreshTokenIn(world: World): Promise<string> {
  return (await world.root().store.account())?.tokens?.refreshToken ?? "";
}

/** The alarms that ring after a death. */
async function ring(root: Root): Promise<void> {
  if (!(await root.sync("wake")) && !root.life.isDead()) await root.sync("period");
}
