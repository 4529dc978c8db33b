import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { ClassView } from "@/components/classes/ClassView";
import { SAMPLE_ATTEMPTS, SAMPLE_RIDE } from "@/components/samples/attemptSamples";
import { DETAIL_CADENCE_RIDE } from "@/components/samples/detailCadenceRide";
import { NO_GRAPH } from "@/lib/domain/performance";
import type { ClassAttempt } from "@/lib/training/attempts";
import { rideAxis } from "@/lib/training/axis";

afterEach(cleanup);

const ATTEMPTS = SAMPLE_ATTEMPTS.map(({ attempt }) => attempt);

function listed(attempt: ClassAttempt): ClassAttempt {
  return { ...attempt, summary: { ...attempt.summary, state: "listed" } };
}

function draw(change: Partial<Parameters<typeof ClassView>[0]> = {}) {
  render(
    <ClassView
      attempts={ATTEMPTS}
      opened={SAMPLE_ATTEMPTS}
      progress={null}
      details={SAMPLE_RIDE}
      isWhole
      units="us"
      hrefOf={(key) => `#/workouts/${key}`}
      instructorHrefOf={(key) => `#/instructors/${key}`}
      onCopy={() => Promise.resolve()}
      {...change}
    />,
  );
}

const rows = () => within(screen.getByRole("table", { name: "Your attempts" })).getAllByRole("row");

describe("the class page", () => {
  it("lays all attempts over each other and holds the latest against the best", () => {
    draw();
    expect(
      screen.getByRole("img", { name: /^Output of 6 attempts: 19 Nov 2025 average 161 W; / }),
    ).toBeTruthy();
    expect(screen.getByRole("img", { name: /^Gap: \d+ kJ behind 23 Apr 2025 at 45:00/ })).toBeTruthy();
    const legend = within(screen.getByRole("list", { name: "Attempts in the chart" }));
    expect(legend.getAllByRole("button")).toHaveLength(6);
    fireEvent.change(screen.getByRole("combobox", { name: /Against/ }), { target: { value: "previous" } });
    expect(screen.getByRole("img", { name: /^Gap: \d+ kJ ahead of 10 Sep 2025 at 45:00/ })).toBeTruthy();
  });

  it("shows a favorite's hundreds of attempts a page at a time, newest first", () => {
    const [newest] = ATTEMPTS as [ClassAttempt];
    const attempts = Array.from({ length: 120 }, (_, index): ClassAttempt => {
      const startedAtMs = newest.summary.startedAtMs - index * 86_400_000;
      const key = `attempt${index}` as ClassAttempt["summary"]["key"];
      return { ...newest, isBest: false, summary: { ...newest.summary, key, startedAtMs } };
    });
    draw({ attempts });
    const first = () =>
      within(rows()[1] as HTMLElement)
        .getByRole("link")
        .getAttribute("href");
    expect(rows()).toHaveLength(51);
    expect(first()).toBe("#/workouts/attempt0");
    fireEvent.click(screen.getByRole("button", { name: "Next page" }));
    expect(first()).toBe("#/workouts/attempt50");
    fireEvent.click(screen.getByRole("button", { name: "Next page" }));
    expect(rows()).toHaveLength(21);
    expect(screen.getByText("Page 3 of 3")).toBeTruthy();
  });

  it("has no pages where one holds them all", () => {
    draw();
    expect(screen.queryByRole("navigation", { name: "Pages" })).toBeNull();
  });

  it("reads as % of FTP on demand", () => {
    draw();
    fireEvent.click(screen.getByRole("checkbox", { name: "As % of FTP" }));
    expect(
      screen.getByRole("img", { name: /^Output of 6 attempts: 19 Nov 2025 average 78 % of FTP/ }),
    ).toBeTruthy();
  });

  it("switches a line off and on", () => {
    draw();
    const button = screen.getByRole("button", { name: /^10 Sep 2025/ });
    expect(button.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(button);
    expect(button.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(button);
    expect(button.getAttribute("aria-pressed")).toBe("true");
  });

  it("shows every attempt in a table, with links, the best and the change of device marked", () => {
    draw();
    const table = within(screen.getByRole("table", { name: "Your attempts" }));
    expect(table.getAllByRole("row")).toHaveLength(7);
    const best = table.getByText("Best").closest("tr");
    expect(best?.textContent).toContain("23 Apr 2025");
    expect(table.getByText("changed").closest("tr")?.textContent).toContain("2 Jul 2025");
    expect(table.getByRole("link", { name: "19 Nov 2025" }).getAttribute("href")).toBe(
      `#/workouts/${ATTEMPTS[0]?.summary.key}`,
    );
  });

  it("marks what does not count and calls the best only the best so far while more may come", () => {
    draw({
      isWhole: false,
      attempts: ATTEMPTS.map((attempt, index) => ({ ...attempt, isCounted: index > 0 })),
    });
    expect(screen.getByText("Left out")).toBeTruthy();
    expect(screen.getByText("Best so far")).toBeTruthy();
    expect(screen.getByText("Best output so far")).toBeTruthy();
  });

  it("says how far the opening is and draws what is there", () => {
    draw({ opened: SAMPLE_ATTEMPTS.slice(0, 2), progress: { opened: 2, of: 6 } });
    expect(screen.getByText("Opening attempt 3 of 6")).toBeTruthy();
    expect(screen.getByRole("img", { name: /^Output of 2 attempts/ })).toBeTruthy();
  });

  it("shows the plan of a class whose targets lie in other metrics", () => {
    const graph = DETAIL_CADENCE_RIDE.graph ?? NO_GRAPH;
    const attempt = { ...(ATTEMPTS[0] as ClassAttempt), summary: DETAIL_CADENCE_RIDE.summary };
    draw({ attempts: [attempt], opened: [{ attempt, graph, axis: rideAxis(graph) }], details: "none" });
    expect(screen.getByRole("heading", { name: "Class plan" })).toBeTruthy();
    expect(screen.getByRole("img", { name: /^Cadence plan: / })).toBeTruthy();
    expect(screen.getByRole("img", { name: /^Resistance plan: / })).toBeTruthy();
    expect(screen.getByText(/Peloton gave no details of this class/)).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Gap" })).toBe(null);
  });

  it("draws the plan alone where nothing was recorded, and says so", () => {
    draw({ opened: [] });
    expect(screen.getByText(/Nothing was recorded second by second/)).toBeTruthy();
    expect(screen.getByRole("img", { name: /^Output plan: / })).toBeTruthy();
  });

  it("says that details are on their way", () => {
    draw({
      opened: [],
      details: "coming",
      attempts: ATTEMPTS.map(listed),
    });
    expect(screen.getByText(/The details of this class are on their way/)).toBeTruthy();
    expect(screen.getByText(/The details of 6 attempts are on their way/)).toBeTruthy();
  });

  it("reads minute by minute as a table", () => {
    draw();
    const section = screen.getByRole("region", { name: "Attempts over each other" });
    fireEvent.click(within(section).getByRole("button", { name: "Show as table" }));
    const table = within(within(section).getByRole("group", { name: "Output as a table" }));
    expect(table.getAllByRole("row").length).toBe(47);
  });
});
