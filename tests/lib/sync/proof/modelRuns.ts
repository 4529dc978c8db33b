import * as fc from "fast-check";
import { anyCommands } from "./modelCommands";
import { isDeep, seed, writeProof } from "../../../proof/writeProof";
import type { Model } from "./modelState";
import { createWorld } from "./world";

const WORKOUTS = 2;
/** Whatever the machine, a deep run of everything takes a quarter of an hour at most. */
const LONGEST_MS = 12 * 60_000;

/** So many lives of a sync against the model, each from another sequence of commands; gives how many commands there were. */
export async function runModel(part: string, numRuns: number, offset: number): Promise<number> {
  console.log(`model, ${part}: ${numRuns} runs, seed ${seed + offset}`);
  let commands = 0;
  let runs = 0;
  const property = fc.asyncProperty(anyCommands(isDeep ? 9 : 12), async (chosen) => {
    const world = createWorld({ workouts: WORKOUTS });
    await world.signIn();
    const model: Model = {
      server: new Map(world.peloton.member.workouts.map(({ id }) => [id, 0])),
      seen: new Set(),
      isSignedIn: true,
      isSignInDead: false,
      isStopped: false,
      isOnline: true,
      commands: 0,
    };
    await fc.asyncModelRun(() => ({ model, real: world }), chosen);
    commands += model.commands;
    runs += 1;
  });
  await fc.assert(property, {
    numRuns,
    seed: seed + offset,
    interruptAfterTimeLimit: LONGEST_MS,
    markInterruptAsFailure: false,
  });
  writeProof(part, { runs, commands, lost: 0, doubled: 0 });
  return commands;
}
