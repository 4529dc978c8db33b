import * as z from "zod/mini";
import { errorCodeOf } from "@/lib/domain/error";
import type { ExtensionSelf } from "@/lib/platform/runtimeMessages";
import { COMMANDS } from "./commands";
import type { CommandName, CommandReply, CommandRequest } from "./commands";
import { refusal } from "./reply";
import type { Reply } from "./reply";

/** What the background does for each command. A handler throws `AppError`; its code becomes the reply. */
export type CommandHandlers = {
  readonly [Name in CommandName]: (request: CommandRequest<Name>) => Promise<CommandReply<Name>>;
};

const messageSchema = z.strictObject({
  command: z.enum(Object.keys(COMMANDS) as [CommandName, ...CommandName[]]),
  request: z.unknown(),
});

const senderSchema = z.object({
  id: z.string(),
  url: z.string(),
  origin: z.optional(z.string()),
  frameId: z.optional(z.number()),
});

/**
 * Answers one message. Refuses, as `badMessage`, whoever is not one of our own pages (another extension, a
 * frame inside a page, a web page) and whatever is not exactly a command. Never rejects.
 */
export function createServer(
  handlers: CommandHandlers,
  self: ExtensionSelf,
): (message: unknown, sender: unknown) => Promise<Reply<unknown>> {
  return async (message, sender) => {
    if (!isOwnPage(sender, self)) return refusal("badMessage");
    const read = messageSchema.safeParse(message);
    if (!read.success) return refusal("badMessage");
    return await serve(handlers, read.data.command, read.data.request);
  };
}

async function serve(
  handlers: CommandHandlers,
  name: CommandName,
  request: unknown,
): Promise<Reply<unknown>> {
  const read = readRequest(name, request);
  if (read === null) return refusal("badMessage");
  try {
    // Name and request belong together: the schema of this very name has read it.
    const handle = handlers[name] as (request: unknown) => Promise<unknown>;
    return { ok: true, value: await handle(read.request) };
  } catch (thrown) {
    return refusal(errorCodeOf(thrown));
  }
}

function readRequest(name: CommandName, request: unknown): { readonly request: unknown } | null {
  try {
    const read = COMMANDS[name].request.safeParse(request);
    return read.success ? { request: read.data } : null;
  } catch {
    // Where text is wanted, zod compares the `length` of whatever came; one that is no number can throw.
    return null;
  }
}

/** A page of this extension, as the browser (not the message) tells it. */
function isOwnPage(sender: unknown, self: ExtensionSelf): boolean {
  const read = senderSchema.safeParse(sender);
  if (!read.success) return false;
  const { id, url, origin, frameId } = read.data;
  // Firefox gives no origin. A scheme like moz-extension: has none in `URL` either, so it is cut from the address.
  const ownOrigin = self.baseUrl.replace(/\/$/, "");
  return (
    id === self.id &&
    url.startsWith(self.baseUrl) &&
    (origin === undefined || origin === ownOrigin) &&
    (frameId === undefined || frameId === 0)
  );
}
