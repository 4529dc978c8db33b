import { beforeEach, describe, expect, it, vi } from "vitest";
import { showPhase } from "@/entrypoints/background/showPhase";
import { setPausedAlarm, setWakeAlarm } from "@/lib/platform/alarms";
import { setBadge } from "@/lib/platform/badge";
import { createSyncWorld } from "../../lib/sync/syncWorld";

vi.mock("@/lib/platform/alarms", () => ({
  setWakeAlarm: vi.fn<(isOn: boolean) => Promise<void>>(),
  setPausedAlarm: vi.fn<(untilMs: number | null) => Promise<void>>(),
}));
vi.mock("@/lib/platform/badge", () => ({ setBadge: vi.fn<(state: string) => Promise<void>>() }));

beforeEach(() => {
  for (const called of [setWakeAlarm, setPausedAlarm, setBadge]) vi.mocked(called).mockReset();
});

describe("what alarms and badge say of a sync", () => {
  it("asks for a sign-in after Peloton refused the old one in mid-sync, and no longer after the next sync", async () => {
    const world = createSyncWorld(5);
    const root = await world.signedIn();
    await root.sync();
    world.peloton.expireAccessTokens();
    world.peloton.revokeFamily();
    await root.sync();
    expect(await root.progress()).toMatchObject({ phase: "failed", errorCode: "signInNeeded", stored: 5 });
    for (const phase of root.phases.slice(-2)) await showPhase(phase);
    expect(vi.mocked(setBadge).mock.calls).toEqual([["syncing"], ["signInNeeded"]]);
    expect(vi.mocked(setWakeAlarm).mock.calls).toEqual([[true], [false]]);
    // Nothing tries the dead sign-in again by itself.
    for (const reason of ["period", "look", "wake", "online"] as const) {
      expect(await root.sync(reason)).toBe(false);
    }
  });

  it("rings when a pause is over", async () => {
    const root = await createSyncWorld(1).signedIn();
    const progress = {
      ...(await root.progress()),
      phase: "paused" as const,
      pausedUntilMs: 1_800_000_000_000,
    };
    await showPhase({ type: "resting", progress, isSignedIn: true });
    expect(setPausedAlarm).toHaveBeenCalledExactlyOnceWith(1_800_000_000_000);
    expect(setBadge).toHaveBeenCalledExactlyOnceWith("none");
  });
});
