import { describe, expect, it } from "vitest";
import { decide } from "@/lib/sync/retry";
import type { Failure } from "@/lib/sync/retry";

const MIN = 60_000;

function failure(changes: Partial<Failure>): Failure {
  return {
    code: "pelotonDown",
    retryAtMs: null,
    scope: "item",
    tries: 1,
    maxTries: 5,
    slowDowns: 0,
    refusedInARow: 0,
    exhaustedInARow: 0,
    pauseCount: 0,
    nowMs: 1_000_000,
    random: 0.5,
    ...changes,
  };
}

function slow(ms: number) {
  return decide(failure({ code: "rateLimited", slowDowns: 1, retryAtMs: 1_000_000 + ms }));
}

describe("what to do about a failure", () => {
  it("fails a missing or refused workout at once", () => {
    expect(decide(failure({ code: "notFound" }))).toEqual({ type: "failItem" });
    expect(decide(failure({ code: "requestRefused", refusedInARow: 2 }))).toEqual({ type: "failItem" });
  });

  it("pauses when the third item in a row is refused, though never for missing ones", () => {
    expect(decide(failure({ code: "requestRefused", refusedInARow: 3 }))).toMatchObject({
      type: "pauseRun",
      code: "forbidden",
    });
    expect(decide(failure({ code: "notFound", refusedInARow: 3 }))).toEqual({ type: "failItem" });
  });

  it.each([
    [0, 15],
    [1, 30],
    [3, 120],
    [4, 240],
    [9, 240],
  ])("pauses a refused run, after %d pauses for %d minutes", (pauseCount, minutes) => {
    const untilMs = 1_000_000 + minutes * MIN;
    for (const code of ["forbidden", "requestRefused", "notFound"] as const) {
      expect(decide(failure({ code, scope: "run", pauseCount }))).toEqual({
        type: "pauseRun",
        untilMs,
        code: "forbidden",
      });
    }
  });

  it("pauses until the time that Peloton names", () => {
    expect(decide(failure({ code: "forbidden", retryAtMs: 1_000_000 + 7 * MIN }))).toMatchObject({
      untilMs: 1_000_000 + 7 * MIN,
    });
  });

  it("waits out a short request to slow down with everybody, and a long one by an alarm, an hour at most", () => {
    expect(slow(5_000)).toEqual({ type: "again", waitMs: 5_000, holdAll: true });
    expect(slow(25_000)).toEqual({ type: "pauseRun", untilMs: 1_025_000, code: "rateLimited" });
    expect(slow(5 * 60 * MIN)).toMatchObject({ untilMs: 1_000_000 + 60 * MIN });
  });

  it("backs off with full jitter, 2 s · 2ⁿ up to 5 minutes, when no time is named", () => {
    const waits = [1, 2, 3, 4].map((slowDowns) =>
      decide(failure({ code: "rateLimited", slowDowns, random: 0.999_999 })),
    );
    expect(waits.slice(0, 4)).toEqual(
      [2_000, 4_000, 8_000, 16_000].map((waitMs) => ({ type: "again", waitMs, holdAll: true })),
    );
    expect(decide(failure({ code: "rateLimited", slowDowns: 40, random: 0.999_999 }))).toMatchObject({
      type: "pauseRun",
      untilMs: 1_000_000 + 5 * MIN,
    });
    expect(decide(failure({ code: "rateLimited", slowDowns: 3, random: 0 }))).toMatchObject({ waitMs: 0 });
  });

  it.each(["pelotonDown", "timedOut", "badAnswer"] as const)(
    "tries five times after %s, then the item has failed",
    (code) => {
      const verdicts = [1, 2, 3, 4, 5].map((tries) => decide(failure({ code, tries })).type);
      expect(verdicts).toEqual(["again", "again", "again", "again", "failItem"]);
      expect(decide(failure({ code, tries: 5, scope: "run" }))).toEqual({ type: "endRun", code });
    },
  );

  it("pauses when one item after the other uses up its tries", () => {
    expect(decide(failure({ tries: 5, exhaustedInARow: 9 }))).toEqual({ type: "failItem" });
    expect(decide(failure({ tries: 5, exhaustedInARow: 10 }))).toMatchObject({
      type: "pauseRun",
      code: "pelotonDown",
    });
  });

  it("pauses while offline, whatever was tried before", () => {
    expect(decide(failure({ code: "offline", tries: 99 }))).toEqual({
      type: "pauseRun",
      untilMs: 1_000_000 + MIN,
      code: "offline",
    });
  });

  it.each(["signInNeeded", "quotaExceeded", "stopped", "vaultKeyWrong", "unexpected"] as const)(
    "ends the run on %s",
    (code) => {
      expect(decide(failure({ code }))).toEqual({ type: "endRun", code });
    },
  );
});
