import { beforeAll, describe, expect, it, vi } from "vitest";
import { HEADER_BYTES } from "@/lib/backup/header";
import { checkBackup } from "@/lib/backup/readBackup";
import { SEALED_CHUNK_BYTES, openBackup, verifyChunks } from "@/lib/backup/sealedChunks";
import type { ErrorCode } from "@/lib/domain/error";
import { errorCodeOf } from "@/lib/domain/error";
import { KDF_MAX_ITERATIONS, KDF_MIN_ITERATIONS } from "@/lib/vault/passphraseKey";
import { writeProof } from "../../proof/writeProof";
import { PASSPHRASE, backupOf, contentById, createBrowser, fileOf, restore } from "./backupWorld";
import { fillVault } from "./drawVault";

vi.setConfig({ testTimeout: 30 * 60_000, hookTimeout: 60_000 });

type Bytes = Uint8Array<ArrayBuffer>;

let small: Bytes;
/** Several chunks long: random text does not deflate. */
let long: Bytes;

beforeAll(async () => {
  const from = createBrowser();
  const store = from.store();
  await fillVault(store, { workouts: [{ id: "a" }, { id: "b" }] });
  small = await backupOf(from);
  await store.commit(async () => ({
    archive: await Promise.all(
      ["a", "b"].map(async (id) => ({
        key: await store.keyOf("workout", id),
        answers: { listItem: { id }, detail: null, graph: randomText(120_000) },
      })),
    ),
  }));
  long = await backupOf(from);
});

function randomText(length: number): string {
  return Array.from({ length: length / 50_000 + 1 }, () =>
    Buffer.from(crypto.getRandomValues(new Uint8Array(50_000))).toString("base64"),
  ).join("");
}

/** What a rider is told of a file whose passphrase they know; null = it can be restored. */
async function refusalOf(bytes: Bytes, passphrase = PASSPHRASE): Promise<ErrorCode | null> {
  try {
    await checkBackup(await openBackup(fileOf(bytes), passphrase));
    return null;
  } catch (error) {
    return errorCodeOf(error);
  }
}

/**
 * The same for many variants that leave the header alone: the key is derived once. By the chunks alone, whatever the
 * content would say to it.
 */
async function createRefusal(original: Bytes): Promise<(bytes: Bytes) => Promise<ErrorCode | null>> {
  const opened = await openBackup(fileOf(original), PASSPHRASE);
  return async (bytes) => {
    try {
      await verifyChunks({ ...opened, file: fileOf(bytes) });
      return null;
    } catch (error) {
      return errorCodeOf(error);
    }
  };
}

/** The checksum of the header made anew, as somebody would who means to deceive. */
async function resummed(bytes: Bytes): Promise<Bytes> {
  const made = bytes.slice();
  made.set(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice(0, 110)), 0, 16), 110);
  return made;
}

