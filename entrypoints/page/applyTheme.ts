import type { Preferences } from "@/lib/domain/account";

const DARK = "(prefers-color-scheme: dark)";

/**
 * Sets `data-theme` on the document's element to `light` or `dark`, now and whenever the browser's own
 * preference changes (where the rider left it to the system). Gives the way to stop following.
 */
export function applyTheme(theme: Preferences["theme"], page: Window = window): () => void {
  const dark = page.matchMedia(DARK);
  const apply = () => {
    const isDark = theme === "system" ? dark.matches : theme === "dark";
    page.document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  };
  apply();
  if (theme !== "system") return () => {};
  dark.addEventListener("change", apply);
  return () => dark.removeEventListener("change", apply);
}
