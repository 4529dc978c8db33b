import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const FOLDER = fileURLToPath(new URL("../../public/icon/", import.meta.url));
const SIZES = [16, 32, 48, 96, 128] as const;
// The stores want 16 px of air around the 128 px icon.
const MARGIN_OF_128 = 16;

/** Draws `public/icon/icon.svg` as the PNGs that the manifest names, on a transparent ground. */
async function drawIcons(): Promise<void> {
  const svg = readFileSync(`${FOLDER}icon.svg`, "utf8");
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  for (const size of SIZES) {
    const margin = size === 128 ? MARGIN_OF_128 : 0;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;margin:${margin}px;width:${size - 2 * margin}px}</style>${svg}`,
    );
    await writeFile(`${FOLDER}${size}.png`, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

await drawIcons();
