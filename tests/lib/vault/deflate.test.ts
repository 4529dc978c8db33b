import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorCodeOf } from "@/lib/domain/error";
import { deflate, inflate } from "@/lib/vault/deflate";

describe("deflate", () => {
  it("gives back every byte", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(await inflate(await deflate(new Uint8Array(bytes)))).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 100 },
    );
  });

  it("makes a long series small", async () => {
    const series = new TextEncoder().encode(JSON.stringify(Array.from({ length: 1800 }, () => 100)));
    expect((await deflate(series)).length).toBeLessThan(series.length / 50);
  });

  it("says that bytes are damaged when they are no whole stream", async () => {
    const whole = await deflate(new TextEncoder().encode("a".repeat(500)));
    const codes = await Promise.all(
      [whole.slice(0, -1), new Uint8Array([255, 255, 255])].map(async (bytes) => {
        try {
          await inflate(bytes);
          return "inflated";
        } catch (error) {
          return errorCodeOf(error);
        }
      }),
    );
    expect(codes).toEqual(["vaultDamaged", "vaultDamaged"]);
  });
});
