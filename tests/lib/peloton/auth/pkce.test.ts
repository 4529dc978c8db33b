import { expect, it } from "vitest";
import { createPkce } from "@/lib/peloton/auth/pkce";

it("makes the challenge of its verifier as RFC 7636 says", async () => {
  const pkce = await createPkce({
    random: (bytes) => new Uint8Array(bytes).fill(251),
    subtle: crypto.subtle,
  });
  expect(pkce.verifier).toMatch(/^[\w-]{64}$/);
  expect(pkce.state).toMatch(/^[\w-]{32}$/);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(pkce.verifier));
  expect(pkce.challenge).toBe(Buffer.from(digest).toString("base64url"));
});
