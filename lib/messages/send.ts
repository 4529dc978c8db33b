import { errorCodeOf } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";
import { sendMessage } from "@/lib/platform/runtimeMessages";
import type { COMMANDS, CommandName, CommandReply, CommandRequest } from "./commands";
import { nothing, REPLIES } from "./replies";
import { refusal, replySchema } from "./reply";
import type { Reply } from "./reply";

/**
 * Sends a command to the background. Never rejects: whatever goes wrong on the way is a reply that says so
 * (`badMessage` when page and background do not fit together, as after an update).
 */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  request: CommandRequest<Name>,
): Promise<Reply<CommandReply<Name>>> {
  try {
    return replyOf(name, await sendMessage({ command: name, request }));
  } catch (thrown) {
    return refusal(errorCodeOf(thrown));
  }
}

function replyOf<Name extends CommandName>(name: Name, answer: unknown): Reply<CommandReply<Name>> {
  const reply = replySchema.safeParse(answer);
  if (!reply.success) return refusal("badMessage");
  const { ok, error } = reply.data;
  if (!ok) {
    if (error === undefined) return refusal("badMessage");
    return { ok, error: { code: error.code as ErrorCode, message: error.message } };
  }
  const value = schemaOf(name).safeParse(reply.data.value);
  return value.success ? { ok: true, value: value.data as CommandReply<Name> } : refusal("badMessage");
}

/** The shape of a command's reply. */
export function schemaOf(name: CommandName): (typeof COMMANDS)[CommandName]["reply"] {
  return name in REPLIES ? REPLIES[name as keyof typeof REPLIES] : nothing;
}
