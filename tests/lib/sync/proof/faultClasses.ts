import type { ErrorCode } from "@/lib/domain/error";
import { CLOUDFLARE_1015 } from "../../../simulator/faults";
import type { Fault } from "../../../simulator/faults";
import { isJsonObject } from "../../../simulator/json";
import type { SimAnswer } from "../../../simulator/simAnswer";
import type { Ending, FaultClass, Kind } from "./faultClass";
import type { World } from "./world";

const WHOLE: Ending = { phase: "upToDate", errorCode: null, failed: 0, unread: 0 };
const ONE_FAILED: Ending = { phase: "upToDate", errorCode: null, failed: 1, unread: 0 };
const PAUSED: Ending = { phase: "paused", errorCode: "forbidden", failed: 0 };
const SIGN_IN: Ending = { phase: "failed", errorCode: "signInNeeded" };
const ALWAYS = Number.POSITIVE_INFINITY;

const isOfWorkout = (kind: Kind) => kind === "graph" || kind === "detail";
const isOfProfile = (kind: Kind) => kind === "me" || kind === "overview" || kind === "settings";

const json = (status: number, headers: Readonly<Record<string, string>> = {}): Fault => ({
  type: "answer",
  status,
  body: JSON.stringify({ status, message: "no" }),
  headers,
});

/** The next request gets a good answer, and so does the run: retried with full jitter. */
function passing(name: string, fault: Fault): FaultClass {
  return { name, strike: () => fault, ending: () => WHOLE, differs: profileOnly };
}

/** Peloton's figures of the member only add: they wait for the next occasion. */
function profileOnly(kind: Kind): readonly string[] {
  return isOfProfile(kind) ? ["profile"] : [];
}

/** It does not go away: the item fails after five tries, the list ends the run. */
function lasting(name: string, fault: Fault, errorCode: ErrorCode): FaultClass {
  return {
    name: `${name}, again and again`,
    times: ALWAYS,
    strike: () => fault,
    ending: (kind) =>
      kind === "list" ? { phase: "failed", errorCode, failed: 0 } : isOfWorkout(kind) ? ONE_FAILED : WHOLE,
    differs: profileOnly,
  };
}

/** Refused for good: a workout fails at once, a class counts as none, the list pauses the run. */
function refused(status: number): FaultClass {
  return {
    name: `${status} as JSON`,
    strike: () => json(status),
    ending: (kind) => {
      if (kind === "list") return PAUSED;
      if (kind === "me") return status <= 403 ? PAUSED : WHOLE;
      return isOfWorkout(kind) ? ONE_FAILED : WHOLE;
    },
    differs: (kind) => (kind === "ride" || kind === "instructor" ? OF_CLASSES : profileOnly(kind)),
  };
}

/** A class that is remembered as none takes what only it knows with it. */
const OF_CLASSES = ["rides", "instructors", "items", "summaries", "efforts", "glance"];

function slowDown(
  name: string,
  retryAfter: string | ((world: World) => string),
  isLong: boolean,
): FaultClass {
  return {
    name: `429 with ${name}`,
    strike: ({ world }) =>
      json(429, { "retry-after": typeof retryAfter === "string" ? retryAfter : retryAfter(world) }),
    ending: () => (isLong ? { phase: "paused", errorCode: "rateLimited", failed: 0 } : WHOLE),
  };
}

function rewritten(rewrite: (body: Readonly<Record<string, unknown>>) => unknown): Fault {
  return {
    type: "rewrite",
    rewrite: (answer: SimAnswer) => {
      const body: unknown = JSON.parse(answer.body);
      return isJsonObject(body) ? { ...answer, body: JSON.stringify(rewrite(body)) } : answer;
    },
  };
}

const hang = (world: World, path: string): Fault => {
  setImmediate(() => world.timeOut(path));
  return { type: "hang" };
};

const DAY_MS = 86_400_000;

