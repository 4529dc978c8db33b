import { describe, expect, it } from "vitest";
import { NEVER_SYNCED, NO_MEMORY } from "@/lib/domain/syncState";
import type { SyncMemory, SyncProgress } from "@/lib/domain/syncState";
import { mayRun } from "@/lib/sync/mayRun";
import type { RunReason } from "@/lib/sync/mayRun";

const NOW_MS = 10_000_000;
const BY_THE_RIDER: readonly RunReason[] = ["now", "retry", "checkAll"];
const BY_ITSELF: readonly RunReason[] = ["period", "wake", "pauseOver", "online", "look", "open"];

function may(
  reason: RunReason,
  given: {
    readonly progress?: Partial<SyncProgress>;
    readonly memory?: Partial<SyncMemory>;
    readonly isSignedIn?: boolean;
    readonly isSyncOff?: boolean;
  } = {},
): boolean {
  const { isSignedIn = true, isSyncOff = false } = given;
  return mayRun({
    reason,
    isSignedIn,
    isSyncOff,
    memory: { ...NO_MEMORY, ...given.memory },
    progress: { ...NEVER_SYNCED, phase: "upToDate", ...given.progress },
    nowMs: NOW_MS,
  });
}

describe("whether a run may start", () => {
  it("is no without a sign-in, but for deriving anew", () => {
    for (const reason of [...BY_THE_RIDER, ...BY_ITSELF])
      expect(may(reason, { isSignedIn: false })).toBe(false);
    expect(may("recompute", { isSignedIn: false })).toBe(true);
  });

  it("is always yes when the rider asks, and no by itself after Stop", () => {
    for (const reason of BY_THE_RIDER) expect(may(reason, { memory: { isStopped: true } })).toBe(true);
    const progress = { phase: "details" } as const;
    for (const reason of BY_ITSELF)
      expect(may(reason, { memory: { isStopped: true }, progress })).toBe(false);
  });

  it("is no by itself while paused, and yes when the pause is over", () => {
    const paused = { phase: "paused", pausedUntilMs: NOW_MS + 60_000, errorCode: "forbidden" } as const;
    for (const reason of BY_ITSELF) expect(may(reason, { progress: paused })).toBe(false);
    for (const reason of BY_THE_RIDER) expect(may(reason, { progress: paused })).toBe(true);
    expect(may("pauseOver", { progress: { ...paused, pausedUntilMs: NOW_MS } })).toBe(true);
  });

  it("does not wait for a pause that began in the future: the clock was set back", () => {
    const DAY_MS = 86_400_000;
    const heartbeatAtMs = NOW_MS + DAY_MS;
    const paused = { phase: "paused", pausedUntilMs: heartbeatAtMs + 60_000, heartbeatAtMs } as const;
    for (const reason of ["period", "pauseOver", "look"] as const)
      expect(may(reason, { progress: paused })).toBe(true);
  });

  it("is yes as soon as the network is back, if that was what it waited for", () => {
    const offline = { phase: "paused", pausedUntilMs: NOW_MS + 60_000, errorCode: "offline" } as const;
    expect(may("online", { progress: offline })).toBe(true);
    expect(may("online")).toBe(false);
  });

  it("revives only what was under way", () => {
    expect(may("wake")).toBe(false);
    for (const phase of ["listing", "details", "classes"] as const) {
      expect(may("wake", { progress: { phase } })).toBe(true);
      expect(may("period", { progress: { phase }, isSyncOff: true })).toBe(true);
    }
  });

  it("begins the first run after a sign-in that nobody could begin, unless syncing is off", () => {
    const progress = { phase: "idle" } as const;
    expect(may("wake", { progress })).toBe(true);
    expect(may("wake", { progress, isSyncOff: true })).toBe(false);
    expect(may("wake", { progress, isSignedIn: false })).toBe(false);
    expect(may("wake", { progress, memory: { isStopped: true } })).toBe(false);
  });

  it("looks when five minutes have passed, also after the clock was set back", () => {
    const looked = (lastLookAtMs: number) => may("look", { progress: { lastLookAtMs } });
    expect(looked(NOW_MS - 300_000)).toBe(false);
    expect(looked(NOW_MS - 300_001)).toBe(true);
    expect(looked(NOW_MS + 1)).toBe(true);
    expect(may("look", { isSyncOff: true })).toBe(false);
  });

  it("goes on with a run that died when a page is opened, however lately the list was looked at", () => {
    const lately = { lastLookAtMs: NOW_MS - 1000 } as const;
    expect(may("look", { progress: lately })).toBe(false);
    expect(may("look", { progress: { ...lately, phase: "details" } })).toBe(true);
    expect(may("look", { progress: { ...lately, phase: "details" }, isSyncOff: true })).toBe(true);
  });

  it("does not try a dead sign-in by itself", () => {
    const progress = { phase: "failed", errorCode: "signInNeeded" } as const;
    for (const reason of BY_ITSELF) expect(may(reason, { progress })).toBe(false);
    expect(may("now", { progress })).toBe(true);
  });
});
