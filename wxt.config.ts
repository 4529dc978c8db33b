import { preact } from "@preact/preset-vite";
import { defineConfig } from "wxt";

const HOSTS = ["auth", "auth-orca", "api"].map((name) => `https://${name}.onepeloton.com`);

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src ${HOSTS.join(" ")}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  outDir: ".output",
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
    // Dexie's own entry is the ES5 build; every browser we run in reads the modern one, which is smaller.
    resolve: { alias: { dexie: "dexie/dist/modern/dexie.mjs" } },
  }),
  manifest: ({ browser, command }) => ({
    name: "Saddlebag: your training, for Peloton (unofficial)",
    short_name: "Saddlebag",
    description:
      "Keeps every workout of your own Peloton account encrypted in this browser, and shows what it was worth.",
    permissions: [
      "storage",
      "unlimitedStorage",
      "alarms",
      "declarativeNetRequestWithHostAccess",
      "webRequest",
    ],
    host_permissions: HOSTS.map((host) => `${host}/*`),
    externally_connectable: { ids: [] },
    // WXT's dev server needs its own policy for live reload; what ships has ours.
    ...(command === "build" ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } } : {}),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "saddlebag@saddlebag.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["authenticationInfo"] },
            },
          },
        }
      : { minimum_chrome_version: "120" }),
  }),
});
