import type { CDPSession, Page } from "playwright-core";

/** Ends every extension worker of the browser, as Chromium does when one idles; resolves when all have stopped. */
export async function endWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stopped = allStopped(session);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await stopped;
  await session.detach();
}

function allStopped(session: CDPSession): Promise<void> {
  return new Promise((resolve) => {
    const running = new Set<string>();
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      for (const { versionId, runningStatus } of versions) {
        if (runningStatus === "stopped") running.delete(versionId);
        else running.add(versionId);
      }
      if (running.size === 0 && versions.some(({ runningStatus }) => runningStatus === "stopped")) resolve();
    });
  });
}
