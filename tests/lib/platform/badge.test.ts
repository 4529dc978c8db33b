import { describe, expect, it, vi } from "vitest";
import { setBadge } from "@/lib/platform/badge";

const browser = vi.hoisted(() => ({
  action: {
    setBadgeText: vi.fn<(look: object) => Promise<void>>(async () => undefined),
    setTitle: vi.fn<(look: object) => Promise<void>>(async () => undefined),
  },
}));
vi.mock("webextension-polyfill", () => ({ default: browser }));

describe("the badge", () => {
  it.each([
    ["none", "", "Saddlebag"],
    ["syncing", "…", "Saddlebag: syncing"],
    ["signInNeeded", "!", "Saddlebag: sign-in needed"],
  ] as const)("says %s in a sign and in words", async (state, text, title) => {
    await setBadge(state);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text });
    expect(browser.action.setTitle).toHaveBeenLastCalledWith({ title });
  });
});
