import { describe, expect, it } from "vitest";
import { syncStandOf } from "@/components/options/syncStand";
import { syncCounts, syncHeadline, timeLeft } from "@/components/options/syncWords";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";

const NOW_MS = Date.UTC(2025, 10, 19, 12);

const headline = (part: Partial<SyncProgress>) => {
  const progress = { ...NEVER_SYNCED, heartbeatAtMs: NOW_MS, ...part };
  return syncHeadline(syncStandOf(progress, NOW_MS), progress, 0);
};

describe("sync headline", () => {
  it("names the phases", () => {
    expect(headline({})).toBe("Not synced yet");
    expect(headline({ phase: "listing" })).toBe("Listing workouts");
    expect(headline({ phase: "details" })).toBe("Fetching details, newest first");
    expect(headline({ phase: "upToDate" })).toBe("Up to date");
    expect(headline({ phase: "idle", lastSyncedAtMs: 1 })).toBe("Up to date");
  });

  it("says how much is left after Stop, and how to go on", () => {
    expect(headline({ phase: "stopped", remaining: 988 })).toBe(
      "Stopped. 988 remaining. Continues when you press Sync now.",
    );
    expect(headline({ phase: "stopped", remaining: 0 })).toBe("Stopped. Continues when you press Sync now.");
  });

  it("says until when a pause lasts, in local time", () => {
    const until = (pausedUntilMs: number | null) => {
      const progress = { ...NEVER_SYNCED, phase: "paused" as const, pausedUntilMs };
      return syncHeadline(syncStandOf(progress, NOW_MS), progress, -5 * 3600);
    };
    expect(until(NOW_MS + 900_000)).toBe("Paused until 7:15 AM");
    // Midnight there is 5 AM in UTC.
    expect(until(NOW_MS + 17 * 3_600_000 - 60_000)).toBe("Paused until 11:59 PM");
    expect(until(NOW_MS + 17 * 3_600_000)).toBe("Paused until tomorrow, 12:00 AM");
    expect(until(NOW_MS + 48 * 3_600_000)).toBe("Paused until Fri, 21 Nov 2025, 7:00 AM");
    expect(until(NOW_MS)).toBe("Paused");
    expect(until(null)).toBe("Paused");
  });

  it("takes a run that was silent for more than a minute as interrupted", () => {
    expect(headline({ phase: "details", heartbeatAtMs: NOW_MS - 60_000 })).toMatch(/^Fetching/);
    expect(headline({ phase: "details", heartbeatAtMs: NOW_MS - 60_001 })).toMatch(/^Interrupted/);
  });
});

describe("sync counts", () => {
  it("read stored, remaining, failed", () => {
    expect(syncCounts({ ...NEVER_SYNCED, stored: 1412, remaining: 988, failed: 2 })).toBe(
      "1,412 stored, 988 remaining, 2 failed",
    );
  });
});

describe("time left", () => {
  it("is minutes from the pace", () => {
    expect(timeLeft({ remaining: 980, ratePerMin: 70 })).toBe("About 14 minutes left.");
    expect(timeLeft({ remaining: 70, ratePerMin: 70 })).toBe("About 1 minute left.");
    expect(timeLeft({ remaining: 69, ratePerMin: 70 })).toBe("Less than a minute left.");
  });

  it("is hours when it is long", () => {
    expect(timeLeft({ remaining: 9000, ratePerMin: 50 })).toBe("About 3 hours left.");
  });

  it("is not guessed without a pace", () => {
    expect(timeLeft({ remaining: 980, ratePerMin: null })).toBe("");
    expect(timeLeft({ remaining: 980, ratePerMin: 0 })).toBe("");
    expect(timeLeft({ remaining: 0, ratePerMin: 70 })).toBe("");
  });
});
