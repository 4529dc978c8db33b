import type { Stored } from "./stored";
import { storedIn } from "./stored";
import { createWorld } from "./world";
import type { World } from "./world";

/**
 * A world whose account is signed in, with everything for the first sync to do: one of its `workouts` was done since,
 * so that Peloton's own figures changed, and these are old enough to be read again.
 */
export async function createSignedInWorld(workouts: number): Promise<World> {
  const world = createWorld({ workouts: workouts - 1 });
  await world.signIn();
  world.peloton.addWorkout({ classKey: "core10" });
  world.clock.ms += 13 * 3_600_000;
  return world;
}

/** How a run goes that nothing befalls. */
export type Whole = {
  /** The points of its life: every call from the composition root to what it was given. */
  readonly points: readonly string[];
  readonly stored: Stored;
  /** The paths it asked for, in order. */
  readonly asked: readonly string[];
};

export async function runWhole(
  world: World,
  prepare: (world: World) => void = () => undefined,
): Promise<Whole> {
  prepare(world);
  world.asked();
  const root = world.root();
  await root.sync("now");
  const points = [...root.life.points];
  return { points, stored: await storedIn(root.store), asked: world.asked().map(({ path }) => path) };
}
