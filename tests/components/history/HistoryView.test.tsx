import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SORT_COLUMNS, columnName } from "@/components/history/historyColumn";
import { EMPTY_QUERY } from "@/components/history/historyQuery";
import type { HistoryQuery } from "@/components/history/historyQuery";
import { HistoryView } from "@/components/history/HistoryView";
import { LISTED, states } from "@/components/history/HistoryView.states";
import { sampleRows } from "@/components/samples/historyRows";
import { sampleKey, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Yours } from "@/lib/domain/yours";

afterEach(cleanup);

describe("the history's states", () => {
  it.each(states.map((state) => [state.name, state.node] as const))("draws: %s", (_, node) => {
    render(node);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Workouts");
  });
});

describe("the history", () => {
  it("has the names that help and checks rely on", () => {
    shown(sampleYears(60));
    expect(screen.getByRole("searchbox", { name: "Search workouts" })).toBeTruthy();
    for (const name of ["Discipline", "Instructor", "Length", "Class type", "Device"]) {
      expect(screen.getByRole("combobox", { name })).toBeTruthy();
    }
    expect(screen.getByLabelText("From")).toBeTruthy();
    expect(screen.getByLabelText("To")).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: "Has targets" })).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: "Group sessions" })).toBeTruthy();
    const heads = within(screen.getByRole("table")).getAllByRole("columnheader");
    expect(heads.map((head) => head.textContent)).toEqual(SORT_COLUMNS.map(columnName));
    const pages = screen.getByRole("navigation", { name: "Pages" });
    expect(within(pages).getByText("Page 1 of 2")).toBeTruthy();
    expect(screen.getByText("60 workouts")).toBeTruthy();
  });

  it("keeps every control out of the browser's form memory", () => {
    const { container } = shown(sampleYears(3));
    for (const control of container.querySelectorAll("input, select, form")) {
      expect(control.getAttribute("autocomplete")).toBe("off");
    }
  });

  it("says on each head how the table is sorted, and turns round on a second press", () => {
    shown(sampleYears(10));
    expect(sortOf("Date")).toBe("descending");
    expect(sortOf("Output")).toBe("none");
    press("Output");
    expect([sortOf("Output"), sortOf("Date")]).toEqual(["descending", "none"]);
    press("Output");
    expect(sortOf("Output")).toBe("ascending");
  });

  it("walks through the pages, 50 workouts each", () => {
    shown(sampleYears(120));
    expect(rowCount()).toBe(50);
    expect(isDisabled("Previous page")).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Next page" }));
    fireEvent.click(screen.getByRole("button", { name: "Next page" }));
    expect(screen.getByText("Page 3 of 3")).toBeTruthy();
    expect(rowCount()).toBe(20);
    expect(isDisabled("Next page")).toBe(true);
  });

  it("goes to the first page when a filter changes", () => {
    const { queries } = shown(sampleYears(120), { page: 3 });
    fireEvent.change(screen.getByRole("combobox", { name: "Discipline" }), { target: { value: "cycling" } });
    expect(queries.at(-1)).toMatchObject({ discipline: "cycling", page: 1 });
  });

  it("says how many match, and offers to clear the filters when none do", () => {
    const { searches } = shown(sampleYears(12));
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "no such title" } });
    expect(screen.getByText("0 of 12 workouts")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(searches.at(-1)).toBe("");
    expect(screen.getByText("12 workouts")).toBeTruthy();
  });

  it("waits for nothing of what Peloton removed before its details came", () => {
    shown([sampleWorkout(1, { ...LISTED, removedAtMs: 1 }), sampleWorkout(2)]);
    expect(screen.getByText("2 workouts")).toBeTruthy();
    expect(screen.queryByTitle("Details are on their way")).toBeNull();
  });

  it("counts complete ones while details come, and marks what is on its way", () => {
    shown([sampleWorkout(1, LISTED), sampleWorkout(2)]);
    expect(screen.getByText("1 of 2 workouts complete")).toBeTruthy();
    expect(screen.getAllByTitle("Details are on their way").length).toBeGreaterThan(0);
    const [, listed] = screen.getAllByRole("row");
    const cells = within(listed as HTMLElement).getAllByRole("cell");
    const byName = new Map(SORT_COLUMNS.map((column, index) => [column, cells[index]?.textContent]));
    expect(byName.get("output")).toBe("300kJ");
    expect(byName.get("load")).toBe("…");
    expect(byName.get("averageOutput")).toBe("…");
    expect(byName.get("inTarget")).toBe("…");
  });

  it("says why a workout failed and tries it again on demand", () => {
    const onRetry = vi.fn<(key: BlindKey) => void>();
    shown([sampleWorkout(1, { ...LISTED, state: "failed" })], {}, onRetry);
    expect(screen.getByText("1 workout")).toBeTruthy();
    expect(screen.getByText(/took too long/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Retry 30 min Power Zone Ride, 18 Nov 2025" }));
    expect(onRetry).toHaveBeenCalledWith(sampleKey(1));
  });

  it("prints hostile titles as text", () => {
    const title = `<img src=x onerror="globalThis.owned = true"><script>owned()</script>`;
    const { container } = shown([sampleWorkout(1, { title })]);
    expect(screen.getByRole("link", { name: title })).toBeTruthy();
    expect(container.querySelector("img, script")).toBeNull();
  });

  it("moves between rows by j, k and arrows, to the search by slash, and clears it by Escape", () => {
    const { searches } = shown(sampleYears(4));
    const links = screen.getAllByRole("link");
    fireEvent.keyDown(document.body, { key: "j" });
    expect(document.activeElement).toBe(links[0]);
    fireEvent.keyDown(links[0] as HTMLElement, { key: "ArrowDown" });
    fireEvent.keyDown(links[1] as HTMLElement, { key: "j" });
    expect(document.activeElement).toBe(links[2]);
    fireEvent.keyDown(links[2] as HTMLElement, { key: "k" });
    expect(document.activeElement).toBe(links[1]);
    fireEvent.keyDown(document.body, { key: "/" });
    const box = screen.getByRole("searchbox");
    expect(document.activeElement).toBe(box);
    fireEvent.keyDown(box, { key: "j" });
    expect(document.activeElement).toBe(box);
    fireEvent.keyDown(box, { key: "Escape" });
    expect(searches.at(-1)).toBe("");
  });

  it("leaves the letters and the slash alone when the rider wants no shortcuts, and keeps the arrows", () => {
    const { searches } = shown(sampleYears(4), {}, () => {}, { hasShortcuts: false });
    const box = screen.getByRole("searchbox");
    expect(box.hasAttribute("aria-keyshortcuts")).toBe(false);
    for (const key of ["/", "j", "k", "Escape"]) fireEvent.keyDown(document.body, { key });
    expect(document.activeElement).toBe(document.body);
    expect(searches).toEqual([]);
    const links = screen.getAllByRole("link");
    links[0]?.focus();
    fireEvent.keyDown(links[0] as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(links[1]);
  });

  it("finds a workout by the note that the rider wrote", () => {
    const own = { effort: null, note: "New saddle", leftOut: null };
    shown(sampleYears(12), {}, () => {}, { yours: { workouts: { [sampleYears(12)[4]?.key ?? ""]: own } } });
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "saddle" } });
    expect(screen.getByText("1 of 12 workouts")).toBeTruthy();
  });

  it("marks what the rider left out, in words and with the reason", () => {
    const own = { effort: null, note: "", leftOut: "Somebody else rode it" };
    shown([sampleWorkout(1), sampleWorkout(2)], {}, () => {}, {
      yours: { workouts: { [sampleKey(2)]: own } },
    });
    const [, kept, out] = screen.getAllByRole("row");
    expect(within(kept as HTMLElement).queryByText(/Left out/)).toBeNull();
    const mark = within(out as HTMLElement).getByTitle(
      "Left out of records and trends: Somebody else rode it",
    );
    expect(mark.textContent).toBe("Left out of records and trends: Somebody else rode it");
  });

  it("heads each session with its sums and leaves single workouts alone", () => {
    const start = Date.UTC(2025, 10, 1, 8);
    shown(
      [
        sampleWorkout(2, { startedAtMs: start + 1_900_000, lengthSec: 600, title: "Stretch" }),
        sampleWorkout(1, { startedAtMs: start }),
        sampleWorkout(3, { startedAtMs: start - 90_000_000, title: "Alone" }),
      ],
      { groupSessions: true },
    );
    const heads = screen.getAllByRole("rowheader");
    expect(heads.map((head) => head.textContent)).toEqual([
      "Session of 2: 40 min, 600 kJ, 800 kcal, load 56",
    ]);
  });
});

