import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { EXTENSION } from "./openBrowser.ts";

const FIREFOX = EXTENSION.replace("chrome-mv3", "firefox-mv3");
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src https://auth.onepeloton.com https://auth-orca.onepeloton.com https://api.onepeloton.com; " +
  "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const PERMISSIONS = [
  "alarms",
  "declarativeNetRequestWithHostAccess",
  "storage",
  "unlimitedStorage",
  "webRequest",
];
const HOSTS = [
  "https://api.onepeloton.com/*",
  "https://auth-orca.onepeloton.com/*",
  "https://auth.onepeloton.com/*",
];

function manifestIn(folder: string): Record<string, unknown> {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return z.parse(z.record(z.string(), z.unknown()), manifest);
}

describe("the built manifest", () => {
  it.each([
    ["Chromium", EXTENSION],
    ["Firefox", FIREFOX],
  ])("S14: asks for exactly what the README explains, in %s", (_, folder) => {
    const manifest = manifestIn(folder);
    expect(manifest["manifest_version"]).toBe(3);
    expect([...(manifest["permissions"] as string[])].toSorted()).toEqual(PERMISSIONS);
    expect([...(manifest["host_permissions"] as string[])].toSorted()).toEqual(HOSTS);
    expect(manifest["externally_connectable"]).toEqual({ ids: [] });
    expect(manifest["content_security_policy"]).toEqual({ extension_pages: POLICY });
    for (const key of [
      "content_scripts",
      "web_accessible_resources",
      "optional_permissions",
      "optional_host_permissions",
    ]) {
      expect(manifest[key]).toBeUndefined();
    }
  });

  it("S14: holds nothing else for Chromium", () => {
    const manifest = manifestIn(EXTENSION);
    expect(Object.keys(manifest).toSorted()).toEqual([
      "action",
      "background",
      "content_security_policy",
      "description",
      "externally_connectable",
      "host_permissions",
      "icons",
      "manifest_version",
      "minimum_chrome_version",
      "name",
      "options_ui",
      "permissions",
      "short_name",
      "version",
    ]);
    expect(manifest["minimum_chrome_version"]).toBe("120");
    expect(manifest["options_ui"]).toEqual({ open_in_tab: true, page: "options.html" });
  });

  it("has an icon file for every size it names", () => {
    const icons = manifestIn(EXTENSION)["icons"] as Record<string, string>;
    expect(Object.keys(icons)).toEqual(["16", "32", "48", "96", "128"]);
    for (const file of Object.values(icons)) expect(existsSync(join(EXTENSION, file))).toBe(true);
  });
});

describe("what ships", () => {
  it("S16: evaluates no text as code and names no origin but Peloton's and what the pages link to", () => {
    const scripts = readdirSync(EXTENSION, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".js"),
    );
    expect(scripts.length).toBeGreaterThan(3);
    const origins = new Set<string>();
    for (const path of scripts) {
      const code = readFileSync(join(EXTENSION, path), "utf8");
      expect(code, path).not.toMatch(/\beval\(|new Function\(|\bFunction\("/);
      for (const [origin] of code.matchAll(/https?:\/\/[a-z0-9.-]+/gi)) origins.add(origin);
    }
    expect([...origins].filter((origin) => !ALLOWED_ORIGINS.has(origin)).toSorted()).toEqual([]);
  });
});

// The redirect address and the links to a workout; XML namespaces, which are names and no addresses; what stands in the
// place of an address that was redacted; links that libraries print into their own errors.
const ALLOWED_ORIGINS = new Set([
  "https://api.onepeloton.com",
  "https://auth.onepeloton.com",
  "https://auth-orca.onepeloton.com",
  "https://members.onepeloton.com",
  "http://www.w3.org",
  "http://www.garmin.com",
  "http://www.topografix.com",
  "https://redacted.invalid",
  "https://tinyurl.com",
  "http://bit.ly",
]);
