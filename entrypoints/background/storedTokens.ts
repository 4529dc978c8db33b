import type { Tokens } from "@/lib/domain/account";
import type { TokenSources } from "@/lib/peloton/auth/tokens";
import type { Background } from "./background";

/** The tokens as the vault keeps them; an answer of an earlier sign-in is not stored. */
export function storedTokens(vault: Background["vault"]): Pick<TokenSources, "load" | "save"> {
  return {
    load: async () => (await (await vault.open()).account())?.tokens ?? null,
    save: async (tokens: Tokens) => {
      let isStored = false;
      const store = await vault.open();
      await store.commit(async (now) => {
        const account = await now.account();
        isStored = account !== null && account.tokens !== null && account.generation === tokens.generation;
        return account !== null && isStored ? { account: { ...account, tokens } } : null;
      });
      return isStored;
    },
  };
}
