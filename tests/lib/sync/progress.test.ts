import { describe, expect, it } from "vitest";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { nextProgress } from "@/lib/sync/progress";
import type { ProgressEvent, RunProgress } from "@/lib/sync/progress";

const FRESH: RunProgress = { row: NEVER_SYNCED, doneAtMs: [] };
const COUNTS = { listed: 10, stored: 4, failed: 1, unread: 0, remaining: 5 };

function after(...events: readonly ProgressEvent[]) {
  return events.reduce(nextProgress, FRESH).row;
}

function done(atMs: number): ProgressEvent {
  return { type: "done", atMs, counts: COUNTS };
}

describe("the progress", () => {
  it("forgets why an earlier run paused when the next one starts", () => {
    const row = after(
      { type: "paused", atMs: 1, untilMs: 50, code: "rateLimited" },
      { type: "started", atMs: 60, counts: COUNTS },
    );
    expect(row).toMatchObject({ phase: "listing", pausedUntilMs: null, errorCode: null, ...COUNTS });
  });

  it("says until when it pauses and why", () => {
    expect(after({ type: "paused", atMs: 1, untilMs: 50, code: "forbidden" })).toMatchObject({
      phase: "paused",
      pausedUntilMs: 50,
      errorCode: "forbidden",
    });
  });

  it("tells a rate from the third workout on, of the last minute only", () => {
    expect(after(done(0), done(1_000)).ratePerMin).toBeNull();
    expect(after(done(0), done(1_000), done(2_000)).ratePerMin).toBe(60);
    const slower = after(done(0), done(1_000), done(2_000), { type: "alive", atMs: 50_000 });
    expect(slower.ratePerMin).toBe(2.4);
    expect(after(done(0), done(1_000), done(2_000), { type: "alive", atMs: 90_000 }).ratePerMin).toBeNull();
  });

  it("keeps when it was last in step when a later run fails", () => {
    const row = after(
      { type: "finished", atMs: 100, newCount: 2 },
      { type: "started", atMs: 200, counts: COUNTS },
      { type: "ended", atMs: 300, code: "pelotonDown" },
    );
    expect(row).toMatchObject({
      phase: "failed",
      errorCode: "pelotonDown",
      lastSyncedAtMs: 100,
      lastNewCount: 2,
      ratePerMin: null,
    });
  });

  it("remembers when the list was looked at", () => {
    expect(after({ type: "looked", atMs: 42 }).lastLookAtMs).toBe(42);
  });
});
