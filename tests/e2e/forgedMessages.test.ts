import { createHash } from "node:crypto";
import { mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { COMMANDS } from "@/lib/messages/commands";
import { type Simulator, startSimulator } from "../simulator/startSimulator.ts";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";

const MESSAGES = 5_000;

type Runtime = { sendMessage(id: string, message: unknown): Promise<unknown> };
declare const chrome: { readonly runtime?: Partial<Runtime> };

let simulator: Simulator;
let browser: TestBrowser;
const other = otherExtension();

beforeAll(async () => {
  simulator = await startSimulator({ workouts: 1 });
  browser = await openBrowser({ simulatorPort: simulator.port, others: [other] });
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

/** How Chromium names an unpacked extension: the hash of its folder, its digits as letters from a to p. */
function unpackedId(folder: string): string {
  const digits = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

/** A second extension: one empty page, no permission. */
function otherExtension(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "another-extension-")));
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({
      manifest_version: 3,
      name: "Another extension",
      version: "1.0",
    }),
  );
  writeFileSync(join(folder, "page.html"), "<!doctype html><title>Another</title>");
  return folder;
}

/** Sends commands as somebody who knows them all; how many were answered with anything. */
async function forge(page: Page): Promise<{ readonly sent: number; readonly answered: readonly string[] }> {
  return await page.evaluate(
    async ({ id, names, count }) => {
      const answered: string[] = [];
      for (let at = 0; at < count; at += 1) {
        const command = names[at % names.length] ?? "";
        const message = { command, request: at % 3 === 0 ? {} : { key: "A".repeat(22), passphrase: "x" } };
        try {
          const reply: unknown = await chrome.runtime?.sendMessage?.(id, message);
          if (reply !== undefined) answered.push(command);
        } catch {
          // Nobody listens to strangers.
        }
      }
      return { sent: count, answered };
    },
    { id: browser.extensionId, names: Object.keys(COMMANDS), count: MESSAGES },
  );
}

describe("S10: messages that are not from a page of ours", () => {
  it("reach nobody, from another extension", async () => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${unpackedId(other)}/page.html`);
    expect(await forge(page)).toEqual({ sent: MESSAGES, answered: [] });
    await page.close();
  });

  it("reach nobody, from a web page", async () => {
    const page = await browser.context.newPage();
    await page.goto("https://auth.onepeloton.com/");
    expect(await forge(page)).toEqual({ sent: MESSAGES, answered: [] });
    await page.close();
  });

  it("are answered to our own page, so that the silence above means something", async () => {
    const page = await browser.open("options.html");
    const reply = await page.evaluate(
      async (id) => await chrome.runtime?.sendMessage?.(id, { command: "sync.now", request: {} }),
      browser.extensionId,
    );
    expect(reply).toMatchObject({ ok: true });
    await page.close();
  });
});
