import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { AUTH_ORIGIN } from "../simulator/auth/tenant.ts";
import { authorizeUrl } from "../simulator/signInWalk.ts";

/** What a person types on Peloton's own page. */
export type Account = { readonly username: string; readonly password: string };

/** Fills Peloton's own page in a tab and presses its button. */
export async function logIn(tab: Page, account: Account): Promise<void> {
  await tab.getByLabel("Email").fill(account.username);
  await tab.getByLabel("Password").fill(account.password);
  await tab.getByRole("button", { name: "Log in" }).click();
}

/** Signs this browser in to Peloton's website, as people do who have nothing to do with us. */
export async function signInThere(context: BrowserContext, account: Account): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(authorizeUrl());
  await logIn(tab, account);
  await tab.waitForURL("https://members.onepeloton.com/**");
  await tab.close();
}

/** Presses "Sign in on Peloton's page" and gives the tab that comes, its page loaded. */
export async function openPelotonsPage(page: Page): Promise<Page> {
  await page.getByRole("button", { name: "Sign in on Peloton's page" }).click();
  // Other tabs may open meanwhile: after an install the welcome does.
  const found = () =>
    page
      .context()
      .pages()
      .find((tab) => tab.url().startsWith(AUTH_ORIGIN));
  await expect.poll(() => found() !== undefined, { timeout: 20_000, interval: 20 }).toBe(true);
  const tab = found();
  if (tab === undefined) throw new Error("The tab was closed as it opened");
  await tab.getByRole("button", { name: "Log in" }).waitFor();
  return tab;
}
