import { describe, expect, it } from "vitest";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { syncLine } from "@/components/shell/syncLine";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";

const GOING: SyncProgress = {
  ...NEVER_SYNCED,
  phase: "details",
  stored: 300,
  failed: 100,
  remaining: 600,
  heartbeatAtMs: SAMPLE_NOW_MS,
};

describe("the sync's line", () => {
  it("names each phase and offers to stop it", () => {
    expect(line({ phase: "listing" })).toMatchObject({ words: "Listing workouts", action: "stop" });
    expect(line({})).toMatchObject({
      words: "Fetching details, newest first",
      more: "300 stored, 600 remaining",
      share: 0.4,
      action: "stop",
    });
  });

  it("does not trust a run whose heart stopped", () => {
    expect(line({ heartbeatAtMs: SAMPLE_NOW_MS - 60_001 })).toMatchObject({
      tone: "waiting",
      words: "Waiting to continue",
      action: "now",
    });
  });

  it("says when it was up to date, and how many failed", () => {
    const done = { phase: "upToDate", lastSyncedAtMs: SAMPLE_NOW_MS - 2 * 3_600_000 } as const;
    expect(line({ ...done, failed: 0 })).toMatchObject({
      words: "Up to date",
      more: "Synced 2 hours ago",
      action: "now",
    });
    expect(line({ ...done, failed: 3 }).more).toBe("3 failed");
  });

  it("says until when it pauses, in the reader's own time, and why", () => {
    const paused = {
      phase: "paused",
      pausedUntilMs: SAMPLE_NOW_MS + 1_800_000,
      errorCode: "rateLimited",
    } as const;
    const shown = syncLine({
      progress: { ...GOING, ...paused },
      isSignedIn: true,
      nowMs: SAMPLE_NOW_MS,
      utcOffsetSec: -18_000,
    });
    expect(shown.words).toBe("Paused until 7:30 AM");
    expect(shown.more).toMatch(/slow down.+goes on by itself/);
  });

  it("leads to the settings where the browser's access is missing", () => {
    expect(line({ phase: "failed", errorCode: "accessTakenBack" })).toMatchObject({
      tone: "trouble",
      words: "Sync failed",
      action: "settings",
    });
    expect(line({ phase: "failed", errorCode: "quotaExceeded" }).action).toBe("now");
  });

  it("counts what is left after a stop", () => {
    expect(line({ phase: "stopped", errorCode: "stopped", remaining: 988 })).toMatchObject({
      words: "Stopped",
      more: "988 remaining",
      action: "now",
    });
  });

  it("asks to sign in whenever that is what is missing", () => {
    expect(line({ phase: "paused", errorCode: "signInNeeded" })).toMatchObject({
      words: "Sign-in needed",
      action: "signIn",
    });
    const signedOut = { progress: GOING, isSignedIn: false, nowMs: SAMPLE_NOW_MS, utcOffsetSec: 0 };
    expect(syncLine(signedOut).action).toBe("signIn");
  });
});

function line(change: Partial<SyncProgress>) {
  return syncLine({
    progress: { ...GOING, ...change },
    isSignedIn: true,
    nowMs: SAMPLE_NOW_MS,
    utcOffsetSec: 0,
  });
}
