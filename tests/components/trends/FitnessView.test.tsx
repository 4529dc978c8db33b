import { cleanup, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { FitnessMissing } from "@/components/trends/FitnessMissing";
import { states } from "@/components/trends/FitnessView.states";

afterEach(cleanup);

const shown = (name: string) => {
  const state = states.find((one) => one.name === `fitness page, ${name}`);
  if (state === undefined) throw new Error(`no state ${name}`);
  return render(state.node).container;
};
const answer = (container: Element) => container.querySelector(".fitness-answer")?.textContent ?? "";

describe("the fitness page", () => {
  it("answers in its first line, then shows three charts, each with a table", () => {
    const container = shown("full");
    expect(answer(container)).toContain("Fitter: +4 fitness in 6 weeks");
    const charts = screen.getAllByRole("img").map((chart) => chart.getAttribute("aria-label") ?? "");
    expect(charts.map((sentence) => sentence.split(":")[0])).toEqual(["Fitness", "Form", "Load"]);
    expect(screen.getAllByRole("button", { name: "Show as table" })).toHaveLength(3);
    expect(screen.getByText("6 weeks ago 38")).toBeTruthy();
  });

  it("says where the loads come from", () => {
    shown("full");
    const sources = within(screen.getByRole("region", { name: "Where the loads come from" }));
    expect(sources.getByText("346 of 346 workouts have a load, since 20 Nov 2024")).toBeTruthy();
    expect(sources.getAllByRole("term").map((term) => term.textContent)).toEqual(["Power", "Zones ≈"]);
  });

  it("counts every source and those without, and says what would give these a load", () => {
    const container = shown("four sources");
    const sources = within(screen.getByRole("region", { name: "Where the loads come from" }));
    const terms = sources.getAllByRole("term").map((term) => term.textContent);
    expect(terms).toEqual(["Power", "Heart rate", "Zones ≈", "Own effort", "None"]);
    const counts = sources.getAllByRole("definition").map((count) => Number(count.textContent));
    const [covered, all] = /^(\d+) of (\d+) workouts/
      .exec(sources.getByText(/workouts have a load/).textContent ?? "")
      ?.slice(1)
      .map(Number) ?? [0, 0];
    expect(counts.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(covered);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(container.querySelectorAll(".fitness-missing li").length).toBeGreaterThan(0);
    cleanup();
    expect(shown("full").querySelector(".fitness-missing")).toBeNull();
  });

  it("says fading, and that it is too early, as they are", () => {
    expect(answer(shown("a long rest"))).toContain("Fading: ");
    cleanup();
    expect(answer(shown("settling"))).toContain(
      "Too early to say: 27 fitness so far, comparable from 3 Jan 2026",
    );
    expect(screen.getByRole("link", { name: "Settings" }).getAttribute("href")).toBe(
      "options.html#preferences",
    );
  });

  it("compares nothing while older workouts are coming, and says from where it counts", () => {
    expect(answer(shown("older workouts coming"))).toContain("Fitness so far: ");
    expect(screen.getByText(/^Counted from .*, older workouts are still coming\.$/)).toBeTruthy();
  });

  it("says that the rider gave its start", () => {
    expect(shown("start given").textContent).toContain("Starts on 25 Aug 2025 with the fitness and fatigue");
  });

  it("says without any load what would give one, with the ways there", () => {
    const container = shown("no loads");
    expect(screen.getByRole("heading", { name: "No workout has a load yet" })).toBeTruthy();
    const links = [...container.querySelectorAll(".fitness-missing a")].map((link) =>
      link.getAttribute("href"),
    );
    expect(links).toEqual(["options.html#ftp", "options.html#preferences"]);
    expect(screen.queryAllByRole("img")).toEqual([]);
  });

  it("says that loads come with the details", () => {
    shown("loads coming");
    expect(screen.getByRole("heading", { name: "Loads are on their way" })).toBeTruthy();
    expect(screen.queryByText(/An FTP/)).toBeNull();
  });
});

it("counts what would give a load, one and many", () => {
  const { container } = render(<FitnessMissing missing={{ ftp: 1, heartRate: 0, effort: 12 }} />);
  const items = [...container.querySelectorAll("li")].map((item) => item.textContent);
  expect(items).toEqual([
    "1 ride with power: an FTP of that time gives it a load.",
    "12 workouts without power or enough heart rate: your own effort, 1 to 10, on the workout’s page gives each a load.",
  ]);
});
