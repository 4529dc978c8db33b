import { request as httpsRequest } from "node:https";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createWalker, signInForTokens } from "./signInWalk.ts";
import { type Simulator, startSimulator } from "./startSimulator.ts";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 3 });
});
afterAll(() => simulator.close());

/** A fetch over TLS to the simulator, whatever host the address names: what --host-resolver-rules does in the browser. */
const overTls: typeof fetch = (input, init) => {
  const asked = new Request(input, init);
  const { hostname, pathname, search } = new URL(asked.url);
  return asked.text().then(
    (body) =>
      new Promise<Response>((resolve, reject) => {
        const sent = httpsRequest(
          {
            host: "127.0.0.1",
            port: simulator.port,
            servername: hostname,
            rejectUnauthorized: false,
            method: asked.method,
            path: pathname + search,
            headers: { ...Object.fromEntries(asked.headers), host: hostname },
          },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on("data", (chunk: Buffer) => chunks.push(chunk));
            answer.on("end", () => {
              const headers = new Headers();
              for (let at = 0; at < answer.rawHeaders.length; at += 2) {
                headers.append(answer.rawHeaders[at] ?? "", answer.rawHeaders[at + 1] ?? "");
              }
              resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0, headers }));
            });
          },
        );
        sent.on("error", reject);
        sent.end(body);
      }),
  );
};

describe("the server", () => {
  it("serves all four hosts over TLS: the whole sign-in and an API call", async () => {
    const tokens = await signInForTokens(createWalker(overTls));
    const me = await overTls("https://api.onepeloton.com/api/me", {
      headers: { authorization: `Bearer ${tokens.access_token}`, "peloton-platform": "web" },
    });
    expect(await me.json()).toMatchObject({ username: "round_numbers", total_workouts: 3 });
    const page = await overTls("https://members.onepeloton.com/callback");
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(simulator.log.count({ host: "auth-orca.onepeloton.com" })).toBe(2);
  });

  it("sends each cookie in a header of its own", async () => {
    const answer = await overTls("https://auth.onepeloton.com/authorize");
    expect(answer.status).toBe(403);
    const walker = createWalker(overTls);
    await signInForTokens(walker);
    expect([...(walker.jar.get("auth.onepeloton.com")?.keys() ?? [])].toSorted()).toEqual([
      "_csrf",
      "auth0",
      "auth0_compat",
      "did",
      "did_compat",
    ]);
  });

  it("refuses a host that it is not, and drops connections", async () => {
    expect((await overTls("https://example.test/")).status).toBe(421);
    simulator.peloton.setFaults(() => ({ type: "drop" }));
    await expect(overTls("https://api.onepeloton.com/api/me")).rejects.toThrow("socket hang up");
    simulator.peloton.setFaults(null);
  });
});
