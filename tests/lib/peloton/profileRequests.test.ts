import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/error";
import type { MemberId } from "@/lib/domain/ids";
import { createClient } from "@/lib/peloton/createClient";

const NOW_MS = 1_800_000_000_000;
const MEMBER = "m".repeat(32) as MemberId;

/** A client whose requests are answered by `answer`; `refreshed` gives a fresh bearer unless told otherwise. */
function clientOf(
  answer: (url: URL) => Response,
  refreshed = async () => ({ accessToken: "fresh", generation: 1 }),
) {
  const asked: string[] = [];
  const client = createClient({
    fetch: async (input) => {
      const url = String(input instanceof Request ? input.url : input);
      asked.push(url);
      return answer(new URL(url));
    },
    tokens: { current: async () => ({ accessToken: "old", generation: 1 }), refreshed },
    now: () => NOW_MS,
  });
  return { client, asked };
}

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });

async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await promise.then(
    () => "nothing was thrown",
    (error: unknown) => error,
  );
  if (!(thrown instanceof AppError)) throw new Error(`not an AppError: ${String(thrown)}`);
  return thrown;
}

describe("the profile", () => {
  it("comes from three answers", async () => {
    const { client, asked } = clientOf((url) => {
      if (url.pathname === "/api/me") return json({ id: MEMBER, username: "rider_one", cycling_ftp: 200 });
      if (url.pathname.endsWith("/overview")) return json({ streaks: { current_weekly: 3 } });
      return json({ distance_unit: "metric" });
    });
    const { value } = await client.profile();
    expect(value).toMatchObject({
      memberId: MEMBER,
      leaderboardName: "rider_one",
      units: "metric",
      readAtMs: NOW_MS,
    });
    expect(value?.streaks.currentWeekly).toBe(3);
    expect(asked).toHaveLength(3);
  });

  it("needs me, not the other two", async () => {
    const { client } = clientOf((url) => (url.pathname === "/api/me" ? json({ id: MEMBER }) : json({}, 403)));
    expect((await client.profile()).value).toMatchObject({
      memberId: MEMBER,
      units: null,
      achievementCount: null,
    });
  });

  it.each(["/overview", "/settings"])("passes on that %s was refused as all requests are", async (end) => {
    const { client } = clientOf((url) =>
      url.pathname.endsWith(end)
        ? new Response("error code: 1015", { status: 403, headers: { "retry-after": "60" } })
        : json({ id: MEMBER }),
    );
    expect(await failureOf(client.profile())).toMatchObject({
      code: "forbidden",
      retryAtMs: NOW_MS + 60_000,
    });
  });

  it("passes on that the sign-in ended meanwhile", async () => {
    const { client } = clientOf(
      (url) => (url.pathname === "/api/me" ? json({ id: MEMBER }) : json({}, 401)),
      async () => {
        throw new AppError("signInNeeded");
      },
    );
    expect((await failureOf(client.profile())).code).toBe("signInNeeded");
  });

  it("does without what a fresh bearer is refused for", async () => {
    const { client } = clientOf((url) => (url.pathname === "/api/me" ? json({ id: MEMBER }) : json({}, 401)));
    expect((await client.profile()).value).toMatchObject({ memberId: MEMBER, units: null });
  });

  it("names nobody without an id", async () => {
    const { client } = clientOf(() => json({ username: "ghost" }));
    expect((await failureOf(client.profile())).code).toBe("noUserId");
  });
});
