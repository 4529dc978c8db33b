import type { Tokens } from "@/lib/domain/account";
import { signInWithPassword } from "@/lib/peloton/auth/signIn";
import { createClient } from "@/lib/peloton/createClient";
import type { SyncStore } from "@/lib/sync/run";
import { asFetch } from "../../../simulator/asFetch";
import type { Peloton } from "../../../simulator/createPeloton";
import { hopOver } from "./hopOver";

/** The real sign-in of the simulated member, stored as a new generation. */
export async function signInTo(store: SyncStore, peloton: Peloton, now: () => number): Promise<void> {
  const { email, password } = peloton.member;
  const fetch = asFetch(peloton);
  const fresh: Omit<Tokens, "generation"> = await signInWithPassword(
    {
      hop: hopOver(fetch),
      now,
      random: (bytes) => new Uint8Array(bytes).fill(7),
      subtle: crypto.subtle,
    },
    { username: email, password },
  );
  const bearer = { accessToken: fresh.accessToken, generation: 1 };
  const tokens = { current: async () => bearer, refreshed: async () => bearer };
  const { value: profile } = await createClient({ fetch, tokens, now }).profile();
  if (profile === null) throw new Error("The simulated profile cannot be read");
  await store.commit(async (stored) => {
    const generation = ((await stored.account())?.generation ?? 0) + 1;
    const account = { memberId: profile.memberId, profile, tokens: { ...fresh, generation }, generation };
    return { account };
  });
}
