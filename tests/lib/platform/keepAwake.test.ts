import { afterEach, describe, expect, it, vi } from "vitest";
import { keepAwake } from "@/lib/platform/keepAwake";

const browser = vi.hoisted(() => ({
  runtime: { getPlatformInfo: vi.fn<() => Promise<object>>(async () => ({})) },
}));
vi.mock("webextension-polyfill", () => ({ default: browser }));

describe("keeping the worker awake", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("calls an extension API every 15 seconds until it is told to rest", () => {
    vi.useFakeTimers();
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
