import { afterEach, describe, expect, it, vi } from "vitest";
import { awakeDuring, keepAwake } from "@/lib/platform/keepAwake";

const browser = vi.hoisted(() => ({
  runtime: { getPlatformInfo: vi.fn<() => Promise<object>>(async () => ({})) },
}));
vi.mock("webextension-polyfill", () => ({ default: browser }));

describe("keeping the worker awake", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(["fulfilled", "rejected"] as const)("lasts as long as a task, which is %s", async (ending) => {
    vi.useFakeTimers();
    browser.runtime.getPlatformInfo.mockClear();
    const end = { fulfilled: () => {}, rejected: () => {} };
    const task = awakeDuring(
      () =>
        new Promise<void>((resolve, reject) => {
          end.fulfilled = resolve;
          end.rejected = () => reject(new Error("no"));
        }),
    );
    vi.advanceTimersByTime(50_000);
    expect(browser.runtime.getPlatformInfo).toHaveBeenCalledTimes(3);
    end[ending]();
    expect((await Promise.allSettled([task]))[0].status).toBe(ending);
    vi.advanceTimersByTime(50_000);
    expect(browser.runtime.getPlatformInfo).toHaveBeenCalledTimes(3);
  });

  it("calls an extension API every 15 seconds until it is told to rest", () => {
    vi.useFakeTimers();
    browser.runtime.getPlatformInfo.mockClear();
    const ticks: number[] = [];
    const rest = keepAwake(() => ticks.push(1));
    vi.advanceTimersByTime(60_000);
    expect(browser.runtime.getPlatformInfo).toHaveBeenCalledTimes(4);
    expect(ticks).toHaveLength(4);
    rest();
    vi.advanceTimersByTime(60_000);
    expect(browser.runtime.getPlatformInfo).toHaveBeenCalledTimes(4);
  });
});
