import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Popup } from "@/components/popup/Popup";
import type { PopupView } from "@/components/popup/Popup";
import { popupSyncLine } from "@/components/popup/popupSyncLine";
import { whenWords } from "@/components/popup/popupWords";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { SAMPLE_DONE, SAMPLE_SYNCING } from "@/components/samples/optionsSamples";
import { SAMPLE_FIGURES, SAMPLE_LAST, SAMPLE_LINE } from "@/components/samples/popupSamples";
import { dayNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";

afterEach(cleanup);

const OPEN: Extract<PopupView, { type: "open" }> = {
  type: "open",
  last: { workout: SAMPLE_LAST, when: "Today, 7:00 AM" },
  figures: SAMPLE_FIGURES,
  isPartial: false,
  line: SAMPLE_LINE,
};

function show(view: PopupView) {
  const on = { onSync: vi.fn<() => void>(), onConnect: vi.fn<() => void>() };
  render(<Popup view={view} sync={{ type: "idle" }} {...on} />);
  return on;
}

describe("the popup", () => {
  it("begins with the last workout, its verdict and figures, leading to its detail", () => {
    show(OPEN);
    const first = screen.getAllByRole("link")[0];
    expect(first?.getAttribute("href")).toBe(`app.html#/workouts/${SAMPLE_LAST.key}`);
    expect(first?.textContent).toContain("45 min Power Zone Endurance Ride");
    expect(first?.textContent).toContain("Held 5 of 6 blocks70 % in target");
    expect(first?.textContent).toContain("Output 412kJ");
    expect(first?.textContent).toContain("Load 48");
  });

  it("says plainly that a workout was not measured, and claims no verdict", () => {
    const workout = { ...SAMPLE_LAST, workJ: null, adherence: null, load: null, spark: [] };
    show({ ...OPEN, last: { workout, when: "Today" } });
    const first = screen.getAllByRole("link")[0];
    expect(first?.textContent).toContain("Length 45min");
    expect(first?.textContent).not.toMatch(/Held|Load|Output/);
  });

  it("puts this week beside last week up to the same weekday", () => {
    show(OPEN);
    expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "WorkoutsMinuteskJLoad",
      "This week3105950128",
      "Last week to Wed275700≈ 94",
    ]);
  });

  it("says whether the streaks are safe, to a rider who wants to see them", () => {
    show(OPEN);
    expect(screen.getByRole("region", { name: "Streaks" }).textContent).toContain("5daysDone today");
    cleanup();
    render(
      <Popup
        view={OPEN}
        showStreaks={false}
        sync={{ type: "idle" }}
        onSync={vi.fn<() => void>()}
        onConnect={vi.fn<() => void>()}
      />,
    );
    expect(screen.queryByText(/streak/i)).toBeNull();
  });

  it("says that streaks may be longer while older workouts are still coming", () => {
    show({ ...OPEN, isPartial: true });
    expect(screen.getByText("So far: older workouts are still coming.")).toBeTruthy();
    cleanup();
    show(OPEN);
    expect(screen.queryByText(/So far/)).toBeNull();
  });

  it("syncs on demand and leads to the dashboard", () => {
    const { onSync } = show(OPEN);
    fireEvent.click(screen.getByRole("button", { name: "Sync now" }));
    expect(onSync).toHaveBeenCalledOnce();
    expect(screen.getByRole("link", { name: "Open dashboard" }).getAttribute("href")).toBe("app.html#/");
  });

  it("says what this is where nobody is connected", () => {
    const { onConnect } = show({ type: "notConnected" });
    fireEvent.click(screen.getByRole("button", { name: "Connect your account" }));
    expect(onConnect).toHaveBeenCalledOnce();
    expect(screen.queryByRole("button", { name: "Sync now" })).toBeNull();
  });

  it("shows a hostile title as the text it is", () => {
    const title = `"><img src=x onerror=alert(1)>`;
    show({ ...OPEN, last: { workout: { ...SAMPLE_LAST, title }, when: "Today" } });
    expect(document.body.querySelector("img")).toBeNull();
    expect(screen.getByText(title)).toBeTruthy();
  });
});

const line = (progress: typeof SAMPLE_DONE) =>
  popupSyncLine({ progress, isSignedIn: true, nowMs: SAMPLE_NOW_MS, utcOffsetSec: 0 }).words;

describe("the popup's sync line", () => {
  it("calls a listing after the first sync a look for new workouts", () => {
    expect(line({ ...SAMPLE_SYNCING, phase: "listing" })).toBe("Looking for new workouts");
    expect(line({ ...SAMPLE_SYNCING, phase: "listing", lastSyncedAtMs: null })).toBe("Listing workouts");
    expect(line(SAMPLE_DONE)).toBe("Up to date");
  });
});

describe("when the last workout was", () => {
  const today = dayNumber("2025-11-19" as LocalDay);
  const when = (started: string, utcOffsetSec = 0) =>
    whenWords({ startedAtMs: Date.parse(started), utcOffsetSec }, today);

  it("is told in its own local time", () => {
    expect(when("2025-11-19T06:30:00Z")).toBe("Today, 6:30 AM");
    expect(when("2025-11-19T04:30:00Z", -5 * 3600)).toBe("Yesterday, 11:30 PM");
    expect(when("2025-11-03T18:05:00Z")).toBe("3 Nov, 6:05 PM");
  });
});
