import type { BlindKey } from "@/lib/domain/ids";
import type { OwnWorkout } from "@/lib/domain/yours";
import { sendCommand } from "@/lib/messages/send";

/** Saves what the rider says of one workout; gives null when it is saved, else the sentence that says why not. */
export async function sayOfWorkout(key: BlindKey, own: OwnWorkout): Promise<string | null> {
  const { effort, note, leftOut } = own;
  const reply = await sendCommand("workout.say", { key, effort, note, leftOut });
  return reply.ok ? null : reply.error.message;
}
