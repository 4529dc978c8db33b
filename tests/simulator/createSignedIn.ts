import { asFetch } from "./asFetch.ts";
import { createPeloton, type Peloton, type PelotonOptions } from "./createPeloton.ts";
import { createWalker, signInForTokens } from "./signInWalk.ts";

/** A simulated Peloton and somebody who is signed in to it. */
export interface SignedIn {
  readonly peloton: Peloton;
  readonly userId: string;
  readonly refreshToken: string;
  /** Any call to the API host with the headers Peloton wants; `headers` replace them. */
  readonly call: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** The JSON of a call that must succeed. */
  readonly json: (path: string) => Promise<unknown>;
}

/** Half past nine on a Tuesday morning in Chicago. */
export const TEST_NOW_MS = Date.UTC(2026, 2, 3, 15, 30);

/** Signs in by the whole walk; the clock stands still unless one is given. */
export async function createSignedIn(options: PelotonOptions = {}): Promise<SignedIn> {
  const peloton = createPeloton({ clock: { now: () => TEST_NOW_MS }, ...options });
  const fetchLike = asFetch(peloton);
  const tokens = await signInForTokens(createWalker(fetchLike));
  const call = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetchLike(`https://api.onepeloton.com${path}`, {
      headers: { authorization: `Bearer ${tokens.access_token}`, "peloton-platform": "web", ...headers },
    });
  return {
    peloton,
    userId: peloton.member.userId,
    refreshToken: tokens.refresh_token,
    call,
    json: async (path) => {
      const answer = await call(path);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
  };
}
