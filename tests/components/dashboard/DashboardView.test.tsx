import { cleanup, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { states } from "@/components/dashboard/DashboardView.states";
import { LastWorkout } from "@/components/dashboard/LastWorkout";
import { StreakPanel } from "@/components/dashboard/StreakPanel";
import type { StreakModel } from "@/components/dashboard/streakModel";
import { differenceWords, streakAnswer } from "@/components/dashboard/streakWords";
import { weekdayName } from "@/components/dashboard/weekdayName";
import { SAMPLE_DERIVED, sampleWorkout } from "@/components/samples/historySummary";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { StreakDifference } from "@/lib/training/streakDifference";
import type { StreakNow } from "@/lib/training/streaks";

afterEach(cleanup);

const STREAKS: StreakModel = {
  daily: { state: "done", count: 4 },
  weekly: { state: "done", count: 12 },
  bestDaily: 9,
  bestWeekly: 30,
  peloton: { currentDaily: 4, currentWeekly: 12, bestWeekly: 31 },
  differences: [],
  base: null,
};

const answer = (daily: StreakNow["state"], weekly: StreakNow["state"]) =>
  streakAnswer({ daily: { state: daily, count: 4 }, weekly: { state: weekly, count: 12 } });

const HEADINGS = [
  "Last workout",
  "This week",
  "Fitness",
  "Streaks",
  "Next milestone",
  "Calendar",
  "Recent workouts",
  "Totals",
];

describe("the dashboard's states", () => {
  it.each(states.map((state) => [state.name, state.node] as const))("draws: %s", (name, node) => {
    render(node);
    const headings = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
    const hidden = new Set([
      ...(name === "dashboard, no streaks wanted" ? ["Streaks"] : []),
      ...(name === "dashboard, no profile" ? ["Next milestone"] : []),
    ]);
    expect(headings).toEqual(HEADINGS.filter((heading) => !hidden.has(heading)));
  });

  it("leads from this week to its page and from a day to its workouts", () => {
    render(states[0]?.node ?? <p />);
    expect(screen.getByRole("link", { name: "This week in full" }).getAttribute("href")).toBe(
      "#/weeks/2025-W47",
    );
    const calendar = within(screen.getByRole("region", { name: "Calendar" }));
    expect(calendar.getByRole("link", { name: /^19 Nov 2025, today: 2 workouts/ }).getAttribute("href")).toBe(
      "#/workouts?from=2025-11-19&to=2025-11-19",
    );
  });

  it("says what is missing from sync, with the way to those that failed", () => {
    const failed = states.find(({ name }) => name === "dashboard, some failed");
    render(failed?.node ?? <p />);
    const line = within(screen.getAllByRole("status")[0] ?? document.body);
    expect(line.getByText(/14 could not be fetched/)).toBeTruthy();
    expect(line.getByRole("link", { name: "See why" })).toBeTruthy();
  });

  it("says which workouts the week counts as done and for no load", () => {
    const leftOut = states.find(({ name }) => name === "dashboard, two left out this week");
    render(leftOut?.node ?? <p />);
    expect(screen.getByText(/2 workouts that you left out count as done and for no Load\./)).toBeTruthy();
  });
});

const day = (text: string) => text as LocalDay;

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
    render(<StreakPanel streaks={{ ...STREAKS, daily: { state: "open", count: 4 } }} />);
    const panel = within(screen.getByRole("region", { name: "Streaks" }));
    expect(panel.getByText("4 days")).toBeTruthy();
    expect(panel.getByText("open until midnight")).toBeTruthy();
    expect(panel.getByText(/done this week/)).toBeTruthy();
    expect(panel.getByText(/ are safe\. A workout today keeps the 4-day streak\.$/)).toBeTruthy();
    expect(panel.getByText("best 30 (Peloton 31)")).toBeTruthy();
  });

  it("answer in one sentence, whatever stands", () => {
    expect(answer("done", "done")).toBe("Safe: you worked out today.");
    expect(answer("open", "done")).toBe("12 weeks are safe. A workout today keeps the 4-day streak.");
    expect(answer("ended", "done")).toBe("12 weeks are safe.");
    expect(answer("open", "open")).toBe("A workout today keeps the 4-day streak and the 12-week streak.");
    expect(answer("ended", "open")).toBe("A workout by Sunday keeps the 12-week streak.");
    expect(answer("ended", "ended")).toBe("No streak at the moment: the next workout begins one.");
  });

  it("say Peloton's number only where it is another one than ours", () => {
    const peloton = { currentDaily: 4, currentWeekly: 3, bestWeekly: 31 };
    render(<StreakPanel streaks={{ ...STREAKS, daily: { state: "open", count: 4 }, peloton }} />);
    expect(screen.getAllByText(/^Peloton says/).map((element) => element.textContent)).toEqual([
      "Peloton says 3",
    ]);
  });

  it("name the days that lie between ours and Peloton's", () => {
    const between = { first: day("2025-11-14"), last: day("2025-11-15"), hasOthers: false };
    const words = (change: Partial<StreakDifference>) =>
      differenceWords({ period: "day", ours: 3, peloton: 5, why: "pelotonCounts", ...between, ...change });
    expect(words({})).toBe(
      "Peloton says 5 days, we count 3: 14 Nov and 15 Nov 2025 count on Peloton only; here no workout begins there by the local time where you worked out.",
    );
    expect(words({ hasOthers: true })).toContain("imported or removed workouts");
    expect(words({ why: "sinceRead", first: day("2025-11-15") })).toContain(
      "15 Nov 2025 came after Peloton was last asked.",
    );
    const weeks = {
      period: "week",
      why: "oursCounts",
      first: day("2024-12-23"),
      last: day("2025-01-13"),
    } as const;
    expect(words(weeks)).toContain("the weeks of 23 Dec 2024 to 13 Jan 2025 count here only");
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
