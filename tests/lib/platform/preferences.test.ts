import { beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import { readPreferences, watchPreferences, writePreferences } from "@/lib/platform/preferences";

const browser = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  const listeners = new Set<(changes: Record<string, unknown>, area: string) => void>();
  return {
    stored,
    listeners,
    storage: {
      local: {
        get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
        set: async (values: Record<string, unknown>) => Object.assign(stored, values),
      },
      onChanged: {
        addListener: (listener: (changes: Record<string, unknown>, area: string) => void) =>
          listeners.add(listener),
        removeListener: (listener: (changes: Record<string, unknown>, area: string) => void) =>
          listeners.delete(listener),
      },
    },
  };
});
vi.mock("webextension-polyfill", () => ({ default: browser }));

describe("the preferences", () => {
  beforeEach(() => {
    delete browser.stored["preferences"];
  });

  it("are the defaults until something is chosen", async () => {
    expect(await readPreferences()).toEqual(DEFAULT_PREFERENCES);
    const chosen = { ...DEFAULT_PREFERENCES, theme: "dark" as const, syncPeriodMin: 15 };
    await writePreferences(chosen);
    expect(await readPreferences()).toEqual(chosen);
  });

  it("keep the known choices of another version and fall back to the defaults on nonsense", async () => {
    browser.stored["preferences"] = { theme: "dark", laterOption: true };
    expect(await readPreferences()).toEqual({ ...DEFAULT_PREFERENCES, theme: "dark" });
    for (const nonsense of [null, "dark", 7, { theme: "pink" }, { syncPeriodMin: 1 }]) {
      browser.stored["preferences"] = nonsense;
      expect(await readPreferences()).toEqual(DEFAULT_PREFERENCES);
    }
  });

  it("of an older version are read with what they say, and the defaults for what came later", async () => {
    const older = { units: "metric", theme: "dark", weekStart: "sunday", syncPeriodMin: 15 };
    browser.stored["preferences"] = older;
    expect(await readPreferences()).toEqual({ ...DEFAULT_PREFERENCES, ...older });
    const chosen = { ...DEFAULT_PREFERENCES, showStreaks: false, keyboardShortcuts: false };
    await writePreferences(chosen);
    expect(await readPreferences()).toEqual(chosen);
  });

  it("are watched in their own area until the watcher stops", () => {
    const seen: unknown[] = [];
    const stop = watchPreferences((preferences) => seen.push(preferences.theme));
    const dark = { preferences: { newValue: { ...DEFAULT_PREFERENCES, theme: "dark" } } };
    tell("local", dark);
    tell("session", dark);
    tell("local", { other: { newValue: 1 } });
    tell("local", { preferences: {} });
    stop();
    tell("local", dark);
    expect(seen).toEqual(["dark", "system"]);
  });
});

function tell(area: string, changes: Record<string, unknown>): void {
  for (const listener of browser.listeners) listener(changes, area);
}
