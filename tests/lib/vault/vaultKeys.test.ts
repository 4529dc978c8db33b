import { describe, expect, it } from "vitest";
import { blindKey } from "@/lib/vault/blindKey";
import { openVaultKeys } from "@/lib/vault/vaultKeys";
import { secrets, testKeys } from "./testKeys";

describe("openVaultKeys", () => {
  it("gives nothing where there is no root", async () => {
    expect(await openVaultKeys(async () => await Promise.resolve(null))).toBeNull();
  });

  it("wipes the secrets once the keys are derived", async () => {
    const given = secrets();
    await openVaultKeys(async () => await Promise.resolve(given));
    expect([...given.root, ...given.indexSecret].every((byte) => byte === 0)).toBe(true);
  });

  it("gives keys that no script can read out", async () => {
    const keys = await testKeys();
    const { key } = await keys.sealingKey("tokens");
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow(/extractable/);
    await expect(crypto.subtle.exportKey("raw", keys.indexKey)).rejects.toThrow(/extractable/);
  });

  it("names a root the same way every time, and another root otherwise", async () => {
    expect((await testKeys(1)).keyId).toBe((await testKeys(1, 9)).keyId);
    expect((await testKeys(1)).keyId).not.toBe((await testKeys(2)).keyId);
  });
});

describe("blindKey", () => {
  it("is 22 url-safe characters, the same for ever in one vault", async () => {
    const keys = await testKeys();
    const key = await blindKey(keys, "workout", "a".repeat(32));
    expect(key).toMatch(/^[\w-]{22}$/);
    expect(await blindKey(await testKeys(7), "workout", "a".repeat(32))).toBe(key);
  });

  it("differs by kind, by id and by vault", async () => {
    const keys = await testKeys();
    const all = await Promise.all([
      blindKey(keys, "workout", "1"),
      blindKey(keys, "ride", "1"),
      blindKey(keys, "workout", "2"),
      blindKey(await testKeys(1, 3), "workout", "1"),
    ]);
    expect(new Set(all).size).toBe(4);
  });

  it("is HMAC-SHA256 under the HKDF sub-key of the index secret", async () => {
    // Worked out with node:crypto instead of WebCrypto.
    const { createHmac, hkdfSync } = await import("node:crypto");
    const sub = hkdfSync("sha256", Buffer.alloc(32, 2), "", "saddlebag/v1/blind", 32);
    const mac = createHmac("sha256", Buffer.from(sub)).update("workout|abc").digest();
    expect(await blindKey(await testKeys(), "workout", "abc")).toBe(
      mac.subarray(0, 16).toString("base64url"),
    );
  });
});
