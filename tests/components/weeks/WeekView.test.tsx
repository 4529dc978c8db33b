import { cleanup, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { states } from "@/components/weeks/WeekView.states";

afterEach(cleanup);

const shown = (name: string) => {
  const state = states.find((one) => one.name === `week, ${name}`);
  if (state === undefined) throw new Error(`no state ${name}`);
  return render(state.node).container;
};
const days = () => [...screen.getByRole("list", { name: "Days of the week" }).children] as HTMLElement[];

describe("a week's page", () => {
  it("has its dates as the heading and the ways to its neighbors", () => {
    shown("full");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("10 to 16 Nov 2025");
    expect(screen.getByText("Week 46 of 2025, last week")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Previous week" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Next week" })).toBeTruthy();
    cleanup();
    shown("over a year's end");
    expect(screen.getByText("Week 1 of 2025")).toBeTruthy();
  });

  it("lists seven days with their workouts, and marks what was left out", () => {
    shown("full");
    expect(days().map((day) => day.querySelector("h2")?.textContent?.split(" ")[0])).toEqual([
      "Monday",
      "Tuesday",
      "Wednesday",
      "Thursday",
      "Friday",
      "Saturday",
      "Sunday",
    ]);
    expect(within(days()[5] as HTMLElement).getAllByRole("link")).toHaveLength(2);
    expect(days()[6]?.textContent).toContain("left out");
    expect(screen.getByText(/1 workout that you left out counts as done/)).toBeTruthy();
  });

  it("tells load and minutes by discipline, zones, held blocks and records", () => {
    shown("full");
    const disciplines = within(screen.getByRole("table", { name: "Disciplines" }));
    expect(disciplines.getByRole("row", { name: "Cycling 3 105 120" })).toBeTruthy();
    expect(within(screen.getByRole("table", { name: "Held blocks" })).getByText("5 of 6")).toBeTruthy();
    expect(screen.getByRole("table", { name: "Time in power zones" })).toBeTruthy();
    expect(screen.getByRole("table", { name: "Time in heart rate zones" })).toBeTruthy();
    const records = within(screen.getByRole("region", { name: "Records" }));
    expect(records.getByText("Cycling, 45 min, total output")).toBeTruthy();
    expect(records.getByText("Before: 586 kJ, 3 Mar 2025")).toBeTruthy();
  });

  it("is counted so far while it goes on: beside weeks up to the same weekday, nothing after it", () => {
    shown("this one so far");
    expect(screen.getByText("Week 47 of 2025, this week so far")).toBeTruthy();
    expect(
      screen.getByText(/time so far than the mean of the 4 weeks before, up to Wednesday\.$/),
    ).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Next week" })).toBeNull();
    expect(days()[2]?.getAttribute("aria-current")).toBe("date");
    expect(
      days()
        .slice(3)
        .every((day) => day.textContent?.endsWith("To come")),
    ).toBe(true);
  });

  it("tells no records and says its base while older workouts are coming", () => {
    shown("older workouts coming");
    expect(screen.getByText(/^Counted from 2 Nov 2025/)).toBeTruthy();
    expect(screen.getByText("Records are told when older workouts have come.")).toBeTruthy();
    expect(screen.queryByText(/ weeks before/)).toBeNull();
  });

  it("has words where there is nothing", () => {
    shown("empty");
    expect(screen.getByText("No workouts in this week.")).toBeTruthy();
    expect(days().every((day) => day.textContent?.endsWith("Rest"))).toBe(true);
    expect(screen.queryByRole("heading", { name: "Disciplines" })).toBeNull();
    cleanup();
    shown("before the first workout");
    expect(screen.queryByText("Workouts")).toBeNull();
    cleanup();
    shown("to come");
    expect(screen.getByText("This week is still to come.")).toBeTruthy();
    cleanup();
    shown("opening");
    expect(screen.getByText("Looking through your workouts").getAttribute("role")).toBe("status");
  });
});
