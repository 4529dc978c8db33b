import { describe, expect, it, vi } from "vitest";
import { createBlobParts } from "@/entrypoints/page/blobParts";
import { inSlices } from "@/entrypoints/page/inSlices";

describe("a file that grows in parts", () => {
  it("is the same bytes in the same order, though a writer uses its buffer again", async () => {
    const parts = createBlobParts("text/plain");
    const buffer = new Uint8Array(700_000);
    for (const fill of [1, 2, 3, 4]) parts.write(buffer.fill(fill));
    parts.write(new Uint8Array([9]));
    const bytes = new Uint8Array(await parts.file().arrayBuffer());
    expect([
      bytes.length,
      bytes[0],
      bytes[699_999],
      bytes[700_000],
      bytes[2_799_999],
      bytes[2_800_000],
    ]).toEqual([2_800_001, 1, 1, 2, 4, 9]);
    expect(parts.file().type).toBe("text/plain");
  });

  it("hands what it has to the browser long before the end", () => {
    const made = vi.fn<(parts: readonly unknown[]) => void>();
    const Real = globalThis.Blob;
    vi.stubGlobal(
      "Blob",
      class extends Real {
        constructor(...given: ConstructorParameters<typeof Blob>) {
          super(...given);
          made(given[0] ?? []);
        }
      },
    );
    const parts = createBlobParts("text/plain");
    for (let i = 0; i < 40; i++) parts.write(new Uint8Array(100_000));
    vi.unstubAllGlobals();
    expect(made).toHaveBeenCalledTimes(3);
  });
});

describe("a calculation in slices", () => {
  it("lets others have their turn and gives its result", async () => {
    const turns: string[] = [];
    const slow = (function* () {
      for (let i = 0; i < 3; i++) {
        const until = performance.now() + 15;
        while (performance.now() < until);
        turns.push("slice");
        yield;
      }
      return 7;
    })();
    const other = (async () => {
      for (let i = 0; i < 2; i++) {
        await new Promise((resolve) => setImmediate(resolve));
        turns.push("other");
      }
    })();
    expect(await inSlices(slow)).toBe(7);
    await other;
    expect(turns.indexOf("other")).toBeLessThan(turns.lastIndexOf("slice"));
  });
});
