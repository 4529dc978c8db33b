import { waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { startPage } from "@/entrypoints/page/start";
import { usePreferences } from "@/entrypoints/page/usePreferences";
import type { Preferences } from "@/lib/domain/account";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";

const stored = vi.hoisted(() => ({
  read: vi.fn<() => Promise<Preferences>>(),
  changed: new Set<(preferences: Preferences) => void>(),
  locked: new Set<() => void>(),
}));

vi.mock("@/lib/platform/preferences", () => ({
  readPreferences: stored.read,
  watchPreferences: (onChange: (preferences: Preferences) => void) => {
    stored.changed.add(onChange);
    return () => stored.changed.delete(onChange);
  },
}));

vi.mock("@/lib/platform/unlockedRoot", () => ({
  isUnlocked: async () => false,
  watchUnlocked: (onChange: () => void) => {
    stored.locked.add(onChange);
    return () => stored.locked.delete(onChange);
  },
}));
vi.mock("@/lib/messages/send", () => ({ sendCommand: async () => ({ ok: true, value: {} }) }));

const text = () => document.getElementById("root")?.textContent ?? "";
const theme = () => document.documentElement.dataset["theme"];

beforeEach(() => {
  document.body.innerHTML = `<div id="root"></div>`;
  stored.changed.clear();
  stored.read.mockResolvedValue({ ...DEFAULT_PREFERENCES, theme: "dark", weekStart: "sunday" });
});

function Broken(): never {
  throw new Error("cannot be drawn");
}

function Content() {
  return <p>{`week starts on ${usePreferences().weekStart}`}</p>;
}

describe("starting a page", () => {
  it("draws with the stored preferences and theme, and follows their changes", async () => {
    startPage(<Content />);
    await waitFor(() => expect(text()).toBe("week starts on sunday"));
    expect(theme()).toBe("dark");
    await waitFor(() => expect(stored.changed.size).toBe(1));
    for (const change of stored.changed) change({ ...DEFAULT_PREFERENCES, theme: "light" });
    await waitFor(() => expect(text()).toBe("week starts on monday"));
    await waitFor(() => expect(theme()).toBe("light"));
  });

  it("draws with the defaults when the preferences cannot be read", async () => {
    stored.read.mockRejectedValue(new Error("storage is gone"));
    startPage(<Content />);
    await waitFor(() => expect(text()).toBe("week starts on monday"));
  });

  it("shows a clear page instead of a blank one when drawing breaks", async () => {
    startPage(<Broken />);
    await waitFor(() => expect(text()).toContain("This page could not be drawn"));
    expect(text()).toContain("Nothing was lost");
  });
});
