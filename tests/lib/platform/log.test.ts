import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppError, ERROR_CODES } from "@/lib/domain/error";
import { lineOf, logSwallowed } from "@/lib/platform/log";
import type { LogPlace } from "@/lib/platform/log";
import { createSyncWorld } from "../sync/syncWorld";
import { ringFor } from "@/entrypoints/background/ringFor";
import { resumeAfterAccess } from "@/entrypoints/background/resumeAfterAccess";

vi.mock("@/lib/platform/alarms", () => ({ setWakeAlarm: async () => {}, setPausedAlarm: async () => {} }));
vi.mock("@/lib/platform/badge", () => ({ setBadge: async () => {} }));

const METHODS = ["log", "info", "warn", "error", "debug", "trace", "table", "dir", "group"] as const;
const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  for (const method of METHODS) {
    vi.spyOn(console, method).mockImplementation((...all: unknown[]) => {
      written.push(all.map(textOf).join(" "));
    });
  }
});
afterEach(() => vi.restoreAllMocks());

/** All that a console would show of a value, causes and stacks included. */
function textOf(value: unknown): string {
  if (value instanceof Error) return `${value.message} ${value.stack ?? ""} ${textOf(value.cause)}`;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

describe("the log", () => {
  it("S12: says where and which code, and nothing of the error", () => {
    logSwallowed("background.ring", new AppError("offline", { cause: new Error("token=taint-one") }));
    logSwallowed("page.draw", new TypeError("https://auth.onepeloton.com/?code=taint-two"));
    expect(written).toEqual(["saddlebag background.ring offline", "saddlebag page.draw unexpected"]);
  });

  it("S12: lets nothing through that is not on its lists, whatever is thrown and whoever calls", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.anything(), (taint, thrown) => {
        const word = `taint-${taint}`;
        const forged = Object.assign(new AppError("offline"), { code: word });
        for (const one of [thrown, forged, { code: word }, word]) {
          const line = lineOf(word, one);
          expect(line.at).toBe("other");
          expect(ERROR_CODES).toContain(line.code);
        }
        logSwallowed(word as LogPlace, forged);
      }),
      { numRuns: 500 },
    );
    expect(new Set(written)).toEqual(new Set(["saddlebag other unexpected"]));
  });

  it("S12: holds none of the rider's secrets after a sign-in, a sync with faults, and its end", async () => {
    const world = createSyncWorld(6);
    const root = await world.signedIn();
    const account = await root.store.account();
    const { member } = world.peloton;
    let asked = 0;
    world.peloton.setFaults(() => {
      asked += 1;
      if (asked % 3 === 0) return { type: "answer", status: 500, body: "taint-of-the-answer" };
      return asked % 5 === 0 ? { type: "wrongTypes" } : null;
    });
    await root.sync();
    world.peloton.setFaults(null);
    await root.sync();
    const broken = {
      open: async () => await Promise.reject(new Error(`taint ${member.email}`)),
      erase: async () => {},
    };
    await resumeAfterAccess({ engine: root.engine, vault: broken });
    await ringFor({ ...root.engine, run: broken.open }, broken, "wake");
    expect(written.length).toBeGreaterThanOrEqual(2);
    const secrets = [
      member.email,
      member.password,
      account?.tokens?.accessToken,
      account?.tokens?.refreshToken,
      account?.memberId,
      account?.profile?.leaderboardName,
      ...(await root.summaries()).flatMap(({ id, title }) => [id, title]),
      "taint",
    ].filter((secret): secret is string => typeof secret === "string" && secret !== "");
    expect(secrets.length).toBeGreaterThan(12);
    const text = written.join("\n");
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});
