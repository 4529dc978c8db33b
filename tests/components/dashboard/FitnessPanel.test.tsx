import { cleanup, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { FitnessPanel } from "@/components/dashboard/FitnessPanel";
import { states } from "@/components/dashboard/FitnessPanel.states";
import { fitnessPanelModel } from "@/components/dashboard/fitnessPanelModel";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import { fitnessLine } from "@/lib/training/fitnessLine";

afterEach(cleanup);

const TODAY = "2025-11-19" as LocalDay;

const shown = (name: string) => {
  const state = states.find((one) => one.name === `fitness panel, ${name}`);
  if (state === undefined) throw new Error(`no state ${name}`);
  render(state.node);
  return within(screen.getByRole("region", { name: "Fitness" }));
};

describe("fitness on the dashboard", () => {
  it("says whether the rider is fitter, with fitness, six weeks ago, form and the cover", () => {
    const panel = shown("fitter");
    expect(document.querySelector(".fitness-panel-answer strong")?.textContent).toBe("Fitter: +18");
    expect(panel.getByText(/^6 weeks ago \d+$/)).toBeTruthy();
    expect(panel.getByText("Form now")).toBeTruthy();
    expect(panel.getByText(/^\d+ of \d+ workouts have a load, last 12 weeks$/)).toBeTruthy();
    expect(panel.getByRole("link", { name: "Fitness in trends" }).getAttribute("href")).toBe(
      "#/trends/fitness",
    );
  });

  it("says what would give a load where there is none", () => {
    const panel = shown("no loads");
    expect(panel.getByText("No workout has a load yet.")).toBeTruthy();
    expect(panel.getByRole("link", { name: "an FTP" })).toBeTruthy();
  });

  it("waits for details", () => {
    expect(shown("loads coming").getByText("Loads come with the details of your workouts.")).toBeTruthy();
  });

  it("shows the last twelve weeks up to today, none of the days ahead", () => {
    const line = fitnessLine({
      loads: new Map([[TODAY, 100]]),
      start: null,
      from: dayOfNumber(dayNumber(TODAY) - 200),
      today: TODAY,
      aheadDays: 14,
    });
    const model = fitnessPanelModel(
      { line, workouts: [], bySource: new Map(), isWhole: false, isSeeded: false },
      new Map(),
    );
    expect(model.spark).toHaveLength(84);
    expect(model.spark.at(-1)).toBe(model.answer?.now.fitness);
    expect(model.base).toBe("Counted from 3 May 2025, older workouts are still coming.");
    render(<FitnessPanel fitness={model} href="#/trends/fitness" />);
    expect(screen.getByText(model.base ?? "")).toBeTruthy();
  });
});
