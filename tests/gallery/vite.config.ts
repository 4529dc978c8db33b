import { preact } from "@preact/preset-vite";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const repo = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");

/** The gallery: every named state of every pure component, for looking at and for photographs. Never shipped. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  publicDir: `${repo}/public`,
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
  resolve: { alias: { "@": repo } },
  server: { host: "127.0.0.1", fs: { allow: [repo] } },
  build: { outDir: `${repo}/.output/gallery-page`, emptyOutDir: true },
});