function shown(
  workouts: readonly WorkoutSummary[],
  change: Partial<HistoryQuery> = {},
  onRetry: (key: BlindKey) => void = () => {},
  more: { readonly hasShortcuts?: boolean; readonly yours?: Pick<Yours, "workouts"> } = {},
) {
  const queries: HistoryQuery[] = [];
  const searches: string[] = [];
  const { hasShortcuts = true, yours } = more;
  const rows = sampleRows(workouts, yours);
  function Held() {
    const [query, setQuery] = useState<HistoryQuery>({ ...EMPTY_QUERY, ...change });
    const [search, setSearch] = useState("");
    return (
      <HistoryView
        rows={rows}
        query={query}
        search={search}
        units="metric"
        failures={new Map([[sampleKey(1), "timedOut"]])}
        hasShortcuts={hasShortcuts}
        hrefOf={(key) => `#/workouts/${key}`}
        onSearch={(next) => {
          searches.push(next);
          setSearch(next);
        }}
        onQuery={(next) => {
          queries.push(next);
          setQuery(next);
        }}
        onRetry={onRetry}
      />
    );
  }
  return { ...render(<Held />), queries, searches };
}

function sortOf(name: string): string | null {
  return screen.getByRole("columnheader", { name }).getAttribute("aria-sort");
}

function press(name: string): void {
  fireEvent.click(screen.getByRole("button", { name }));
}

function rowCount(): number {
  return screen.getAllByRole("row").length - 1;
}

function isDisabled(name: string): boolean {
  return screen.getByRole("button", { name }).hasAttribute("disabled");
}