function flipped(bytes: Bytes, bit: number): Bytes {
  const made = bytes.slice();
  made[bit >> 3] = (made[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return made;
}

function chunksOf(bytes: Bytes): Bytes[] {
  const chunks: Bytes[] = [];
  for (let at = HEADER_BYTES; at < bytes.length; at += SEALED_CHUNK_BYTES)
    chunks.push(bytes.slice(at, at + SEALED_CHUNK_BYTES));
  return chunks;
}

function joined(header: Bytes, chunks: readonly Bytes[]): Bytes {
  return new Uint8Array(Buffer.concat([header, ...chunks]));
}

describe("a backup that is not as it was made", () => {
  it("is accepted as it was made", async () => {
    expect(await refusalOf(small)).toBeNull();
    expect(await refusalOf(long)).toBeNull();
    expect(chunksOf(long).length).toBeGreaterThan(3);
  });

  it("is refused with any bit of it flipped", async () => {
    const refusal = await createRefusal(small);
    const bits = Array.from({ length: small.length * 8 }, (_unused, bit) => bit);
    const ofHeader = bits.slice(0, HEADER_BYTES * 8);
    const ofChunks = bits.slice(HEADER_BYTES * 8);
    for (const bit of ofHeader) {
      const told = await refusalOf(flipped(small, bit));
      const isNamed = told === "backupForeign" || told === "backupNewer" || told === "backupDamaged";
      expect(isNamed, `bit ${bit}: ${told}`).toBe(true);
    }
    for (const bit of ofChunks)
      expect(await refusal(flipped(small, bit)), `bit ${bit}`).toBe("backupDamaged");
    writeProof("backup: bit flips", { backupFlips: bits.length, backupFlipsRefused: bits.length });
  });

  it("is refused cut off after any byte, and at the edge of any chunk", async () => {
    const refusal = await createRefusal(small);
    const lengths = Array.from({ length: small.length }, (_unused, length) => length);
    for (const length of lengths) {
      const cut = small.slice(0, length);
      const told = length < HEADER_BYTES ? await refusalOf(cut) : await refusal(cut);
      expect(told, `${length} bytes`).toBe(length === 0 ? "backupForeign" : "backupDamaged");
    }
    const refusalOfLong = await createRefusal(long);
    for (const at of chunksOf(long).keys()) {
      const edge = HEADER_BYTES + at * SEALED_CHUNK_BYTES;
      for (const length of [edge - 1, edge, edge + 1])
        expect(await refusalOfLong(long.slice(0, length)), `${length} bytes`).toBe("backupDamaged");
    }
    writeProof("backup: cuts", { backupCuts: lengths.length, backupCutsRefused: lengths.length });
  });

  it("is refused with chunks in another order, left out, doubled, or with something behind them", async () => {
    const refusal = await createRefusal(long);
    const header = long.slice(0, HEADER_BYTES);
    const chunks = chunksOf(long);
    const [first = header, second = header, ...rest] = chunks;
    const last = chunks.at(-1) ?? header;
    expect(await refusal(joined(header, chunks))).toBeNull();
    for (const wrong of [
      [second, first, ...rest],
      [second, ...rest],
      [first, ...rest],
      [first, first, second, ...rest],
      [first, second, last],
      [last],
      [...chunks, last],
      [...chunks, first],
      [...chunks, new Uint8Array(1)],
      [...chunks, new Uint8Array(SEALED_CHUNK_BYTES)],
    ])
      expect(await refusal(joined(header, wrong))).toBe("backupDamaged");
  });

  it("is refused with the header of another backup under the same passphrase", async () => {
    expect(await refusalOf(joined(small.slice(0, HEADER_BYTES), chunksOf(long)))).toBe("backupDamaged");
  });

  it("is refused with a header that was changed and summed anew", async () => {
    const opened = await openBackup(fileOf(small), PASSPHRASE);
    // As if its secret were known: the header itself is in every chunk.
    const changed = await resummed(flipped(small, 20 * 8));
    const header = { ...opened.header, bytes: changed.slice(0, HEADER_BYTES) };
    await expect(verifyChunks({ ...opened, header })).rejects.toMatchObject({ code: "backupDamaged" });
    // And without it, another salt is another key.
    expect(await refusalOf(changed)).toBe("wrongPassphrase");
  });
});

describe("a file that is no backup for this version", () => {
  it("is refused as foreign, whatever it is", async () => {
    for (const text of ["", "x", "%PDF-1.7", "saddlebug\n".repeat(100), JSON.stringify({ saddlebag: 1 })])
      expect(await refusalOf(new Uint8Array(new TextEncoder().encode(text)))).toBe("backupForeign");
  });

  it("is refused as newer by its version, whatever else is in it", async () => {
    const newer = new Uint8Array([...new TextEncoder().encode("saddlebag\n"), 0, 2, 1, 2, 3]);
    expect(await refusalOf(newer)).toBe("backupNewer");
    const whole = small.slice();
    whole[11] = 2;
    expect(await refusalOf(whole)).toBe("backupNewer");
  });

  it("is refused with another passphrase", async () => {
    expect(await refusalOf(small, "four other words here")).toBe("wrongPassphrase");
  });

  it("is refused before deriving anything where the derivation is out of bounds", async () => {
    const derive = vi.spyOn(crypto.subtle, "deriveKey");
    for (const iterations of [0, 1, KDF_MIN_ITERATIONS - 1, KDF_MAX_ITERATIONS + 1, 0xffff_ffff]) {
      const bytes = small.slice();
      new DataView(bytes.buffer).setUint32(14, iterations);
      expect(await refusalOf(await resummed(bytes))).toBe("backupDamaged");
    }
    expect(derive).not.toHaveBeenCalled();
    derive.mockRestore();
  });
});

describe("restoring a damaged backup", () => {
  it("changes nothing, in an empty vault and in one that is not", async () => {
    const wrong = [flipped(long, (long.length - 5) * 8), long.slice(0, HEADER_BYTES + SEALED_CHUNK_BYTES)];
    for (const drawn of [null, { workouts: [{ id: "a", title: "here" }, { id: "c" }] }]) {
      const to = createBrowser();
      const store = to.store();
      if (drawn !== null) await fillVault(store, drawn);
      const before = await contentById(store);
      for (const bytes of wrong)
        await expect(restore(store, bytes)).rejects.toMatchObject({ code: "backupDamaged" });
      expect(await contentById(store)).toEqual(before);
      store.close();
    }
  });
});
