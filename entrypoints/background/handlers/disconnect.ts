import type { Background } from "../background";

/** Forgets the sign-in and keeps the workouts. */
export async function disconnect({ vault, engine }: Background): Promise<Record<string, never>> {
  const store = await vault.open();
  await store.commit(async (now) => {
    const account = await now.account();
    if (account === null) return null;
    return { account: { ...account, tokens: null, generation: account.generation + 1 } };
  });
  await engine.signedOut();
  return {};
}
