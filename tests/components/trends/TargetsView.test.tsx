import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { states } from "@/components/trends/TargetsView.states";

afterEach(cleanup);

const shown = (name: string) => {
  const state = states.find((one) => one.name === `targets, ${name}`);
  if (state === undefined) throw new Error(`no state ${name}`);
  return render(state.node).container;
};
const answer = (container: Element) => container.querySelector(".targets-answer")?.textContent ?? "";

describe("Trends, targets", () => {
  it("answers in its first line, of one kind of target", () => {
    expect(answer(shown("full"))).toMatch(
      /^\d+ % in target, held \d+ of \d+ blocks \(\d+ %\) Power zones, mean of \d+ classes; \d+ % above, \d+ % below/,
    );
    const charts = screen.getAllByRole("img").map((chart) => chart.getAttribute("aria-label") ?? "");
    expect(charts[0]).toMatch(/^In target, power zones: mean \d+ %, \d+ % to \d+ % by month\.$/);
    expect(charts[1]).toMatch(/^Held blocks, power zones: \d+ of \d+ blocks \(\d+ %\)\.$/);
  });

  it("shows another kind of target by itself when it is chosen", () => {
    const container = shown("full");
    const choice = screen.getByRole<HTMLSelectElement>("combobox", { name: "Target" });
    expect([...choice.options].map(({ text }) => text.replace(/ \(.*/, ""))).toEqual([
      "Power zones",
      "Cadence",
      "Pace",
    ]);
    expect(screen.getByRole("table", { name: "By zone" })).toBeTruthy();
    fireEvent.change(choice, { target: { value: "cadence" } });
    expect(answer(container)).toMatch(/ Cadence, mean of /);
    expect(screen.queryByRole("table", { name: "By zone" })).toBeNull();
    expect(screen.getAllByRole("img")[0]?.getAttribute("aria-label")).toMatch(/^In target, cadence: /);
  });

  it("ranks instructors, the best first, with how many classes each", () => {
    shown("full");
    const rows = within(screen.getByRole("table", { name: "Instructors" }))
      .getAllByRole("row")
      .slice(1);
    const shares = rows.map((row) => Number.parseInt(row.children[2]?.textContent ?? "", 10));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(rows.every((row) => Number(row.children[1]?.textContent) >= 3)).toBe(true);
    expect(
      within(rows[0] as HTMLElement)
        .getByRole("link")
        .getAttribute("href"),
    ).toMatch(/^#\/instructors\//);
  });

  it("names the best and the least met classes with links", () => {
    shown("full");
    for (const name of ["Best met", "Least met"]) {
      const region = within(screen.getByRole("region", { name }));
      const links = region.getAllByRole("link");
      expect(links).toHaveLength(3);
      expect(links.every((link) => link.getAttribute("href")?.startsWith("#/workouts/"))).toBe(true);
    }
  });

  it("tells in, above and below for every zone, and opens the efforts meanwhile", () => {
    shown("full");
    const rows = within(screen.getByRole("table", { name: "By zone" }))
      .getAllByRole("row")
      .slice(1);
    for (const row of rows) {
      const [inIt = 0, above = 0, below = 0] = [2, 3, 4].map((at) =>
        Number.parseInt(row.children[at]?.textContent ?? "", 10),
      );
      expect(Math.abs(inIt + above + below - 100)).toBeLessThanOrEqual(1);
    }
    cleanup();
    shown("efforts being opened");
    expect(screen.getByText("Opening your efforts").getAttribute("role")).toBe("status");
  });

  it("says which classes were not judged and why", () => {
    shown("some not judged");
    expect(screen.getByText(/^\d+ classes with targets were judged\. \d+ not: no FTP is known/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Set your FTP" })).toBeTruthy();
  });

  it("ranks nothing of one class, and has words where there is nothing", () => {
    expect(answer(shown("one class"))).toContain("Power zones, of 1 class;");
    expect(screen.queryByRole("heading", { name: "Best met" })).toBeNull();
    cleanup();
    shown("none with targets");
    expect(screen.getByText(/^No class with targets was judged in this range\./)).toBeTruthy();
    expect(screen.getByText("0 classes with targets were judged.")).toBeTruthy();
    cleanup();
    shown("nothing in this range");
    expect(screen.getByText(/^No workouts in this range\./)).toBeTruthy();
  });
});
