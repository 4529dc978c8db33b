import { cleanup, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { states } from "@/components/dashboard/DashboardView.states";
import { LastWorkout } from "@/components/dashboard/LastWorkout";
import { StreakPanel } from "@/components/dashboard/StreakPanel";
import { weekdayName } from "@/components/dashboard/weekdayName";
import { SAMPLE_DERIVED, sampleWorkout } from "@/components/samples/historySummary";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";

afterEach(cleanup);

describe("the dashboard's states", () => {
  it.each(states.map((state) => [state.name, state.node] as const))("draws: %s", (_, node) => {
    render(node);
    const headings = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
    expect(headings).toEqual(["Last workout", "This week", "Streaks", "Recent workouts", "Totals"]);
  });
});

describe("the last workout", () => {
  it("leads to its detail and says whether the targets were held", () => {
    shown(sampleWorkout(1));
    const link = screen.getByRole("link", { name: "30 min Power Zone Ride" });
    expect(link.getAttribute("href")).toBe("#/workouts/x");
    expect(screen.getByText("Held 5 of 6 blocks")).toBeTruthy();
    expect(screen.getByText("70 % in target · 20 % above · 10 % below")).toBeTruthy();
  });

  it("says the share once where no block was long enough to hold", () => {
    const adherence = {
      metric: "output",
      inShare: 0.7,
      aboveShare: 0.2,
      belowShare: 0.1,
      heldBlocks: 0,
      blocks: 0,
    } as const;
    shown(sampleWorkout(1, { derived: { ...SAMPLE_DERIVED, adherence } }));
    expect(screen.getAllByText(/in target/)).toHaveLength(1);
  });

  it("says plainly why there is no verdict", () => {
    shown(sampleWorkout(1, { state: "listed", derived: null }));
    expect(screen.getByText("Details are on their way")).toBeTruthy();
    cleanup();
    shown(sampleWorkout(1, { derived: { ...SAMPLE_DERIVED, targetMetrics: [], adherence: null } }));
    expect(screen.getByText("No targets in this workout")).toBeTruthy();
    cleanup();
    shown(sampleWorkout(1, { derived: { ...SAMPLE_DERIVED, adherence: null } }));
    expect(screen.getByText("Targets not measured")).toBeTruthy();
  });

  it("prints a hostile title as text", () => {
    const title = "<img src=x onerror=owned()>";
    const { container } = shown(sampleWorkout(1, { title }));
    expect(screen.getByRole("link", { name: title })).toBeTruthy();
    expect(container.querySelector("img")).toBeNull();
  });
});

describe("streaks", () => {
  it("say whether they are safe, with Peloton's beside ours", () => {
    render(
      <StreakPanel
        streaks={{
          daily: { state: "open", count: 4 },
          weekly: { state: "done", count: 12 },
          bestWeekly: 30,
          peloton: { currentDaily: 4, currentWeekly: 12, bestWeekly: 31 },
        }}
        base={null}
      />,
    );
    const panel = within(screen.getByRole("region", { name: "Streaks" }));
    expect(panel.getByText("4 days")).toBeTruthy();
    expect(panel.getByText("open until midnight")).toBeTruthy();
    expect(panel.getByText(/done this week/)).toBeTruthy();
    expect(panel.getByText("Peloton says 31")).toBeTruthy();
  });
});

it("names weekdays", () => {
  expect(weekdayName("1970-01-01" as LocalDay)).toBe("Thursday");
  expect(weekdayName("2025-11-19" as LocalDay)).toBe("Wednesday");
  expect(weekdayName("1969-12-31" as LocalDay)).toBe("Wednesday");
});

function shown(workout: WorkoutSummary) {
  return render(<LastWorkout workout={workout} load={null} units="us" href="#/workouts/x" />);
}
