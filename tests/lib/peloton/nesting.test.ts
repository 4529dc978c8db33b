import { describe, expect, it } from "vitest";
import { createClient } from "@/lib/peloton/createClient";
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

it("makes an answer a bad one, not a commit that fails for ever", async () => {
  const bearer = { accessToken: "fresh", generation: 1 };
  const client = createClient({
    fetch: async () => new Response(`{"id":"a","x":${"[".repeat(10_000)}${"]".repeat(10_000)}}`),
    tokens: { current: async () => bearer, refreshed: async () => bearer },
    now: () => 0,
  });
  await expect(client.me()).rejects.toMatchObject({ code: "badAnswer" });
});
