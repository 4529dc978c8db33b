import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** The room table of the README: what each room may import. A new room is a new row here and there. */
const ROOMS: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] } | "all">> = {
  "lib/domain": { rooms: [], packages: [] },
  "lib/training": { rooms: ["lib/domain"], packages: [] },
  "lib/export": {
    rooms: ["lib/domain", "lib/training"],
    packages: ["fit-file-parser/encoder", "fflate"],
  },
  "lib/raw": { rooms: ["lib/training", "lib/export"], packages: [] },
  "lib/vault": { rooms: ["lib/domain"], packages: [] },
  "lib/peloton": { rooms: ["lib/domain"], packages: ["zod/mini"] },
  "lib/store": { rooms: ["lib/domain", "lib/vault"], packages: ["dexie", "zod/mini"] },
  "lib/backup": { rooms: ["lib/domain", "lib/vault", "lib/store"], packages: ["zod/mini"] },
  "lib/sync": { rooms: ["lib/domain", "lib/training", "lib/peloton", "lib/store"], packages: [] },
  "lib/platform": { rooms: ["lib/domain"], packages: ["webextension-polyfill", "zod/mini"] },
  "lib/messages": { rooms: ["lib/domain", "lib/platform"], packages: ["zod/mini"] },
  components: {
    rooms: ["lib/domain", "lib/training", "lib/raw"],
    packages: ["preact", "preact/hooks", "chart.js"],
  },
  entrypoints: "all",
  tests: "all",
};

/** Rooms that take their clock, randomness, fetch and browser as arguments. */
const PURE = new Set([
  "lib/domain",
  "lib/training",
  "lib/export",
  "lib/raw",
  "lib/sync",
  "lib/peloton",
  "lib/vault",
  "lib/store",
  "lib/backup",
]);
const IMPURE: readonly [pattern: RegExp, what: string, exceptIn: readonly string[]][] = [
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, "reads the clock", []],
  [/\bMath\.random\(/, "draws randomness", []],
  [/(?<![.\w])fetch\(/, "calls fetch", []],
  [/\bbrowser\.|\bchrome\./, "touches the browser", []],
  [/(?<![.\w])(document|window|localStorage|sessionStorage)\./, "touches the page", []],
  [/(?<![.\w])(setTimeout|setInterval)\(/, "waits by itself", []],
];

/** Files longer than one can hold, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  "tests/simulator/generate/catalogue.ts": "a table: one invented class after the other",
};
const LONG = 350;

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "");
const sources = files.filter((path) => /\.(ts|tsx)$/.test(path) && !/^[^/]+\.config\.ts$/.test(path));

function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "lib" ? `lib/${second}` : first;
}

/** Every module a source names: static, side-effect, re-exported and dynamic imports. */
function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found = code.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)["']([^"'\s]+)["']/g);
  return [...found].map((match) => match[1] ?? "");
}

/** What is wrong with one import, or null. */
function faultOf(path: string, specifier: string): string | null {
  const room = roomOf(path);
  const allowed = ROOMS[room];
  if (allowed === undefined) return `${path}: no room "${room}" in the table`;
  if (allowed === "all") return null;
  const isOwn = specifier.startsWith(".") || specifier.startsWith("@/");
  if (!isOwn) return allowed.packages.includes(specifier) ? null : `${path} imports ${specifier}`;
  const target = specifier.startsWith("@/") ? specifier.slice(2) : normalize(join(dirname(path), specifier));
  const targetRoom = roomOf(target);
  return targetRoom === room || allowed.rooms.includes(targetRoom) ? null : `${path} imports ${target}`;
}

describe("the house", () => {
  it("has the rooms of the table and no other folders", () => {
    const top = new Set(files.filter((path) => path.includes("/")).map((path) => path.split("/")[0]));
    expect(
      [...top].filter(
        (folder) => !["entrypoints", "components", "lib", "public", "tests", ".ci"].includes(folder ?? ""),
      ),
    ).toEqual([]);
    expect(new Set(sources.map(roomOf))).toEqual(new Set(Object.keys(ROOMS)));
  });

  it("imports only along the table", () => {
    const faults = sources.flatMap((path) =>
      importsOf(readFileSync(path, "utf8")).map((specifier) => faultOf(path, specifier)),
    );
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it("sees a forbidden import of every form", () => {
    const code = `import a from "dexie";\nimport "chart.js";\nexport { b } from "@/lib/store/store";\nconst c = import("../platform/hop");`;
    const faults = importsOf(code).map((specifier) => faultOf("lib/training/power.ts", specifier));
    expect(faults.filter((fault) => fault !== null)).toHaveLength(4);
  });

  it("keeps clock, randomness, network and browser out of the pure rooms", () => {
    const faults = sources
      .filter((path) => PURE.has(roomOf(path)))
      .flatMap((path) => {
        const code = readFileSync(path, "utf8")
          .replace(/\/\*[\s\S]*?\*\//g, "")
          .replace(/\/\/.*$/gm, "");
        return IMPURE.filter(([pattern, , except]) => pattern.test(code) && !except.includes(path)).map(
          ([, what]) => `${path} ${what}`,
        );
      });
    expect(faults).toEqual([]);
  });

  it("lets only lib/platform and the entrypoints touch the browser", () => {
    const faults = sources.filter(
      (path) =>
        !["lib/platform", "entrypoints", "tests"].includes(roomOf(path)) &&
        /webextension-polyfill/.test(readFileSync(path, "utf8")),
    );
    expect(faults).toEqual([]);
  });

  it("writes colors in one file only", () => {
    const styles = files.filter((path) => path.startsWith("components/") || path.startsWith("entrypoints/"));
    const faults = styles
      .filter((path) => /\.(css|tsx|ts)$/.test(path) && path !== "components/theme.css")
      .filter((path) =>
        /#[0-9a-fA-F]{3,8}\b(?![\w-])|\brgba?\(|\bhsla?\(/.test(colorsOnly(readFileSync(path, "utf8"))),
      );
    expect(faults).toEqual([]);
  });

  it("has no barrels, no rooms for leftovers, no files that nobody can hold", () => {
    expect(
      sources.filter((path) => /(^|\/)(utils?|helpers?|manager|service|impl|info)\.tsx?$/.test(path)),
    ).toEqual([]);
    expect(sources.filter((path) => /(^|\/)index\.ts$/.test(path) && roomOf(path) !== "entrypoints")).toEqual(
      [],
    );
    const long = sources.filter((path) => readFileSync(path, "utf8").split("\n").length > LONG);
    expect(long.filter((path) => LONG_FILES[path] === undefined)).toEqual([]);
    expect(Object.keys(LONG_FILES).filter((path) => !long.includes(path))).toEqual([]);
  });
});

/** Drops hash routes, private names and comments, which look like colors to a pattern. */
function colorsOnly(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/["'`(]#\/[^"'`)]*/g, "")
    .replace(/\.html#\w+/g, "");
}
