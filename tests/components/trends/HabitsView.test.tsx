import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { sampleHistory } from "@/components/samples/sampleHistory";
import { habitsModel } from "@/components/trends/habitsModel";
import { states } from "@/components/trends/HabitsView.states";
import { trendsQueryOf } from "@/components/trends/trendsQuery";
import { localDayOf } from "@/lib/domain/day";

afterEach(cleanup);

const TODAY = localDayOf(SAMPLE_NOW_MS, 0);

function modelOf(query: string, history = sampleHistory(sampleYears(700))) {
  return habitsModel({ history, query: trendsQueryOf(query), today: TODAY, weekStart: "monday" });
}

function showState(name: string) {
  render(states.find((state) => state.name === name)?.node ?? <p />);
}

describe("habits", () => {
  it("cut calendar, times and breakdowns to range, discipline and device", () => {
    const model = modelOf("range=6w&discipline=cycling&device=Bike%2B");
    expect(model.calendar.first).toBe("2025-10-09");
    const [disciplines, , , , devices] = model.breakdowns;
    expect(disciplines?.parts.map(({ name }) => name)).toEqual(["Cycling"]);
    expect(devices?.parts.map(({ name }) => name)).toEqual(["Bike+"]);
    const drawn = model.calendar.days.filter((one) => one.day >= model.calendar.first);
    expect(drawn.reduce((sum, one) => sum + one.workouts, 0)).toBe(model.workouts);
    expect(model.weekdays.series[0]?.values.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(
      model.workouts,
    );
  });

  it("keep what was left out in the calendar and out of the breakdowns, and say so", () => {
    const model = modelOf("", sampleHistory([sampleWorkout(0), sampleWorkout(1)], { leftOut: 1 }));
    expect(model.workouts).toBe(1);
    expect(model.leftOut).toBe(1);
    expect(model.breakdowns.map(({ parts }) => parts.map(({ workouts }) => workouts))).toEqual(
      model.breakdowns.map(() => [1]),
    );
    expect(model.calendar.days).toHaveLength(2);
    showState("habits, 12 months");
    expect(
      screen.getByText(/3 workouts that you left out of records and trends are not in here\./),
    ).toBeTruthy();
  });

  it("do not count what Peloton no longer has as left out", () => {
    const history = sampleHistory([sampleWorkout(0), sampleWorkout(1, { removedAtMs: 1 })]);
    expect(modelOf("", history)).toMatchObject({ workouts: 1, leftOut: 0 });
  });

  it("lead to every year since the first workout", () => {
    expect(modelOf("").years).toEqual([2025, 2024]);
    expect(modelOf("", sampleHistory([])).years).toEqual([2025]);
  });

  it("put the weekdays in the rider's order and name the busiest", () => {
    const query = trendsQueryOf("");
    const history = sampleHistory([sampleWorkout(0), sampleWorkout(7), sampleWorkout(1)]);
    const model = habitsModel({ history, query, today: TODAY, weekStart: "sunday" });
    expect(model.weekdays.labels[0]).toBe("Sunday");
    expect(model.weekdays.sentence).toBe("Workouts by weekday: most on Wednesday (2 workouts).");
    expect(model.hours.sentence).toBe("Workouts by time of day: most from 7 AM (3 workouts).");
  });

  it("are tables with workouts, minutes and share, and lead to the workouts behind them", () => {
    showState("habits, 12 months");
    const table = within(screen.getByRole("table", { name: "Discipline" }));
    expect(table.getAllByRole("columnheader").map((head) => head.textContent)).toEqual([
      "Discipline",
      "Workouts",
      "Minutes",
      "Share",
    ]);
    expect(table.getByRole("link", { name: "Cycling" }).getAttribute("href")).toBe(
      "#/workouts?discipline=cycling",
    );
    expect(table.getAllByRole("row")).toHaveLength(9);
    fireEvent.click(screen.getByRole("button", { name: "Show all 9 by discipline" }));
    expect(table.getAllByRole("row")).toHaveLength(10);
    const instructors = within(screen.getByRole("table", { name: "Instructor" }));
    expect(instructors.queryByRole("link", { name: "No instructor" })).toBeNull();
    expect(instructors.getByText("No instructor")).toBeTruthy();
  });

  it("show no streaks to a rider who does not want them", () => {
    showState("habits, 12 months");
    expect(screen.getByText("Streaks")).toBeTruthy();
    cleanup();
    showState("habits, a few workouts, no streaks wanted");
    expect(screen.queryByText("Streaks")).toBeNull();
    expect(screen.queryByText(/in a row/)).toBeNull();
  });

  it("say what to do where a range holds nothing", () => {
    showState("habits, nothing in this range");
    expect(screen.getByText(/No workouts in this range/)).toBeTruthy();
    expect(screen.queryByText("What")).toBeNull();
  });
});
