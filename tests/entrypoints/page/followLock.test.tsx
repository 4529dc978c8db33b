import { beforeEach, describe, expect, it, vi } from "vitest";
import { followLock } from "@/entrypoints/page/followLock";

const outside = vi.hoisted(() => ({
  isUnlocked: vi.fn<() => Promise<boolean>>(),
  onChange: null as ((to: "locked" | "unlocked") => void) | null,
  sent: [] as string[],
}));
vi.mock("@/lib/platform/unlockedRoot", () => ({
  isUnlocked: outside.isUnlocked,
  watchUnlocked: (onChange: (to: "locked" | "unlocked") => void) => {
    outside.onChange = onChange;
    return () => {};
  },
}));
vi.mock("@/lib/messages/send", () => ({
  sendCommand: async (name: string) => {
    outside.sent.push(name);
    return { ok: true, value: {} };
  },
}));

/** A page whose events come at given times; ms. */
function createPage() {
  const listeners = new Map<string, (event: Event) => void>();
  const reload = vi.fn<() => void>();
  const page = {
    location: { reload },
    addEventListener: (name: string, listener: (event: Event) => void) => listeners.set(name, listener),
  };
  const use = async (name: string, atMs: number) => {
    listeners.get(name)?.({ timeStamp: atMs } as Event);
    await vi.waitFor(() => expect(outside.isUnlocked).toHaveBeenCalled());
    await Promise.resolve();
  };
  return { page: page as unknown as Window, reload, use };
}

beforeEach(() => {
  outside.sent = [];
  outside.isUnlocked.mockReset().mockResolvedValue(true);
});

describe("a page of a vault that can be locked", () => {
  it("starts over when the vault is locked, and is left alone when it gets keys", () => {
    const { page, reload } = createPage();
    followLock(page);
    outside.onChange?.("unlocked");
    expect(reload).not.toHaveBeenCalled();
    outside.onChange?.("locked");
    expect(reload).toHaveBeenCalledOnce();
  });

  it("puts the lock off while it is used, at most every half minute", async () => {
    const { page, use } = createPage();
    followLock(page);
    await use("keydown", 1_000);
    await use("pointerdown", 20_000);
    expect(outside.sent).toEqual(["lock.used"]);
    await use("wheel", 31_000);
    expect(outside.sent).toEqual(["lock.used", "lock.used"]);
  });

  it("wakes nobody where no passphrase was given", async () => {
    outside.isUnlocked.mockResolvedValue(false);
    const { page, use } = createPage();
    followLock(page);
    await use("keydown", 1_000);
    expect(outside.sent).toEqual([]);
  });
});
