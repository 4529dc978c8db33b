import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorCodeOf } from "@/lib/domain/error";
import type { Envelope } from "@/lib/vault/envelope";
import type { Place } from "@/lib/vault/place";
import type { SealingKey } from "@/lib/vault/seal";
import { open, seal } from "@/lib/vault/seal";
import { testKeys } from "./testKeys";

const keys = await testKeys();
const key = await keys.sealingKey("summaries");
const place: Place = { table: "workouts", key: "abcdefghijklmnopqrstuv", schemaVersion: 1, rev: 7 };

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function codeOfOpening(sealing: SealingKey, at: Place, envelope: Envelope): Promise<string> {
  try {
    await open(sealing, at, envelope);
    return "opened";
  } catch (error) {
    return errorCodeOf(error);
  }
}

describe("seal", () => {
  it("opens to the same JSON, whatever it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const json = JSON.stringify(value);
        expect(textOf(await open(key, place, await seal(key, place, bytesOf(json))))).toBe(json);
      }),
      { numRuns: 300 },
    );
  });

  it("S1: refuses an envelope with any one bit flipped", async () => {
    let flips = 0;
    for (const text of ["", "x", "Long Ride", "y".repeat(150), "z".repeat(400), "w".repeat(900)]) {
      const envelope = await seal(key, place, bytesOf(text));
      const flipped = [...flipsOf(envelope)];
      flips += flipped.length;
      const codes = await Promise.all(flipped.map(async (one) => await codeOfOpening(key, place, one)));
      expect(new Set(codes)).not.toContain("opened");
    }
    expect(flips).toBeGreaterThan(10_000);
  });

  it("refuses every place but its own", async () => {
    const envelope = await seal(key, place, bytesOf("Long Ride"));
    const others: Place[] = [
      { ...place, table: "efforts" },
      { ...place, key: "abcdefghijklmnopqrstuw" },
      { ...place, schemaVersion: 2 },
      { ...place, rev: 8 },
      { ...place, rev: 6 },
      // The same letters, cut elsewhere.
      { ...place, table: `${place.table}a`, key: place.key.slice(1) },
    ];
    for (const other of others) expect(await codeOfOpening(key, other, envelope)).toBe("vaultDamaged");
    expect(await codeOfOpening(key, place, envelope)).toBe("opened");
  });

  it("tells a wrong key from damaged data", async () => {
    const envelope = await seal(key, place, bytesOf("Long Ride"));
    const other = await (await testKeys(3)).sealingKey("summaries");
    expect(await codeOfOpening(other, place, envelope)).toBe("vaultKeyWrong");
    expect(await codeOfOpening(key, place, { ...envelope, ct: envelope.ct.slice(1) })).toBe("vaultDamaged");
    expect(await codeOfOpening(key, place, { ...envelope, ct: new Uint8Array(0) })).toBe("vaultDamaged");
    expect(await codeOfOpening(key, place, { ...envelope, iv: new Uint8Array(0) })).toBe("vaultDamaged");
    expect(await codeOfOpening(key, place, { ...envelope, v: 0 })).toBe("vaultDamaged");
  });

  it("does not open with the key of another purpose", async () => {
    const envelope = await seal(key, place, bytesOf("Long Ride"));
    expect(await codeOfOpening(await keys.sealingKey("tokens"), place, envelope)).toBe("vaultDamaged");
  });

  it("S4: draws a fresh nonce for every write, and takes none from outside", async () => {
    const given = new Uint8Array(12).fill(7);
    const sealWith = seal as (...all: readonly unknown[]) => Promise<Envelope>;
    const envelopes = await Promise.all(
      Array.from({ length: 10_000 }, async (_, at) =>
        at % 2 === 0
          ? await seal(key, place, bytesOf("same"))
          : await sealWith({ ...key, iv: given }, { ...place, iv: given }, bytesOf("same"), given, {
              iv: given,
            }),
      ),
    );
    const nonces = new Set(envelopes.map((envelope) => envelope.iv.join()));
    expect(nonces.size).toBe(10_000);
    expect(nonces).not.toContain(given.join());
    expect(seal).toHaveLength(3);
  });
});

/** Every envelope that differs from this one in one bit. */
function* flipsOf(envelope: Envelope): Generator<Envelope> {
  for (const part of ["iv", "ct"] as const) {
    for (let bit = 0; bit < envelope[part].length * 8; bit += 1) {
      const bytes = envelope[part].slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      yield { ...envelope, [part]: bytes };
    }
  }
  for (let bit = 0; bit < envelope.keyId.length * 8; bit += 1) {
    const bytes = bytesOf(envelope.keyId);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield { ...envelope, keyId: textOf(bytes) };
  }
  for (let bit = 0; bit < 8; bit += 1) yield { ...envelope, v: envelope.v ^ (1 << bit) };
}