/** Everything that may befall a request of a sync (TRUST-AND-SPEED, B3), and what DESIGN's table makes of it. */
export const FAULT_CLASSES: readonly FaultClass[] = [
  passing("a network error", { type: "drop" }),
  passing("500", json(500)),
  passing("502 with a web page", { type: "answer", status: 502, body: "<html>", headers: {} }),
  passing("503", json(503)),
  passing("half an answer", { type: "truncate" }),
  passing("a web page", { type: "html" }),
  passing("an empty body", { type: "empty" }),
  passing("an empty object", { type: "answer", status: 200, body: "{}" }),
  passing("an error with a 200", {
    type: "answer",
    status: 200,
    body: '{"status":500,"error_code":1,"message":"no"}',
  }),
  { name: "a time-out", strike: ({ world, path }) => hang(world, path), ending: () => WHOLE },
  lasting("a network error", { type: "drop" }, "pelotonDown"),
  lasting("503", json(503), "pelotonDown"),
  lasting("an empty body", { type: "empty" }, "badAnswer"),
  lasting("half an answer", { type: "truncate" }, "badAnswer"),
  {
    name: "a time-out, again and again",
    times: ALWAYS,
    strike: ({ world, path }) => hang(world, path),
    ending: (kind) =>
      kind === "list"
        ? { phase: "failed", errorCode: "timedOut", failed: 0 }
        : isOfWorkout(kind)
          ? ONE_FAILED
          : WHOLE,
    differs: profileOnly,
  },
  { name: "401", strike: () => json(401), ending: () => WHOLE },
  // The token was renewed and is refused again: no sign-in is over, this one thing is refused.
  { ...refused(401), name: "401 twice", times: 2 },
  refused(402),
  refused(403),
  refused(404),
  refused(410),
  {
    name: "403 that is not JSON",
    strike: () => ({ type: "answer", status: 403, body: "error code: 1020", headers: {} }),
    ending: () => PAUSED,
    differs: profileOnly,
  },
  { ...passing("429 without Retry-After", CLOUDFLARE_1015), differs: () => [] },
  slowDown("20 seconds", "20", false),
  slowDown("10 minutes", "600", true),
  slowDown("a date", (world) => new Date(world.clock.ms + 30 * 60_000).toUTCString(), true),
  slowDown("garbage", "soon", false),
  slowDown("a negative number", "-5", false),
  {
    name: "wrong types",
    strike: () => ({ type: "wrongTypes" }),
    ending: (kind) => (isOfWorkout(kind) ? { ...WHOLE, unread: 1 } : WHOLE),
    differs: (kind) => {
      if (isOfWorkout(kind)) return ["summaries", "efforts", "archive", "glance", "rides", "instructors"];
      return kind === "ride" || kind === "instructor" ? OF_CLASSES : profileOnly(kind);
    },
  },
  {
    name: "a shape of tomorrow",
    at: ["graph"],
    strike: () => ({ type: "answer", status: 200, body: '{"version":9,"tracks":[[1,2,3]]}' }),
    ending: () => ({ ...WHOLE, unread: 1 }),
    differs: () => ["summaries", "efforts", "archive", "glance", "rides"],
  },
  {
    name: "a huge body",
    strike: () => rewritten((body) => ({ ...body, padding: "x".repeat(2_000_000) })),
    ending: () => WHOLE,
    differs: () => ["archive", "rides", "instructors"],
  },
  {
    name: "every id twice",
    at: ["list"],
    strike: () =>
      rewritten((body) => ({ ...body, data: [...(body["data"] as []), ...(body["data"] as [])] })),
    ending: () => WHOLE,
  },
  {
    name: "a clock a day ahead",
    strike: ({ world }) => {
      world.clock.skewMs += DAY_MS;
      return null;
    },
    ending: () => WHOLE,
  },
  {
    name: "a clock a day behind",
    strike: ({ world }) => {
      world.clock.skewMs -= DAY_MS;
      return null;
    },
    ending: () => WHOLE,
    differs: profileOnly,
  },
  {
    name: "offline from here on",
    strike: ({ world }) => {
      world.network.isOnline = false;
      return { type: "drop" };
    },
    ending: () => ({ phase: "paused", errorCode: "offline", failed: 0 }),
    differs: profileOnly,
  },
  {
    name: "a transaction that is aborted",
    strike: ({ world }) => {
      world.database.next = "abort";
      return null;
    },
    ending: () => ({ failed: 0 }),
  },
  {
    name: "no space left",
    strike: ({ world }) => {
      world.database.next = "quota";
      return null;
    },
    ending: () => ({ failed: 0 }),
  },
  {
    name: "another version that wants the database",
    strike: ({ root }) => {
      const newer = Object.assign(new Event("versionchange"), { oldVersion: 10, newVersion: 20 });
      for (const db of root.connections) db.onversionchange?.(newer);
      return null;
    },
    ending: () => ({ failed: 0 }),
  },
  {
    name: "a database that is deleted",
    strike: ({ world, meanwhile }) => {
      meanwhile(
        new Promise((resolve, reject) => {
          const request = world.indexedDB.deleteDatabase("vault");
          request.addEventListener("success", resolve);
          request.addEventListener("error", reject);
        }),
      );
      return null;
    },
    ending: () => ({ failed: 0 }),
    differs: () => ["profile"],
  },
  {
    name: "a lock that is lost to another background",
    strike: ({ world, meanwhile }) => {
      world.locks.lose("sync");
      meanwhile(world.root().sync("now"));
      return null;
    },
    ending: () => ({ failed: 0 }),
  },
  {
    name: "tokens renewed by another background",
    strike: ({ world, meanwhile }) => {
      world.peloton.expireAccessTokens();
      const other = world.root();
      meanwhile(other.tokens.current().then(({ accessToken }) => other.tokens.refreshed(accessToken)));
      return null;
    },
    ending: () => WHOLE,
  },
  {
    name: "a sign-in that Peloton ended",
    strike: ({ world }) => {
      world.peloton.expireAccessTokens();
      world.peloton.revokeFamily();
      return null;
    },
    ending: () => SIGN_IN,
  },
  {
    name: "a sign-out",
    strike: ({ world, meanwhile }) => {
      meanwhile(
        world.root().store.commit(async (now) => {
          const account = await now.account();
          if (account === null) return null;
          return { account: { ...account, tokens: null, generation: account.generation + 1 } };
        }),
      );
      return null;
    },
    ending: () => ({ failed: 0 }),
    differs: () => ["profile"],
  },
  {
    name: "another sign-in",
    strike: ({ world, meanwhile }) => {
      meanwhile(world.signIn());
      return null;
    },
    ending: () => ({ failed: 0 }),
    differs: () => ["profile"],
  },
  {
    name: "Stop while nothing answers",
    strike: ({ root, meanwhile }) => {
      meanwhile(root.engine.stop());
      return { type: "hang" };
    },
    ending: () => ({ phase: "stopped", failed: 0 }),
  },
];
