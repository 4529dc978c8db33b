import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/error";
import type { InstructorId, MemberId, RideId, WorkoutId } from "@/lib/domain/ids";
import type { BearerSource } from "@/lib/peloton/apiRequest";
import { createClient } from "@/lib/peloton/createClient";
import type { PelotonClient } from "@/lib/peloton/pelotonClient";

const NOW_MS = 1_800_000_000_000;
const MEMBER = "m".repeat(32) as MemberId;
const WORKOUT = "a".repeat(32) as WorkoutId;
const RIDE = "b".repeat(32) as RideId;

type Asked = { readonly url: string; readonly init: RequestInit };

/** A client whose requests are answered by `answer`; the bearer is "fresh-N" after N refreshes. */
function clientOf(
  answer: (url: URL, init: RequestInit) => Response | Promise<Response>,
  more: {
    readonly isOnline?: () => boolean;
    readonly timeoutMs?: number;
    readonly tokens?: BearerSource;
  } = {},
): { readonly client: PelotonClient; readonly asked: Asked[]; readonly refreshedFrom: string[] } {
  const asked: Asked[] = [];
  const refreshedFrom: string[] = [];
  const client = createClient({
    fetch: async (input, init = {}) => {
      const url = String(input instanceof Request ? input.url : input);
      asked.push({ url, init });
      return answer(new URL(url), init);
    },
    tokens: {
      current: async () => ({ accessToken: `fresh-${refreshedFrom.length}`, generation: 1 }),
      refreshed: async (stale) => {
        refreshedFrom.push(stale);
        return { accessToken: `fresh-${refreshedFrom.length}`, generation: 1 };
      },
    },
    now: () => NOW_MS,
    ...more,
  });
  return { client, asked, refreshedFrom };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await promise.then(
    () => "nothing was thrown",
    (error: unknown) => error,
  );
  if (!(thrown instanceof AppError)) throw new Error(`not an AppError: ${String(thrown)}`);
  return thrown;
}

const onItem = (client: PelotonClient) => client.workout(WORKOUT);
const onList = (client: PelotonClient) => client.workouts({ member: MEMBER, page: 0, limit: 100 });

const item = (id: string, more: object = {}) => ({
  id,
  created_at: 1_700_000_000,
  status: "COMPLETE",
  ...more,
});

const never = (init: RequestInit) =>
  new Promise<never>((_, reject) => {
    init.signal?.addEventListener("abort", () => reject(init.signal?.reason as Error));
  });

describe("every request", () => {
  it("carries the bearer and Peloton-Platform, no cookies, no cache, no redirects", async () => {
    const { client, asked } = clientOf(() => json({ id: MEMBER }));
    await client.me();
    const [{ url, init } = { url: "", init: {} }] = asked;
    expect(url).toBe("https://api.onepeloton.com/api/me");
    expect(new Headers(init.headers)).toEqual(
      new Headers({ authorization: "Bearer fresh-0", accept: "application/json", "peloton-platform": "web" }),
    );
    expect(init).toMatchObject({ cache: "no-store", credentials: "omit", redirect: "error" });
  });

  it("goes to the address of its endpoint, ids encoded", async () => {
    const { client, asked } = clientOf((url) =>
      json(url.pathname.endsWith("/workouts") ? { data: [] } : { id: "x", metrics: [], data: [] }),
    );
    await client.user("who is/it?");
    await client.overview(MEMBER);
    await client.settings(MEMBER);
    await client.workouts({ member: MEMBER, page: 2, limit: 100 });
    await client.workout(WORKOUT);
    await client.performanceGraph({ id: WORKOUT, everyN: 1 });
    await client.rideDetails(RIDE);
    await client.instructors({ page: 0, limit: 100 });
    await client.instructor("c1" as InstructorId);
    expect(asked.map(({ url }) => url.replace("https://api.onepeloton.com/api/", ""))).toEqual([
      "user/who%20is%2Fit%3F",
      `user/${MEMBER}/overview?version=1`,
      `user/${MEMBER}/settings`,
      `user/${MEMBER}/workouts?joins=ride%2Cride.instructor&limit=100&page=2&sort_by=-created`,
      `workout/${WORKOUT}?joins=ride,ride.instructor`,
      `workout/${WORKOUT}/performance_graph?every_n=1`,
      `ride/${RIDE}/details`,
      "instructor?page=0&limit=100",
      "instructor/c1",
    ]);
  });

  it.each(["..", ".", ""])("is not sent for the id %j, which would name another address", async (id) => {
    const { client, asked } = clientOf(() => json({}));
    await expect(client.workout(id as WorkoutId)).rejects.toMatchObject({ code: "badInput" });
    expect(asked).toHaveLength(0);
  });
});

