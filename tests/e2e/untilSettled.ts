import type { Page } from "playwright-core";

/** Waits until a page has a heading, nothing on it is still being opened or put together, and all of that was drawn. */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(isSettled, null, { timeout: 120_000 });
  await page.evaluate(untilDrawn);
}

/** Runs in the page. */
function isSettled(): boolean {
  const isWaiting = [...document.querySelectorAll('main [role="status"]')].some((status) =>
    /^(Opening|Looking through)/.test(status.textContent ?? ""),
  );
  const isBusy = document.querySelector('[aria-busy="true"]') !== null;
  // Chart.js says so the moment it takes a canvas; charts are drawn one after the other.
  const isUndrawn = [...document.querySelectorAll<HTMLCanvasElement>("main canvas")].some(
    (canvas) => canvas.style.display === "",
  );
  return !isWaiting && !isBusy && !isUndrawn && document.querySelector("h1, h2") !== null;
}

/** Runs in the page: the second frame from now begins when the one before was drawn. */
async function untilDrawn(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
