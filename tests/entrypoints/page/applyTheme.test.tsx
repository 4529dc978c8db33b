import { describe, expect, it } from "vitest";
import { applyTheme } from "@/entrypoints/page/applyTheme";

/** A window whose system theme can be switched. */
function fakeWindow(isDark: boolean) {
  const listeners = new Set<() => void>();
  const query = {
    matches: isDark,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  const dataset: Record<string, string> = {};
  const page = { matchMedia: () => query, document: { documentElement: { dataset } } };
  return {
    page: page as unknown as Window,
    theme: () => dataset["theme"],
    switchTo: (isDarkNow: boolean) => {
      query.matches = isDarkNow;
      for (const listener of listeners) listener();
    },
    listening: () => listeners.size,
  };
}

describe("the theme", () => {
  it("follows the system and its changes, until told to stop", () => {
    const fake = fakeWindow(true);
    const stop = applyTheme("system", fake.page);
    expect(fake.theme()).toBe("dark");
    fake.switchTo(false);
    expect(fake.theme()).toBe("light");
    stop();
    expect(fake.listening()).toBe(0);
  });

  it("is the rider's own choice whatever the system says", () => {
    const fake = fakeWindow(true);
    applyTheme("light", fake.page);
    expect(fake.theme()).toBe("light");
    fake.switchTo(true);
    expect(fake.theme()).toBe("light");
    applyTheme("dark", fakeWindow(false).page);
    expect(fake.listening()).toBe(0);
  });
});
