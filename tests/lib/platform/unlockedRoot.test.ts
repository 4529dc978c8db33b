import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  forgetUnlockedRoot,
  holdLock,
  isLockDue,
  isUnlocked,
  keepUnlockedRoot,
  moveLock,
  readUnlockedRoot,
  watchUnlocked,
} from "@/lib/platform/unlockedRoot";

type Listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

const session = vi.hoisted(() => ({ values: {} as Record<string, unknown>, listeners: new Set<unknown>() }));
const tell = (oldValue: unknown, newValue: unknown) => {
  for (const listener of session.listeners)
    (listener as Listener)({ unlocked: { oldValue, newValue } }, "session");
};

// As Chromium keeps it: JSON, in which bytes become nothing.
vi.mock("webextension-polyfill", () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => structuredClone({ [key]: session.values[key] }),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) {
            const before = session.values[key];
            session.values[key] = JSON.parse(JSON.stringify(value));
            tell(before, session.values[key]);
          }
        },
        remove: async (key: string) => {
          const before = session.values[key];
          delete session.values[key];
          tell(before, undefined);
        },
      },
      onChanged: {
        addListener: (listener: unknown) => session.listeners.add(listener),
        removeListener: (listener: unknown) => session.listeners.delete(listener),
      },
    },
  },
}));

const ROOT = Uint8Array.from({ length: 32 }, (_unused, at) => at * 8);

beforeEach(() => {
  session.values = {};
  session.listeners.clear();
});

describe("a lock that would come while Peloton gives out tokens", () => {
  it("is put off until they are stored; a later one, none, or one that is due stays as it is", async () => {
    expect(await holdLock(5_000, 0)).toBe(false);
    await keepUnlockedRoot("key-one", ROOT, 1_000);
    expect(await holdLock(5_000, 0)).toBe(true);
    expect(await readUnlockedRoot("key-one", 4_999)).toEqual(ROOT);
    expect(await holdLock(4_000, 0)).toBe(false);
    expect(await holdLock(9_000, 5_000)).toBe(false);
    await keepUnlockedRoot("key-one", ROOT, null);
    expect(await holdLock(5_000, 0)).toBe(false);
  });
});

describe("the opened root", () => {
  it("comes back byte for byte, for its own vault and until its time", async () => {
    await keepUnlockedRoot("key-one", ROOT, 1_000);
    expect(await readUnlockedRoot("key-one", 999)).toEqual(ROOT);
    expect(await readUnlockedRoot("key-two", 999)).toBeNull();
    expect(await readUnlockedRoot("key-one", 1_000)).toBeNull();
    expect([await isLockDue(999), await isLockDue(1_000)]).toEqual([false, true]);
  });

  it("stays until the browser closes where no time is set", async () => {
    await keepUnlockedRoot("key-one", ROOT, null);
    expect(await readUnlockedRoot("key-one", Number.MAX_SAFE_INTEGER)).toEqual(ROOT);
    expect(await isLockDue(Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it("has its time moved while it is open, and never after", async () => {
    expect(await moveLock(2_000, 0)).toBe(false);
    await keepUnlockedRoot("key-one", ROOT, 1_000);
    expect(await moveLock(2_000, 500)).toBe(true);
    expect(await readUnlockedRoot("key-one", 1_500)).toEqual(ROOT);
    expect(await moveLock(3_000, 2_000)).toBe(false);
    expect(await readUnlockedRoot("key-one", 2_000)).toBeNull();
    await forgetUnlockedRoot();
    expect([await isUnlocked(), await moveLock(4_000, 0)]).toEqual([false, false]);
  });

  it("reads as locked where something else lies", async () => {
    session.values = { unlocked: { keyId: 7, root: null } };
    expect([await readUnlockedRoot("key-one", 0), await isUnlocked()]).toEqual([null, false]);
  });

  it("tells of locking and unlocking, not of a moved time nor of new keys", async () => {
    const onChange = vi.fn<(to: "locked" | "unlocked") => void>();
    const stop = watchUnlocked(onChange);
    await keepUnlockedRoot("key-one", ROOT, 1_000);
    expect(onChange).toHaveBeenCalledTimes(1);
    await moveLock(2_000, 0);
    await keepUnlockedRoot("key-two", ROOT, 1_000);
    expect(onChange).toHaveBeenCalledTimes(1);
    await forgetUnlockedRoot();
    expect(onChange.mock.calls).toEqual([["unlocked"], ["locked"]]);
    stop();
    await keepUnlockedRoot("key-one", ROOT, null);
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});
