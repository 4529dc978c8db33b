import { cleanup, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { states } from "@/components/years/YearView.states";
import { yearSteps } from "@/components/years/yearSteps";
import type { LocalDay } from "@/lib/domain/ids";

afterEach(cleanup);

const day = (text: string) => text as LocalDay;

function showState(name: string) {
  return render(states.find((state) => state.name === name)?.node ?? <p />);
}

describe("a year's page", () => {
  it("has totals beside the year before up to the same date, and its parts in order", () => {
    const { container } = showState("year, this one");
    expect(container.querySelector("h1")?.textContent).toBe("Year in review, 2025");
    expect(screen.getByText(/2024 is counted up to 19 Nov, as 2025 is\./)).toBeTruthy();
    expect(screen.getAllByText(/^2024: /).length).toBeGreaterThan(4);
    expect([...container.querySelectorAll("h2")].map((heading) => heading.textContent)).toEqual([
      "Totals",
      "Calendar",
      "Months",
      "Disciplines",
      "Records",
    ]);
    expect(screen.getByLabelText(/^Minutes by month: most in /)).toBeTruthy();
    expect(screen.getByText(/^Week of \d/).getAttribute("href")).toMatch(/^#\/weeks\/2025-W\d\d$/);
    expect(screen.getByText("Longest streak")).toBeTruthy();
  });

  it("tells of no record and no year before while older workouts are coming, and says what it rests on", () => {
    showState("year, older workouts coming");
    expect(screen.getByText(/^Counted from .* older workouts are still coming\.$/)).toBeTruthy();
    expect(screen.getByText("Records are told when older workouts have come.")).toBeTruthy();
    expect(screen.queryByText(/2024/)).toBeNull();
  });

  it("sums its disciplines up to its total", () => {
    const { container } = showState("year, this one");
    const rows = within(container.querySelector<HTMLElement>(".year-disciplines") ?? document.body)
      .getAllByRole("row")
      .slice(1);
    const workouts = rows.reduce((sum, row) => sum + Number(row.children[1]?.textContent), 0);
    const total = screen.getAllByText("Workouts").find((one) => one.tagName === "DT")?.nextElementSibling;
    expect(workouts).toBe(Number(total?.textContent));
  });

  it("says nothing of streaks to a rider who does not want them", () => {
    showState("year, no streaks wanted");
    expect(screen.queryByText(/streak/i)).toBeNull();
  });

  it("is calm where there is nothing: an empty year, one to come, one that opens", () => {
    showState("year, no workouts");
    expect(screen.getByText("No workouts in 2023.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Next year, 2024" })).toBeTruthy();
    cleanup();
    showState("year, to come");
    expect(screen.getByText("2026 is still to come.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Previous year, 2025" })).toBeTruthy();
    cleanup();
    showState("year, opening");
    expect(screen.getByRole("status").textContent).toBe("Looking through your workouts");
  });
});

describe("the years beside a year", () => {
  const known = { firstDay: day("2023-05-01"), today: day("2026-11-18") };

  it("are the ones with something to see, from the first workout's to this one", () => {
    expect(yearSteps(2024, known)).toEqual({ previous: 2023, next: 2025 });
    expect(yearSteps(2023, known)).toEqual({ previous: null, next: 2024 });
    expect(yearSteps(2026, known)).toEqual({ previous: 2025, next: null });
  });

  it("lead back from outside", () => {
    expect(yearSteps(2010, known)).toEqual({ previous: null, next: 2023 });
    expect(yearSteps(2099, known)).toEqual({ previous: 2026, next: null });
    expect(yearSteps(2026, { ...known, firstDay: null })).toEqual({ previous: null, next: null });
  });
});
