import { join } from "node:path";
import type { TestBrowser } from "./openBrowser.ts";
import { untilSettled } from "./untilSettled.ts";

/** Pictures of one screen in both themes: `<folder>/<name>-light.png` and `-dark.png`, whole page. */
export async function photograph(
  browser: TestBrowser,
  shot: {
    readonly name: string;
    readonly path: string;
    readonly folder: string;
    readonly viewport?: { readonly width: number; readonly height: number };
  },
): Promise<void> {
  const page = await browser.open(shot.path, shot.viewport ?? { width: 1280, height: 800 });
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: "attached" });
    await untilSettled(page);
    await page.screenshot({ path: join(shot.folder, `${shot.name}-${theme}.png`), fullPage: true });
  }
  await page.close();
}
