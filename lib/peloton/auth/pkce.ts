/** Where chance and SHA-256 come from. */
export type PkceSources = {
  readonly random: (bytes: number) => Uint8Array;
  readonly subtle: Pick<SubtleCrypto, "digest">;
};

/** What one sign-in makes up: the verifier (secret until the exchange), its challenge, our state and nonce. */
export type Pkce = {
  readonly verifier: string;
  readonly challenge: string;
  readonly state: string;
  readonly nonce: string;
};

/** Fresh values for one sign-in: verifier of 64 characters, S256 challenge (RFC 7636), state and nonce of 32. */
export async function createPkce({ random, subtle }: PkceSources): Promise<Pkce> {
  const verifier = base64Url(random(48));
  const digest = await subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return {
    verifier,
    challenge: base64Url(new Uint8Array(digest)),
    state: base64Url(random(24)),
    nonce: base64Url(random(24)),
  };
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
