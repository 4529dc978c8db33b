import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { states } from "@/components/trends/ZonesView.states";

afterEach(cleanup);

const shown = (name: string) => {
  const state = states.find((one) => one.name === `zones, ${name}`);
  if (state === undefined) throw new Error(`no state ${name}`);
  return render(state.node).container;
};

const shareOf = (text: string | null | undefined) => Number(/(\d+) %/.exec(text ?? "")?.[1] ?? Number.NaN);

describe("Trends, zones", () => {
  it("answers in its first line, in parts that make up the whole", () => {
    const container = shown("full");
    const answer = container.querySelector(".zones-answer")?.textContent ?? "";
    const parts = /^(\d+) % easy, (\d+) % middle, (\d+) % hard of .+ with power/
      .exec(answer)
      ?.slice(1)
      .map(Number);
    expect(parts?.reduce((sum, part) => sum + part, 0)).toBe(100);
    expect(screen.getByRole("button", { name: "What is Easy, middle and hard?" })).toBeTruthy();
  });

  it("draws power and heart rate by month, each named by a sentence, its zones by number", () => {
    shown("full");
    const charts = screen.getAllByRole("img").map((chart) => chart.getAttribute("aria-label") ?? "");
    expect(charts.map((sentence) => sentence.split(":")[0])).toEqual(["Power zones", "Heart-rate zones"]);
    for (const [name, zones] of [
      ["Time in power zones", 7],
      ["Time in heart rate zones", 5],
    ] as const) {
      const table = within(screen.getByRole("table", { name }));
      const heads = table
        .getAllByRole("rowheader")
        .map((head) => Number.parseInt(head.textContent ?? "", 10));
      expect(heads).toEqual(Array.from({ length: zones }, (_, index) => zones - index));
      const shares = table
        .getAllByRole("row")
        .slice(1)
        .map((row) => row.children[2]?.textContent);
      const sum = shares.reduce((all, text) => all + (text === "<1 %" ? 0 : shareOf(text)), 0);
      expect(sum).toBe(100);
    }
  });

  it("tells every month's hours as a table", () => {
    shown("full");
    fireEvent.click(screen.getAllByRole("button", { name: "Show as table" })[0] as HTMLElement);
    const table = within(screen.getByRole("group", { name: "Power zones by month as a table" }));
    expect(table.getAllByRole("columnheader").map((head) => head.textContent)).toEqual([
      "Month",
      ...[1, 2, 3, 4, 5, 6, 7].map((zone) => `Zone ${zone} (h)`),
    ]);
    expect(table.getAllByRole("row")).toHaveLength(14);
    expect(table.getByText("Nov 2025, so far")).toBeTruthy();
  });

  it("says how many rides have no FTP and where it is set", () => {
    shown("some rides before an FTP");
    expect(
      screen.getByText(/^Of \d+ rides, each by the FTP of its date\. \d+ rides with power have no FTP\./),
    ).toBeTruthy();
    expect(screen.getByRole("link", { name: "Set your FTP" }).getAttribute("href")).toBe("options.html#ftp");
    cleanup();
    shown("full");
    expect(screen.queryByRole("link", { name: "Set your FTP" })).toBeNull();
  });

  it("answers by heart rate where there is no power in zones", () => {
    const container = shown("heart rate alone");
    expect(container.querySelector(".zones-answer")?.textContent).toMatch(/ by heart rate/);
    expect(screen.queryByRole("heading", { name: "Power" })).toBeNull();
    cleanup();
    expect(shown("no FTP at all").querySelector(".zones-answer")?.textContent).toMatch(/ by heart rate/);
    expect(screen.getByRole("heading", { name: "Power" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Asked and ridden" })).toBeNull();
  });

  it("sets asked against ridden for each zone", () => {
    shown("full");
    const table = within(screen.getByRole("table", { name: "Asked and ridden" }));
    expect(table.getAllByRole("columnheader").map((head) => head.textContent)).toEqual([
      "Zone",
      "Asked",
      "Ridden",
      "In it",
    ]);
    expect(screen.getByText(/classes with power zones\. Most was missed in zone \d/)).toBeTruthy();
  });

  it("has words where there is nothing", () => {
    shown("nothing measured");
    expect(screen.getByText(/^Nothing here was measured in zones\./)).toBeTruthy();
    cleanup();
    shown("nothing in this range");
    expect(screen.getByText(/^No workouts in this range\./)).toBeTruthy();
    cleanup();
    shown("opening");
    expect(screen.getByText("Opening your efforts").getAttribute("role")).toBe("status");
  });
});
