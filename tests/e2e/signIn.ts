import type { Page } from "playwright-core";

/** Fills the real form of the options page and presses "Connect". */
export async function connect(
  page: Page,
  account: { readonly username: string; readonly password: string },
): Promise<void> {
  await page.getByLabel("Email or username").fill(account.username);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Connect", exact: true }).click();
}

/** Waits until the options page says that nothing is left to fetch. */
export async function untilUpToDate(page: Page, timeout = 90_000): Promise<void> {
  await page.getByText("Up to date").first().waitFor({ timeout });
}