const graphOf = (body: unknown) =>
  clientOf(() => json(body)).client.performanceGraph({ id: WORKOUT, everyN: 1 });

describe("a performance graph", () => {
  it("of a shape that nobody knows yet is handed on as it came", async () => {
    const tomorrow = { version: 9, tracks: [[1, 2, 3]] };
    expect(await graphOf(tomorrow)).toEqual(tomorrow);
  });

  it.each<[string, unknown]>([
    ["nothing in it", {}],
    ["an error in its place", { status: 500, error_code: 1, message: "no" }],
    ["a message in its place", { error: "busy", message: "later" }],
    ["a list", [1]],
  ])("with %s is asked for again", async (_name, body) => {
    await expect(graphOf(body)).rejects.toMatchObject({ code: "badAnswer" });
  });
});

describe("a refused bearer", () => {
  it("is refreshed once and the request repeated once", async () => {
    const { client, asked, refreshedFrom } = clientOf((_, init) =>
      new Headers(init.headers).get("authorization") === "Bearer fresh-1"
        ? json({ id: MEMBER })
        : json({}, 401),
    );
    expect(await client.me()).toEqual({ id: MEMBER });
    expect(refreshedFrom).toEqual(["fresh-0"]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["Peloton's words", '{"status":401,"error_code":3020}', "requestRefused"],
    ["nothing", "", "requestRefused"],
    ["Cloudflare's number", "error code: 1020", "forbidden"],
  ] as const)(
    "that is refused again with %s when it is fresh is a refusal, not the end of the sign-in",
    async (_, body, ofItem) => {
      const { client, asked } = clientOf(() => new Response(body, { status: 401 }));
      expect((await failureOf(onItem(client))).code).toBe(ofItem);
      expect(asked).toHaveLength(2);
      expect((await failureOf(onList(client))).code).toBe("forbidden");
      expect((await failureOf(client.me())).code).toBe("forbidden");
    },
  );

  it("passes on why it could not be refreshed", async () => {
    const { client } = clientOf(() => json({}, 401), {
      tokens: {
        current: async () => ({ accessToken: "old", generation: 1 }),
        refreshed: async () => {
          throw new AppError("pelotonDown");
        },
      },
    });
    expect((await failureOf(client.me())).code).toBe("pelotonDown");
  });
});

describe("what fails", () => {
  it.each([
    [402, "requestRefused", "forbidden"],
    [403, "requestRefused", "forbidden"],
    [404, "notFound", "requestRefused"],
    [410, "notFound", "requestRefused"],
    [400, "requestRefused", "requestRefused"],
    [429, "rateLimited", "rateLimited"],
    [500, "pelotonDown", "pelotonDown"],
    [503, "pelotonDown", "pelotonDown"],
  ] as const)("with %i and JSON is %s on one workout, %s on the list", async (status, item, list) => {
    const { client } = clientOf(() => json({ status, message: "No" }, status));
    expect((await failureOf(onItem(client))).code).toBe(item);
    expect((await failureOf(onList(client))).code).toBe(list);
  });

  it.each([
    ["a web page", "<html>Forbidden</html>"],
    ["Cloudflare's number", "error code: 1020"],
    ["Cloudflare's number in JSON", '{"message":"error code: 1015"}'],
  ])("with 403 and %s concerns the whole run", async (_, body) => {
    const { client } = clientOf(() => new Response(body, { status: 403, headers: { "retry-after": "60" } }));
    const failure = await failureOf(onItem(client));
    expect(failure.code).toBe("forbidden");
    expect(failure.retryAtMs).toBe(NOW_MS + 60_000);
  });

  it("carries the time that Peloton named", async () => {
    const { client } = clientOf(() => json({}, 429, { "retry-after": "120" }));
    expect((await failureOf(onList(client))).retryAtMs).toBe(NOW_MS + 120_000);
  });

  it.each([
    ["nothing", "", "badAnswer"],
    ["half of it", '{"id":"abc","created_', "badAnswer"],
    ["an empty object", "{}", "badAnswer"],
    ["an error in place of it", '{"status":500,"error_code":1,"message":"Oh"}', "badAnswer"],
    ["null", "null", "badAnswer"],
    ["a text", '"hello"', "badAnswer"],
    ["a web page", "<!doctype html><title>Just a moment...</title>", "pelotonDown"],
  ] as const)("with 200 and %s can be tried again", async (_, body, code) => {
    const { client } = clientOf(() => new Response(body, { status: 200 }));
    expect((await failureOf(onItem(client))).code).toBe(code);
    expect((await failureOf(onList(client))).code).toBe(code);
    expect((await failureOf(client.performanceGraph({ id: WORKOUT, everyN: 1 }))).code).toBe(code);
  });

  it("by the network is told apart from being offline", async () => {
    const down = clientOf(() => Promise.reject(new TypeError("Failed to fetch https://secret")), {
      isOnline: () => true,
    });
    const offline = clientOf(() => Promise.reject(new TypeError("Failed to fetch")), {
      isOnline: () => false,
    });
    expect((await failureOf(down.client.me())).code).toBe("pelotonDown");
    expect((await failureOf(offline.client.me())).code).toBe("offline");
  });

  it("by taking too long is timed out, also in mid-body", async () => {
    const { client } = clientOf((_, init) => never(init), { timeoutMs: 5 });
    expect((await failureOf(client.me())).code).toBe("timedOut");
    const slowBody = clientOf((_, init) => new Response(new ReadableStream({ pull: () => never(init) })), {
      timeoutMs: 5,
    });
    expect((await failureOf(slowBody.client.me())).code).toBe("timedOut");
  });

  it("by our own abort is stopped, and nothing is sent after it", async () => {
    const { client, asked } = clientOf(() => json({ id: "x" }));
    const stop = new AbortController();
    stop.abort();
    expect((await failureOf(client.me(stop.signal))).code).toBe("stopped");
    expect(asked).toHaveLength(0);
  });

  it("tells neither address nor body nor bearer", async () => {
    const answers = [
      () => new Response("the-body", { status: 500 }),
      () => new Response("the-body", { status: 200 }),
      () => Promise.reject(new TypeError("failed: https://api.onepeloton.com/api/workout/aaaa")),
    ];
    for (const answer of answers) {
      const { client } = clientOf(answer);
      const failure = await failureOf(onItem(client));
      const told = `${failure.stack?.split("\n")[0]} ${failure.message} ${String(failure.cause)}`;
      expect(told).not.toMatch(/the-body|onepeloton|aaaa|fresh-/);
    }
  });
});

describe("the workout list", () => {
  it("keeps what has an id and a time, and counts the rest", async () => {
    const raw = {
      data: [
        item("one"),
        item("two", { status: "IN_PROGRESS" }),
        { id: "no-time" },
        { created_at: 1 },
        null,
        7,
      ],
      total: 412,
      show_next: true,
    };
    const page = await onList(clientOf(() => json(raw)).client);
    expect(page.items.map(({ id, isComplete, createdAtMs }) => [id, isComplete, createdAtMs])).toEqual([
      ["one", true, 1_700_000_000_000],
      ["two", false, 1_700_000_000_000],
    ]);
    expect(page.items[0]?.raw).toEqual(raw.data[0]);
    expect(page).toMatchObject({ total: 412, hasNext: true, nameless: 4 });
  });

  it.each([
    ["show_next says so", { data: [item("a")], show_next: true }, true],
    ["show_next says no", { data: Array.from({ length: 100 }, () => item("a")), show_next: false }, false],
    ["nothing is said and the page is full", { data: Array.from({ length: 100 }, () => item("a")) }, true],
    ["nothing is said and the page is not full", { data: [item("a")] }, false],
    ["the page is empty, whatever is said", { data: [], show_next: true }, false],
    [
      "it is the last of its count",
      { data: Array.from({ length: 100 }, () => item("a")), page: 4, page_count: 5 },
      false,
    ],
  ] as const)("knows whether there is more when %s", async (_, raw, hasNext) => {
    expect((await onList(clientOf(() => json(raw)).client)).hasNext).toBe(hasNext);
  });

  it("is no list without data", async () => {
    expect((await failureOf(onList(clientOf(() => json({ total: 1, data: {} })).client))).code).toBe(
      "badAnswer",
    );
  });
});

describe("an answer that does not fit", () => {
  it("is handed on as it came", async () => {
    const { client } = clientOf(() => json({ id: 7, created_at: "yesterday" }));
    expect(await client.workout(WORKOUT)).toEqual({ raw: { id: 7, created_at: "yesterday" }, value: null });
  });
});
