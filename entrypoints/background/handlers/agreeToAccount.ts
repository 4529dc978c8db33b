import { AppError } from "@/lib/domain/error";
import type { CommandReply } from "@/lib/messages/commands";
import { isOver } from "@/lib/peloton/auth/pendingSignIn";
import type { Background } from "../background";
import { endSignIn } from "../endSignIn";
import { keepSignIn } from "../keepSignIn";

/** The account found in the browser is the right one: keeps the sign-in that waited for this answer. */
export async function agreeToAccount(background: Background): Promise<CommandReply<"signIn.agree">> {
  const { desk, vault, now } = background;
  return await desk.run(async (signal) => {
    const pending = await desk.pending();
    try {
      if (pending?.type !== "asking" || isOver(pending, now())) throw new AppError("signInExpired");
      const { tokens, generation } = pending;
      return await keepSignIn(background, { store: await vault.open(), tokens, generation, signal });
    } finally {
      // Whatever became of it, the tokens do not wait here any longer; a sign-in on the page is another one.
      if (pending?.type !== "waiting") await endSignIn(background, null);
    }
  });
}
