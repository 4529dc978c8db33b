import browser from "webextension-polyfill";

/** Opens the full tab at a hash route, e.g. `/welcome`. */
export async function openApp(route: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`app.html#${route}`) });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
