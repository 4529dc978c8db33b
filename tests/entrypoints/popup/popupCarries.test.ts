import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** Every module of ours that a page loads to begin with: what it imports as values, and what these do. */
function carriedBy(entry: string): ReadonlySet<string> {
  const carried = new Set<string>();
  const visit = (path: string): void => {
    if (carried.has(path)) return;
    carried.add(path);
    const code = readFileSync(path, "utf8");
    for (const [, specifier = ""] of code.matchAll(
      /^(?:import|export)\s(?!type\b)[^;]*?["']([^"']+)["'];/gm,
    )) {
      const target = specifier.startsWith("@/")
        ? specifier.slice(2)
        : specifier.startsWith(".")
          ? normalize(join(dirname(path), specifier))
          : null;
      const file = [`${target}.ts`, `${target}.tsx`].find((one) => existsSync(one));
      if (target !== null && file !== undefined) visit(file);
    }
  };
  visit(entry);
  return carried;
}

describe("the popup", () => {
  const carried = carriedBy("entrypoints/popup/main.tsx");

  it("carries what it draws and sends", () => {
    expect([...carried]).toEqual(
      expect.arrayContaining([
        "components/popup/Popup.tsx",
        "lib/messages/send.ts",
        "lib/store/glanceView.ts",
      ]),
    );
  });

  it("carries no command's request, no chart and nothing that reads the whole history", () => {
    const tooMuch = ["lib/messages/commands.ts", "components/chart/Chart.tsx", "lib/store/openReader.ts"];
    for (const path of tooMuch) expect(existsSync(path)).toBe(true);
    expect(tooMuch.filter((path) => carried.has(path))).toEqual([]);
    expect(
      [...carried].filter((path) => path.startsWith("lib/peloton/") || path.startsWith("lib/sync/")),
    ).toEqual([]);
  });
});
