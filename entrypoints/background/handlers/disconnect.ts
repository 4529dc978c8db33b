import type { Background } from "../background";
import { cancelSignIn } from "../endSignIn";

/** Forgets the sign-in, and one that is under way, and keeps the workouts. */
export async function disconnect(background: Background): Promise<Record<string, never>> {
  const { vault, engine } = background;
  await cancelSignIn(background);
  const store = await vault.open();
  await store.commit(async (now) => {
    const account = await now.account();
    if (account === null) return null;
    return { account: { ...account, tokens: null, generation: account.generation + 1 } };
  });
  await engine.signedOut();
  return {};
}
