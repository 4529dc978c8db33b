import type { WorkoutId } from "@/lib/domain/ids";
import { writeProof } from "../../../proof/writeProof";
import { finish } from "./finish";
import { sampled } from "./sampled";
import { runWhole } from "./signedInWorld";
import type { Whole } from "./signedInWorld";
import { differences, lostAndDoubled, storedIn } from "./stored";
import type { World } from "./world";

/** One look at the list, and graph and detail of the three workouts that are under way at a death. */
export const MOST_EXTRA_REQUESTS = 7;
/** So many differences of one case say enough. */
const MOST_TOLD = 5;

/** A situation in which a background is killed at every point, and what nobody's death must change. */
export type Situation = {
  readonly create: () => Promise<World>;
  /** What happens on the far side just before, or is asked for. */
  readonly prepare?: (world: World) => void;
  /** The points that differ from those of other situations; all of them when left out. */
  readonly within?: (points: readonly number[], whole: Whole) => readonly number[];
  /** May a rider have to sign in again after this death? */
  readonly isSignedOut?: (world: World) => Promise<boolean>;
};

/** What came of it: everything that is not as it should be, in words, and how often somebody had to sign in. */
export type Outcome = { readonly problems: readonly string[]; readonly signIns: number };

/**
 * Kills a background at each point (1-based), lets what follows by itself go on to its end in new
 * backgrounds, and compares with the run that lived.
 */
export async function killAtEach(
  part: string,
  situation: Situation,
  /** So many of the points in a usual run; all of them in a deep one. */
  usually: number,
): Promise<Outcome> {
  const whole = await runWhole(await situation.create(), situation.prepare);
  const every = whole.points.map((_point, at) => at + 1);
  const all = situation.within?.(every, whole) ?? every;
  const tried = sampled(all, usually);
  const deaths: Death[] = [];
  for (const at of tried) deaths.push(await dieAt(at, situation, whole));
  const extras = deaths.map(({ extra }) => extra);
  writeProof(`crash: ${part}`, {
    crashPoints: all.length,
    crashPointsTried: tried.length,
    lost: sum(deaths.map(({ lost }) => lost)),
    doubled: sum(deaths.map(({ doubled }) => doubled)),
    signIns: sum(deaths.map(({ signIns }) => signIns)),
    meanExtraRequests: Math.round((sum(extras) / extras.length) * 100) / 100,
    mostExtraRequests: Math.max(...extras),
  });
  return {
    problems: deaths.flatMap(({ problems }) => problems),
    signIns: sum(deaths.map(({ signIns }) => signIns)),
  };
}

type Death = {
  readonly problems: readonly string[];
  readonly extra: number;
  readonly signIns: number;
  readonly lost: number;
  readonly doubled: number;
};

async function dieAt(at: number, situation: Situation, whole: Whole): Promise<Death> {
  const world = await situation.create();
  situation.prepare?.(world);
  world.asked();
  const first = world.root((n) => n === at);
  await first.sync("now");
  const problems: string[] = [];
  if (!first.life.isDead()) problems.push("survived");
  const mustSignIn = (await situation.isSignedOut?.(world)) ?? false;
  const atDeath = await idsIn(world);
  const { root, signIns } = await finish(world, async (signedOut) => {
    const kept = new Set((await signedOut.store.summaries()).map(({ id }) => id));
    if (atDeath.some((id) => !kept.has(id))) problems.push("lost while signed out");
  });
  const stored = await storedIn(root.store);
  const { lost, doubled } = lostAndDoubled(stored, Object.keys(whole.stored.archive));
  const extra = world.asked().length - whole.asked.length;
  if (lost.length > 0) problems.push(`lost ${lost.length}`);
  if (doubled.length > 0) problems.push(`doubled ${doubled.length}`);
  if (signIns !== (mustSignIn ? 1 : 0)) problems.push(`signed in ${signIns} times`);
  if (extra > MOST_EXTRA_REQUESTS) problems.push(`${extra} requests more`);
  problems.push(...differences(stored, whole.stored).slice(0, MOST_TOLD));
  return {
    problems: problems.map((problem) => `${at}, ${first.life.points.at(-1)}: ${problem}`),
    extra,
    signIns,
    lost: lost.length,
    doubled: doubled.length,
  };
}

async function idsIn(world: World): Promise<readonly WorkoutId[]> {
  return (await world.root().store.summaries()).map(({ id }) => id);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
