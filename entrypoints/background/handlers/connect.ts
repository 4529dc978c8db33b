import type { CommandReply, CommandRequest } from "@/lib/messages/commands";
import type { Background } from "../background";
import { beginSignIn } from "../beginSignIn";
import { keepSignIn } from "../keepSignIn";

/** Signs in with what was typed, and keeps the sign-in (see `keepSignIn`). */
export async function connect(
  background: Background,
  credentials: CommandRequest<"account.connect">,
): Promise<CommandReply<"account.connect">> {
  return await beginSignIn(background, async (begun) => {
    const tokens = await background.signIn(credentials);
    return await keepSignIn(background, { ...begun, tokens });
  });
}
