import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { sampleRows } from "@/components/samples/historyRows";
import { sampleYears } from "@/components/samples/historyYears";
import { HistoryPage } from "@/entrypoints/app/HistoryPage";
import { PreferencesContext } from "@/entrypoints/page/usePreferences";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";

afterEach(cleanup);

const KNOWN = {
  reader: { archived: async () => null, ride: async () => null },
  history: riderHistory({
    summaries: [],
    yours: NOTHING_YOURS,
    profile: null,
    progress: { phase: "upToDate", lastSyncedAtMs: 1 },
  }),
  yours: NOTHING_YOURS,
};
const rows = { rows: sampleRows(sampleYears(3)), failures: new Map() };
const page = (keyboardShortcuts: boolean) => (
  <PreferencesContext.Provider value={{ ...DEFAULT_PREFERENCES, keyboardShortcuts }}>
    <HistoryPage
      rows={rows}
      address=""
      search=""
      units="us"
      navigate={() => {}}
      onSearch={() => {}}
      onRetry={() => {}}
      known={KNOWN}
    />
  </PreferencesContext.Provider>
);

describe("the wired history", () => {
  it("goes to the search by slash only while the rider wants keyboard shortcuts", () => {
    const { rerender } = render(page(false));
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(document.body);
    rerender(page(true));
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  });
});
