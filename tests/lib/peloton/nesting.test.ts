import { describe, expect, it } from "vitest";
import { isNestedTooDeep } from "@/lib/peloton/nesting";

describe("nesting", () => {
  it("is too deep beyond 200 levels, however they are mixed", () => {
    expect(isNestedTooDeep("[".repeat(200) + "]".repeat(200))).toBe(false);
    expect(isNestedTooDeep("[".repeat(201) + "]".repeat(201))).toBe(true);
    expect(isNestedTooDeep('{"a":['.repeat(101))).toBe(true);
  });

  it("counts neither brackets in texts nor levels that ended", () => {
    expect(isNestedTooDeep(JSON.stringify({ title: '\\"[[[{{{'.repeat(200) }))).toBe(false);
    expect(isNestedTooDeep(JSON.stringify(Array.from({ length: 500 }, () => [[1]])))).toBe(false);
  });
});
