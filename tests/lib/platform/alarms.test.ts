import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  ensureSyncAlarm,
  onAlarm,
  setPausedAlarm,
  setSignInAlarm,
  setWakeAlarm,
} from "@/lib/platform/alarms";

const browser = vi.hoisted(() => ({
  alarms: {
    create: vi.fn<(name: string, when: object) => void>(),
    clear: vi.fn<(name: string) => Promise<boolean>>(async () => true),
    get: vi.fn<(name: string) => Promise<unknown>>(async () => undefined),
    onAlarm: { addListener: vi.fn<(listener: (alarm: { name: string }) => void) => void>() },
  },
}));
vi.mock("webextension-polyfill", () => ({ default: browser }));

describe("the alarms", () => {
  beforeEach(() => {
    vi.clearAllMocks();
  });

  it.each([
    [0, 48],
    [0.5, 60],
    [0.75, 66],
  ])("ring first after the period ± 20 % (chance %d: %d min)", async (chance, delayInMinutes) => {
    await ensureSyncAlarm(60, () => chance);
    expect(browser.alarms.create).toHaveBeenCalledWith("sync", { delayInMinutes, periodInMinutes: 60 });
  });

  it("are not put off by a worker that wakes", async () => {
    browser.alarms.get.mockResolvedValueOnce({ name: "sync", periodInMinutes: 60 });
    await ensureSyncAlarm(60, () => 0);
    expect(browser.alarms.create).not.toHaveBeenCalled();
  });

  it("change with the period, and go when syncing is off", async () => {
    browser.alarms.get.mockResolvedValueOnce({ name: "sync", periodInMinutes: 60 });
    await ensureSyncAlarm(15, () => 0.5);
    expect(browser.alarms.create).toHaveBeenCalledWith("sync", { delayInMinutes: 15, periodInMinutes: 15 });
    await ensureSyncAlarm(0, () => 0.5);
    expect(browser.alarms.clear).toHaveBeenCalledWith("sync");
  });

  it("revive a dead worker every 30 seconds while a run goes on", async () => {
    await setWakeAlarm(true);
    expect(browser.alarms.create).toHaveBeenCalledWith("wake", { delayInMinutes: 0.5, periodInMinutes: 0.5 });
    await setWakeAlarm(false);
    expect(browser.alarms.clear).toHaveBeenCalledWith("wake");
  });

  it("ring at the end of a pause", async () => {
    await setPausedAlarm(5_000);
    expect(browser.alarms.create).toHaveBeenCalledWith("paused", { when: 5_000 });
    await setPausedAlarm(null);
    expect(browser.alarms.clear).toHaveBeenCalledWith("paused");
  });

  it("ring when a sign-in waited too long", async () => {
    await setSignInAlarm(7_000);
    expect(browser.alarms.create).toHaveBeenCalledWith("signIn", { when: 7_000 });
    await setSignInAlarm(null);
    expect(browser.alarms.clear).toHaveBeenCalledWith("signIn");
  });

  it("are listened for by name; others are not ours", () => {
    const rung: string[] = [];
    onAlarm((name) => rung.push(name));
    const listener = browser.alarms.onAlarm.addListener.mock.calls[0]?.[0] as (alarm: {
      name: string;
    }) => void;
    for (const name of ["sync", "other", "wake", "paused"]) listener({ name });
    expect(rung).toEqual(["sync", "wake", "paused"]);
  });
});
