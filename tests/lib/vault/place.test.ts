import { describe, expect, it } from "vitest";
import { additionalData } from "@/lib/vault/place";

const envelope = { v: 1, keyId: "id" };
const bytesOf = (table: string, key: string) =>
  additionalData({ table, key, schemaVersion: 1, rev: 1 }, envelope).join();

describe("additionalData", () => {
  it("differs for any two places, whatever is in their names", () => {
    expect(bytesOf("ab", "c")).not.toBe(bytesOf("a", "bc"));
    // Even where a name imitates the gap between two parts.
    const gap = "\0\0\0\0";
    expect(bytesOf(`a${gap}b`, "c")).not.toBe(bytesOf("a", `b${gap}c`));
  });

  it("is the parts in order, each behind its length", () => {
    const bytes = additionalData({ table: "t", key: "kk", schemaVersion: 1, rev: 12 }, envelope);
    expect(new TextDecoder().decode(bytes)).toBe(
      ["saddlebag", "1", "t", "kk", "1", "12", "id"]
        .map((part) => `\0\0\0${String.fromCodePoint(part.length)}${part}`)
        .join(""),
    );
  });
});
