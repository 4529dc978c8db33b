import { describe, expect, it, vi } from "vitest";

import { asFetch } from "./asFetch.ts";
import { createSignedIn } from "./createSignedIn.ts";
import { CLOUDFLARE_1015, type Fault } from "./faults.ts";

const ME = { match: ({ path }: { readonly path: string }) => path === "/api/me" };

async function meWith(fault: Fault): Promise<Response> {
  const { peloton, call } = await createSignedIn({ workouts: 0 });
  peloton.setFaults([{ ...ME, fault }]);
  return call("/api/me");
}

describe("faults", () => {
  it("answer something else, with headers", async () => {
    const answer = await meWith({ type: "answer", status: 429, body: "{}", headers: { "retry-after": "7" } });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(await (await meWith(CLOUDFLARE_1015)).text()).toBe("error code: 1015");
  });

  it("drop the connection as a network error", async () => {
    await expect(meWith({ type: "drop" })).rejects.toThrow(TypeError);
  });

  it("spoil the body", async () => {
    expect(await (await meWith({ type: "empty" })).text()).toBe("");
    await expect((await meWith({ type: "truncate" })).json()).rejects.toThrow(SyntaxError);
    expect((await meWith({ type: "html" })).headers.get("content-type")).toContain("text/html");
    expect(await (await meWith({ type: "wrongTypes" })).json()).toMatchObject({
      id: 32,
      total_workouts: "0",
    });
    const rewritten = await meWith({ type: "rewrite", rewrite: (answer) => ({ ...answer, status: 500 }) });
    expect(rewritten.status).toBe(500);
  });

  it("strike as often as they should", async () => {
    const { peloton, call } = await createSignedIn({ workouts: 0 });
    peloton.setFaults([{ ...ME, times: 2, fault: { type: "answer", status: 503 } }]);
    const statuses = [await call("/api/me"), await call("/api/me"), await call("/api/me")].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([503, 503, 200]);
  });

  it("follow a script that counts requests", async () => {
    const { peloton, call } = await createSignedIn({ workouts: 0 });
    const before = peloton.log.total;
    peloton.setFaults((_, n) => (n === before + 2 ? { type: "answer", status: 500 } : null));
    expect([(await call("/api/me")).status, (await call("/api/me")).status]).toEqual([200, 500]);
  });

  it("hang until released, and let go of a caller that gives up", async () => {
    const { peloton, call } = await createSignedIn({ workouts: 0 });
    peloton.setFaults([{ ...ME, fault: { type: "hang" } }]);
    const waiting = call("/api/me");
    const given = new AbortController();
    const aborted = asFetch(peloton)("https://api.onepeloton.com/api/me", { signal: given.signal });
    await vi.waitFor(() => expect(peloton.log.count({ path: "/api/me" })).toBe(2));
    given.abort();
    await expect(aborted).rejects.toThrow("aborted");
    expect(peloton.log.entries.at(-1)?.status).toBeNull();
    peloton.releaseHung();
    expect((await waiting).status).toBe(200);
  });

  it("delay by the given wait", async () => {
    const waits: number[] = [];
    const { peloton, call } = await createSignedIn({
      workouts: 0,
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
    });
    peloton.setFaults([{ ...ME, fault: { type: "latency", ms: 250 } }]);
    await call("/api/me");
    expect(waits).toEqual([250]);
  });
});

describe("the log", () => {
  it("keeps what was asked, and counts by filter", async () => {
    const { peloton, call } = await createSignedIn({ workouts: 0 });
    await call("/api/me?a=1");
    expect(peloton.log.entries.at(-1)).toMatchObject({
      n: peloton.log.total,
      host: "api.onepeloton.com",
      method: "GET",
      path: "/api/me",
      query: { a: "1" },
      headers: { "peloton-platform": "web" },
      status: 200,
    });
    expect(peloton.log.count({ host: "api.onepeloton.com", path: /^\/api\// })).toBe(1);
    expect(peloton.log.count({ path: "/oauth/token", method: "POST", status: 200 })).toBe(1);
  });

  it("forgets the oldest when it is full", async () => {
    const { peloton, call } = await createSignedIn({ workouts: 0, logLimit: 4 });
    for (let count = 0; count < 9; count += 1) await call("/api/me");
    expect(peloton.log.entries.length).toBeLessThanOrEqual(4);
    expect(peloton.log.entries.at(-1)?.n).toBe(peloton.log.total);
  });
});
