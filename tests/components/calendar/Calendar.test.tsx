import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { Calendar } from "@/components/calendar/Calendar";
import type { CalendarSpan } from "@/components/calendar/calendarModel";
import type { DayTotals } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import { NO_LOADS } from "@/lib/training/loadSum";

afterEach(cleanup);

const day = (text: string) => text as LocalDay;

function total(text: string, minutes: number, load: number | null = null): DayTotals {
  return {
    day: day(text),
    workouts: 2,
    durationSec: minutes * 60,
    workJ: 412_000,
    load: load === null ? NO_LOADS : { value: load, isEstimate: true, covered: 1 },
  };
}

// 18 November 2026 is a Wednesday.
const SPAN: CalendarSpan = {
  days: [total("2026-10-01", 20), total("2026-11-10", 20), total("2026-11-16", 75, 62)],
  first: day("2026-11-02"),
  last: day("2026-11-18"),
  today: day("2026-11-18"),
  weekStart: "monday",
};

function show(span: CalendarSpan = SPAN) {
  render(<Calendar span={span} hrefOf={(one) => `#/workouts?from=${one}&to=${one}`} />);
  const grid = screen.getByRole("grid");
  return { grid, focused: () => document.activeElement?.getAttribute("data-day") };
}

describe("a calendar", () => {
  it("is named by a sentence that begins with what it shows and says how much it is", () => {
    const { grid } = show();
    expect(grid.getAttribute("aria-label")).toBe(
      "Minutes by day, 2 Nov to 18 Nov 2026: 4 workouts on 2 days, 1 h 35 min.",
    );
  });

  it("leads from a day to its workouts, and says every day in words, the empty ones too", () => {
    const { grid } = show();
    const link = within(grid).getByRole("link", {
      name: "16 Nov 2026: 2 workouts, 1 h 15 min, 412 kJ, Load ≈ 62",
    });
    expect(link.getAttribute("href")).toBe("#/workouts?from=2026-11-16&to=2026-11-16");
    expect(within(grid).getByRole("gridcell", { name: "18 Nov 2026, today: no workout" })).toBeTruthy();
    expect(within(grid).getAllByRole("link")).toHaveLength(2);
  });

  it("reads out the day under the pointer, and the sum again when it leaves", () => {
    const { grid } = show();
    const words = "16 Nov 2026: 2 workouts, 1 h 15 min, 412 kJ, Load ≈ 62";
    fireEvent.pointerOver(within(grid).getByRole("link", { name: words }));
    expect(screen.getByText(words)).toBeTruthy();
    fireEvent.pointerLeave(grid);
    expect(screen.queryByText(words)).toBeNull();
    expect(screen.getByText("4 workouts on 2 days, 1 h 35 min")).toBeTruthy();
  });

  it("is one stop of the Tab key; arrows go by days and weeks and never leave it", () => {
    const { grid, focused } = show();
    const stops = grid.querySelectorAll("[data-day][tabindex='0']");
    expect([...stops].map((one) => one.getAttribute("data-day"))).toEqual(["2026-11-18"]);
    (stops[0] as HTMLElement).focus();
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? grid, { key });
    const walk = (...keys: readonly string[]) =>
      keys.map((key) => {
        press(key);
        return focused();
      });
    expect(walk("ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight", "ArrowRight")).toEqual([
      "2026-11-17",
      "2026-11-10",
      "2026-11-11",
      "2026-11-18",
      "2026-11-18",
    ]);
    expect(walk("Home", "ArrowLeft", "End", "PageUp")).toEqual([
      "2026-11-02",
      "2026-11-02",
      "2026-11-18",
      "2026-11-02",
    ]);
    expect(grid.querySelectorAll("[data-day][tabindex='0']")).toHaveLength(1);
  });

  it("tells the steps by size and in numbers", () => {
    const { grid } = show();
    const steps = [...grid.querySelectorAll("a[data-step]")].map((one) => one.getAttribute("data-step"));
    expect(steps).toEqual(["4", "2"]);
    expect(
      within(screen.getByRole("list", { name: "Steps" }))
        .getAllByRole("listitem")
        .at(-1)?.textContent,
    ).toBe("80 and more min");
  });

  it("shows load with its cover, or how many workouts", () => {
    const { grid } = show();
    const select = screen.getByRole("combobox", { name: "Calendar shows" });
    fireEvent.change(select, { target: { value: "load" } });
    expect(grid.getAttribute("aria-label")).toContain("Load by day");
    expect(screen.getByText("4 workouts on 2 days, 1 h 35 min. 1 of 4 workouts have a load")).toBeTruthy();
    fireEvent.change(select, { target: { value: "workouts" } });
    expect(within(screen.getByRole("list", { name: "Steps" })).getByText("5 and more")).toBeTruthy();
  });

  it("has a table of every day behind it, newest week first", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
    const rows = within(screen.getByRole("table", { name: "Minutes by day" })).getAllByRole("row");
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent).join("|"))).toEqual([
      "Week of|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Sum",
      "16 Nov 2026|75|–|–|||||75",
      "9 Nov 2026|–|20|–|–|–|–|–|20",
      "2 Nov 2026|–|–|–|–|–|–|–|0",
    ]);
  });

  it("begins the week as the rider prefers", () => {
    const { grid } = show({ ...SPAN, weekStart: "sunday" });
    expect(within(grid).getAllByRole("rowheader")[0]?.getAttribute("aria-label")).toBe("Sunday");
  });

  it("splits a year in two halves and holds every day once", () => {
    const { grid } = show({ ...SPAN, first: day("2026-01-01"), last: day("2026-12-31") });
    expect(within(grid).getAllByRole("rowgroup")).toHaveLength(2);
    const days = [...grid.querySelectorAll("[data-day]")].map((one) => one.getAttribute("data-day"));
    expect(new Set(days).size).toBe(365);
    expect(days).toHaveLength(365);
    expect(within(grid).getByRole("gridcell", { name: "31 Dec 2026: to come" })).toBeTruthy();
  });
});
