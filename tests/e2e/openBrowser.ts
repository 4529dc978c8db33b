import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";

/** The built extension, as it ships. */
export const EXTENSION = resolve(fileURLToPath(new URL("../..", import.meta.url)), ".output/chrome-mv3");

/** A real Chromium with the extension in it, whose every request to Peloton reaches the simulator. */
export type TestBrowser = {
  readonly context: BrowserContext;
  readonly profileDir: string;
  readonly extensionId: string;
  /** Console errors, uncaught errors and policy reports of every page and of the worker, as they happened. */
  readonly complaints: readonly string[];
  /** Whatever pages and worker wrote to a console. */
  readonly spoken: readonly string[];
  /** Opens a page of the extension: `open("app.html#/workouts")`. */
  readonly open: (path: string, viewport?: { width: number; height: number }) => Promise<Page>;
  readonly close: () => Promise<void>;
};

/**
 * Switches that every browser of ours runs with: quiet, sandbox off (tests may run as root), nothing but loopback.
 * `null`: no extension from the command line.
 */
export function browserSwitches(
  simulatorPort: number,
  extension: string | null = EXTENSION,
  others: readonly string[] = [],
): string[] {
  const extensions = [extension, ...others].join(",");
  return [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-features=DisableLoadExtensionCommandLineSwitch,Translate,OptimizationHints,MediaRouter",
    "--ignore-certificate-errors",
    "--force-color-profile=srgb",
    `--host-resolver-rules=MAP *.onepeloton.com:443 127.0.0.1:${simulatorPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    ...(extension === null
      ? []
      : [`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`]),
  ];
}

/** Opens Chromium on a new profile, or on the one given. Headless unless a display is there and `isVisible`. */
export async function openBrowser(options: {
  readonly simulatorPort: number;
  readonly profileDir?: string;
  readonly isVisible?: boolean;
  readonly extension?: string;
  /** Folders of other extensions, to stand beside ours. */
  readonly others?: readonly string[];
  readonly deviceScaleFactor?: number;
}): Promise<TestBrowser> {
  const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), "saddlebag-profile-"));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    args: [
      ...browserSwitches(options.simulatorPort, options.extension, options.others),
      ...(options.isVisible === true ? [] : ["--headless=new"]),
    ],
  });
  const complaints: string[] = [];
  const spoken: string[] = [];
  context.on("console", (message) => spoken.push(message.text()));
  const listen = (page: Page): void => {
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  };
  context.pages().forEach(listen);
  context.on("page", listen);
  const extensionId = new URL((await ownWorker(context)).url()).host;
  await welcomeTab(context, extensionId);
  return {
    context,
    profileDir,
    extensionId,
    complaints,
    spoken,
    open: async (path, viewport) => {
      const page = await context.newPage();
      if (viewport !== undefined) await page.setViewportSize(viewport);
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    close: () => context.close(),
  };
}

/**
 * Waits for the tab that opens on install, which every start from the command line is. One that came later would take the
 * front, and a page behind it is drawn once a second: every click would wait for that.
 */
async function welcomeTab(context: BrowserContext, extensionId: string): Promise<Page> {
  const isWelcome = (page: Page) => page.url().startsWith(`chrome-extension://${extensionId}/app.html`);
  return context.pages().find(isWelcome) ?? (await context.waitForEvent("page", { predicate: isWelcome }));
}

/** The worker of our extension, which WXT names so. */
async function ownWorker(context: BrowserContext): Promise<Worker> {
  return (
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent("serviceworker", { predicate: isOurs }))
  );
}

function isOurs(worker: Worker): boolean {
  return worker.url().endsWith("/background.js");
}
