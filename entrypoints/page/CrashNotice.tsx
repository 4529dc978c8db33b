import "./CrashNotice.css";

/** What stands where a page could not be drawn: never a blank window. */
export function CrashNotice({ onReload }: { readonly onReload: () => void }) {
  return (
    <main class="crash-notice">
      <h1>This page could not be drawn</h1>
      <p class="muted">Nothing was lost: your workouts are stored in the browser, not in this page.</p>
      <button type="button" class="primary" onClick={onReload}>
        Reload the page
      </button>
    </main>
  );
}
