import "@/components/base.css";
import { render } from "preact";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import type { Preferences } from "@/lib/domain/account";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import { logSwallowed } from "@/lib/platform/log";
import { readPreferences, watchPreferences } from "@/lib/platform/preferences";
import { applyTheme } from "./applyTheme";
import { CrashNotice } from "./CrashNotice";
import { followLock } from "./followLock";
import { PreferencesContext } from "./usePreferences";

/**
 * Draws a page into `#root`: theme and preferences first, so that the first paint is the right one, then
 * `content`. Whatever breaks while drawing, or before anything stands there, becomes a clear page.
 */
export function startPage(content: JSX.Element): void {
  const root = document.getElementById("root") ?? document.body;
  const showCrashIfBlank = (thrown: unknown) => {
    logSwallowed("page.draw", thrown);
    if (root.childElementCount === 0) render(<CrashNotice onReload={reload} />, root);
  };
  window.addEventListener("error", ({ error }: ErrorEvent) => showCrashIfBlank(error));
  window.addEventListener("unhandledrejection", ({ reason }) => showCrashIfBlank(reason));

  followLock();
  applyTheme("system")();
  draw(root, content).catch(showCrashIfBlank);
}

async function draw(root: HTMLElement, content: JSX.Element): Promise<void> {
  // Unreadable settings must not keep a rider from the workouts.
  const first = await readPreferences().catch((thrown: unknown) => {
    logSwallowed("page.preferences", thrown);
    return DEFAULT_PREFERENCES;
  });
  applyTheme(first.theme)();
  render(<PageFrame first={first}>{content}</PageFrame>, root);
}

function PageFrame({
  first,
  children,
}: {
  readonly first: Preferences;
  readonly children: ComponentChildren;
}) {
  const [preferences, setPreferences] = useState(first);
  const [crash] = useErrorBoundary();
  useEffect(() => {
    if (crash !== undefined) logSwallowed("page.draw", crash);
  }, [crash]);
  useEffect(() => watchPreferences(setPreferences), []);
  useEffect(() => applyTheme(preferences.theme), [preferences.theme]);
  if (crash !== undefined) return <CrashNotice onReload={reload} />;
  return <PreferencesContext.Provider value={preferences}>{children}</PreferencesContext.Provider>;
}

function reload(): void {
  location.reload();
}
