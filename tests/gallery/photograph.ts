import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { createServer } from "vite";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PICTURES = fileURLToPath(new URL("../../.output/gallery/", import.meta.url));
const THEMES = ["light", "dark"] as const;

/**
 * Writes a picture of every state in both themes to `.output/gallery/`. Arguments: words that the state's name
 * must contain, `--width N` (default: 360 for the popup's states, else 1280).
 */
async function photograph(args: readonly string[]): Promise<void> {
  const widthAt = args.indexOf("--width");
  const width = widthAt < 0 ? null : Number(args[widthAt + 1]);
  const words = args.filter((_, index) => widthAt < 0 || (index !== widthAt && index !== widthAt + 1));
  const server = await createServer({ configFile: `${HERE}vite.config.ts`, logLevel: "warn" });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? "";
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    await mkdir(PICTURES, { recursive: true });
    const names = await stateNames(browser, address);
    const chosen = names.filter((name) => words.every((word) => name.includes(word)));
    for (const name of chosen) {
      for (const theme of THEMES) {
        await photographState(browser, { address, name, theme, width: width ?? widthOf(name) });
      }
    }
    console.log(`${chosen.length * THEMES.length} pictures in ${PICTURES}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function stateNames(browser: Browser, address: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector("[data-name]");
  const names = await page.$$eval("[data-name]", (links) => links.map((link) => link.textContent));
  await page.close();
  return names;
}

type Sitting = {
  readonly address: string;
  readonly name: string;
  readonly theme: (typeof THEMES)[number];
  readonly width: number;
};

async function photographState(browser: Browser, { address, name, theme, width }: Sitting): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 600 }, reducedMotion: "reduce" });
  await page.goto(`${address}?state=${encodeURIComponent(name)}&theme=${theme}`);
  await page.waitForSelector("[data-state]");
  const file = `${name.replaceAll(/[^A-Za-z0-9]+/g, "-").toLowerCase()}-${width}-${theme}.png`;
  await page.screenshot({ path: `${PICTURES}${file}`, fullPage: true });
  await page.close();
}

function widthOf(name: string): number {
  return name.startsWith("popup") ? 360 : 1280;
}

await photograph(process.argv.slice(2));
