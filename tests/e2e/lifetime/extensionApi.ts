import type { Page } from "playwright-core";

type Alarm = { readonly name: string; readonly periodInMinutes?: number };

/** The calls that tests make from an extension page. */
type ExtensionApi = {
  readonly declarativeNetRequest: { getSessionRules(): Promise<unknown[]> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly alarms: {
    get(name: string): Promise<Alarm | undefined>;
    create(name: string, when: { readonly when: number; readonly periodInMinutes?: number }): Promise<void>;
    clearAll(): Promise<boolean>;
  };
};
declare const chrome: ExtensionApi;

/** The header rules that lie in the browser; looking does not wake the worker. */
export function headerRules(page: Page): Promise<unknown[]> {
  return page.evaluate(() => chrome.declarativeNetRequest.getSessionRules());
}

/** Sends a command as a page does, which wakes the worker, and gives reply and header rules right after it. */
export function wakeByCommand(
  page: Page,
  command: string,
): Promise<{ readonly reply: unknown; readonly rules: readonly unknown[] }> {
  return page.evaluate(async (name) => {
    const reply = await chrome.runtime.sendMessage({ command: name, request: {} });
    return { reply, rules: await chrome.declarativeNetRequest.getSessionRules() };
  }, command);
}

/** Lets an alarm that the extension has set ring now instead of at its time. Fails where it has none. */
export function ringNow(page: Page, name: string): Promise<void> {
  return page.evaluate(async (wanted) => {
    const alarm = await chrome.alarms.get(wanted);
    if (alarm?.periodInMinutes === undefined) throw new Error(`No alarm "${wanted}" is set`);
    await chrome.alarms.create(wanted, { when: Date.now(), periodInMinutes: alarm.periodInMinutes });
  }, name);
}

/** What an update or a restart may do to alarms. */
export async function loseAlarms(page: Page): Promise<void> {
  await page.evaluate(() => chrome.alarms.clearAll());
}
