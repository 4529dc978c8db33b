import { describe, expect, it, vi } from "vitest";
import { errorCodeOf } from "@/lib/domain/error";
import {
  KDF_ITERATIONS,
  KDF_MAX_ITERATIONS,
  KDF_MIN_ITERATIONS,
  drawKdfParameters,
} from "@/lib/vault/passphraseKey";
import type { PassphraseKeys } from "@/lib/vault/passphraseWrapper";
import { secretsBehind, unwrapByPassphrase, wrapByPassphrase } from "@/lib/vault/passphraseWrapper";
import { openRetiredRoot, retireRoot } from "@/lib/vault/retiredRoot";
import { platformRandom } from "@/lib/vault/rootSecrets";
import { secrets } from "./testKeys";

const PASSPHRASE = "correct horse battery staple";
const wrapped = await wrapByPassphrase(secrets(), PASSPHRASE, {
  random: platformRandom,
  iterations: KDF_MIN_ITERATIONS,
});

async function codeOf(stored: PassphraseKeys, passphrase = PASSPHRASE): Promise<string | null> {
  try {
    await unwrapByPassphrase(stored, passphrase);
    return null;
  } catch (error) {
    return errorCodeOf(error);
  }
}

describe("the passphrase wrapper", () => {
  it("gives the secrets back for the passphrase and for nothing else", async () => {
    const root = await unwrapByPassphrase(wrapped, PASSPHRASE);
    expect(await secretsBehind(wrapped, root)).toEqual(secrets());
    expect(await codeOf(wrapped, `${PASSPHRASE} `)).toBe("wrongPassphrase");
    expect(await codeOf(wrapped, "")).toBe("wrongPassphrase");
  });

  it("takes one passphrase however the keyboard composes its letters", async () => {
    const composed = await wrapByPassphrase(secrets(), "caf\u00e9 caf\u00e9 caf\u00e9", {
      random: platformRandom,
      iterations: KDF_MIN_ITERATIONS,
    });
    expect(await codeOf(composed, "cafe\u0301 cafe\u0301 cafe\u0301")).toBeNull();
  });

  it("derives with a million rounds where nothing else is said", () => {
    expect(KDF_ITERATIONS).toBe(1_000_000);
    expect(drawKdfParameters(platformRandom).iterations).toBe(KDF_ITERATIONS);
    expect(drawKdfParameters(platformRandom).salt).toHaveLength(32);
  });

  it("tells a damaged root from a wrong passphrase", async () => {
    const ct = wrapped.root.ct.slice();
    ct[0] = (ct[0] ?? 0) ^ 1;
    expect(await codeOf({ ...wrapped, root: { ...wrapped.root, ct } })).toBe("vaultDamaged");
  });

  it("refuses another root in the place of its own", async () => {
    const other = await wrapByPassphrase(secrets(3), PASSPHRASE, {
      random: platformRandom,
      iterations: KDF_MIN_ITERATIONS,
    });
    const root = await unwrapByPassphrase(other, PASSPHRASE);
    await expect(secretsBehind(wrapped, root)).rejects.toMatchObject({ code: "vaultKeyWrong" });
    expect(await codeOf({ ...wrapped, root: other.root, check: other.check })).not.toBeNull();
  });

  it("S5: refuses parameters below the floor, above the cap or of another make before deriving", async () => {
    const derive = vi.spyOn(crypto.subtle, "deriveKey");
    const { kdf } = wrapped;
    const spoiled: unknown[] = [
      { ...kdf, iterations: KDF_MIN_ITERATIONS - 1 },
      { ...kdf, iterations: 1 },
      { ...kdf, iterations: 0 },
      { ...kdf, iterations: -KDF_MIN_ITERATIONS },
      { ...kdf, iterations: KDF_MIN_ITERATIONS + 0.5 },
      { ...kdf, iterations: Number.NaN },
      { ...kdf, iterations: KDF_MAX_ITERATIONS + 1 },
      { ...kdf, iterations: Infinity },
      { ...kdf, name: "PBKDF2-SHA-1" },
      { ...kdf, salt: new Uint8Array(8) },
    ];
    for (const bad of spoiled) {
      expect(await codeOf({ ...wrapped, kdf: bad as PassphraseKeys["kdf"] })).toBe("vaultDamaged");
    }
    const passphraseDerivations = derive.mock.calls.filter(
      ([algorithm]) => (algorithm as { name: string }).name === "PBKDF2",
    );
    expect(passphraseDerivations).toHaveLength(0);
    derive.mockRestore();
  });

  it("S5: binds the parameters to what they sealed, so that others within the bounds do not open it", async () => {
    const { kdf } = wrapped;
    expect(await codeOf({ ...wrapped, kdf: { ...kdf, iterations: kdf.iterations + 1 } })).toBe(
      "wrongPassphrase",
    );
    const salt = kdf.salt.slice();
    salt[0] = (salt[0] ?? 0) ^ 1;
    expect(await codeOf({ ...wrapped, kdf: { ...kdf, salt } })).toBe("wrongPassphrase");
  });
});

describe("a retired root", () => {
  it("opens under the root that took its place and under no other", async () => {
    const [old, present, other] = [4, 5, 6].map((byte) => secrets(byte).root) as [
      Uint8Array<ArrayBuffer>,
      Uint8Array<ArrayBuffer>,
      Uint8Array<ArrayBuffer>,
    ];
    const retired = await retireRoot(old, present);
    expect(await openRetiredRoot(retired, present)).toEqual(old);
    await expect(openRetiredRoot(retired, other)).rejects.toMatchObject({ code: "vaultKeyWrong" });
    await expect(openRetiredRoot({ ...retired, keyId: "another" }, present)).rejects.toMatchObject({
      code: "vaultDamaged",
    });
  });
});
