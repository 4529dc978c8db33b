import { AppError } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_SAID } from "@/lib/domain/yours";
import type { CommandRequest } from "@/lib/messages/commands";
import type { Background } from "../background";

/**
 * Keeps what the rider says of one workout, in the place of what was said before; the vault keeps no entry that says
 * nothing. `badInput` for a workout that is not there.
 */
export async function sayOfWorkout(
  { vault, engine }: Background,
  { key, ...said }: CommandRequest<"workout.say">,
): Promise<Record<string, never>> {
  const workout = key as BlindKey;
  const store = await vault.open();
  let isCounted = false;
  await store.commit(async (now) => {
    if ((await now.summary(workout)) === null) throw new AppError("badInput");
    const yours = await now.yours();
    const before = yours.workouts[workout] ?? NOTHING_SAID;
    // A left out FTP test gives no FTP, an effort is a Load: a note alone changes no number.
    isCounted = before.effort !== said.effort || before.leftOut !== said.leftOut;
    const workouts = { ...yours.workouts, [workout]: { ...before, ...said } };
    return { yours: { ...yours, workouts } };
  });
  if (isCounted) await engine.recompute();
  return {};
}
