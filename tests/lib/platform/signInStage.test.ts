import { beforeEach, describe, expect, it, vi } from "vitest";
import { sessionArea } from "@/lib/platform/sessionArea";
import { watchSignInStage } from "@/lib/platform/signInStage";

const browser = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
  const listeners = new Set<Listener>();
  const tell = (key: string, newValue: unknown) => {
    for (const listener of listeners) listener({ [key]: { newValue } }, "session");
  };
  return {
    stored,
    listeners,
    storage: {
      session: {
        get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
        set: async (values: Record<string, unknown>) => {
          Object.assign(stored, values);
          for (const [key, value] of Object.entries(values)) tell(key, value);
        },
        remove: async (keys: string[]) => {
          for (const key of keys) {
            delete stored[key];
            tell(key, undefined);
          }
        },
      },
      onChanged: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
  };
});
vi.mock("webextension-polyfill", () => ({ default: browser }));

beforeEach(() => {
  for (const key of Object.keys(browser.stored)) delete browser.stored[key];
});

describe("the session area", () => {
  it("gives back what it keeps, and nothing of what was removed", async () => {
    await sessionArea.write({ one: { a: 1 }, other: { b: 2 } });
    expect(await sessionArea.read("one")).toEqual({ a: 1 });
    await sessionArea.write({ one: null, other: { b: 3 } });
    expect(await sessionArea.read("one")).toBeUndefined();
    expect(await sessionArea.read("other")).toEqual({ b: 3 });
  });
});

const stages = () => {
  const seen: object[] = [];
  const stop = watchSignInStage((stage) => seen.push(stage));
  return { seen, stop };
};

describe("the stage of a sign-in", () => {
  it("is told as it is and as it changes, until nobody listens any more", async () => {
    await sessionArea.write({ signInStage: { type: "waiting" } });
    const { seen, stop } = stages();
    await vi.waitFor(() => expect(seen).toEqual([{ type: "waiting" }]));
    await sessionArea.write({ signInStage: { type: "finishing" } });
    await sessionArea.write({ signInStage: null });
    expect(seen.slice(1)).toEqual([{ type: "finishing" }, { type: "none" }]);
    stop();
    expect(browser.listeners.size).toBe(0);
  });

  it("is none where nothing, or nothing readable, lies", async () => {
    for (const stored of [
      undefined,
      7,
      { type: "elsewhere" },
      { type: "failed", errorCode: "none", atMs: 1 },
    ]) {
      browser.stored["signInStage"] = stored;
      const { seen, stop } = stages();
      await vi.waitFor(() => expect(seen).toEqual([{ type: "none" }]));
      stop();
    }
  });
});
