import browser from "webextension-polyfill";

export type BadgeState = "none" | "syncing" | "signInNeeded" | "locked";

const LOOKS: Readonly<Record<BadgeState, { readonly text: string; readonly title: string }>> = {
  none: { text: "", title: "Saddlebag" },
  syncing: { text: "…", title: "Saddlebag: syncing" },
  signInNeeded: { text: "!", title: "Saddlebag: sign-in needed" },
  locked: { text: "lock", title: "Saddlebag: locked, nothing syncs" },
};

/** Shows the state on the toolbar button, as a badge and in words. */
export async function setBadge(state: BadgeState): Promise<void> {
  const { text, title } = LOOKS[state];
  await Promise.all([browser.action.setBadgeText({ text }), browser.action.setTitle({ title })]);
}
