import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { compareModel } from "@/components/detail/compareModel";
import { CompareSection } from "@/components/detail/CompareSection";
import { SAMPLE_DERIVED, sampleKey, sampleWorkout } from "@/components/samples/historySummary";
import type { RideId } from "@/lib/domain/ids";
import { NO_FIGURES, type WorkoutSummary } from "@/lib/domain/workout";
import type { WorkoutLoad } from "@/lib/training/load";

afterEach(cleanup);

const RIDE = { id: "c".repeat(32) as RideId, key: sampleKey(77) };

const rideOf = (week: number, watts: number, given: Partial<WorkoutSummary> = {}) => {
  const averages = { ...NO_FIGURES, outputW: watts, heartRateBpm: 150 };
  return sampleWorkout(week * 7, {
    derived: { ...SAMPLE_DERIVED, averages, normalizedPowerW: watts + 15, adherence: null },
    ...given,
  });
};

const OWN = rideOf(0, 180, { ride: RIDE });
const OTHERS = [
  rideOf(1, 170, { ride: RIDE }),
  rideOf(2, 160, { device: "Bike" }),
  rideOf(3, 150, { device: "Bike" }),
];

function bare(ride: WorkoutSummary, state: WorkoutSummary["state"]): WorkoutSummary {
  return { ...ride, state, derived: null, pelotonAverages: NO_FIGURES };
}

function historyOf(rides: readonly WorkoutSummary[], isWhole = true) {
  const loads = new Map<WorkoutSummary["key"], WorkoutLoad>(
    rides.map(({ key }) => [key, { value: 50, source: "power", isBikePartOnly: false }]),
  );
  return { counted: rides, loads, isWhole };
}

function draw(rides: readonly WorkoutSummary[], isWhole = true) {
  return render(
    <CompareSection
      history={historyOf(rides, isWhole)}
      summary={OWN}
      hrefOf={(key) => `#/workouts/${key}`}
    />,
  );
}

describe("Compared with", () => {
  it("answers in words first, then figure by figure", () => {
    draw([OWN, ...OTHERS]);
    expect(
      screen.getByText("More output at about the same heart rate than the last three like it: +20 W, 0 bpm."),
    ).toBeTruthy();
  });

  it("puts this one, the median and the difference in a row", () => {
    draw([OWN, ...OTHERS]);
    const row = screen.getByRole("rowheader", { name: "Average output" }).closest("tr");
    expect([...(row?.querySelectorAll("td .figure") ?? [])].map((cell) => cell.textContent)).toEqual([
      "180W",
      "160W",
      "+20W",
    ]);
    expect(screen.getByRole("img", { name: "Average output: 150, 160, 170, this one 180 W" })).toBeTruthy();
  });

  it("says whom and which machines it compares before the figures", () => {
    const { container } = draw([OWN, ...OTHERS]);
    const order = [
      ...container.querySelectorAll(".compare-sentence, .compare-changes, .compare-others, table"),
    ];
    expect(order.map((element) => element.className.split(" ").at(-1))).toEqual([
      "compare-sentence",
      "compare-changes",
      "compare-others",
      "compare-table",
    ]);
  });

  it("dates a change of device and draws what is on another one differently", () => {
    const { container } = draw([OWN, ...OTHERS]);
    expect(screen.getByText(/among these, Bike before 12 Nov 2025 and Bike\+ since\./)).toBeTruthy();
    const dots = container.querySelector(".compare-dots");
    expect(dots?.querySelectorAll(".compare-dots-square")).toHaveLength(2);
    expect(dots?.querySelectorAll(".compare-dots-ring")).toHaveLength(1);
    expect(dots?.querySelectorAll(".compare-dots-own")).toHaveLength(1);
    expect(dots?.querySelectorAll(".compare-dots-change")).toHaveLength(1);
  });

  it("says it of this one where the others were all on another device", () => {
    draw([OWN, ...OTHERS.map((other) => Object.assign({}, other, { device: "Bike" }))]);
    expect(screen.getByText(/this one was on the Bike\+, those before it on the Bike\./)).toBeTruthy();
  });

  it("leads to each of the others", () => {
    draw([OWN, ...OTHERS]);
    const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(links).toEqual([3, 2, 1].map((week) => `#/workouts/${sampleKey(week * 7)}`));
  });

  it("says so when there are fewer than two", () => {
    draw([OWN, ...OTHERS]);
    fireEvent.change(screen.getByRole("combobox", { name: "Compare with" }), {
      target: { value: "thisClass" },
    });
    expect(
      screen.getByText("There is only one earlier one of this class. Two are needed to compare."),
    ).toBeTruthy();
    expect(screen.queryByRole("table")).toBe(null);
    cleanup();
    draw([OWN]);
    expect(
      screen.getByText(
        "There is no earlier one like it (Cycling, Power Zone, 30 min). Two are needed to compare.",
      ),
    ).toBeTruthy();
  });

  it("says that a partial history may change it", () => {
    draw([OWN, ...OTHERS], false);
    expect(screen.getByText(/Older workouts are still coming: this may change\./)).toBeTruthy();
  });
});

describe("the model of a comparison", () => {
  it("refuses a class where none was followed, and waits for details", () => {
    const free = { ...OWN, ride: null };
    expect(compareModel(historyOf([free]), free, "thisClass").refusal).toBe(
      "This workout followed no class.",
    );
    const listed = [OWN, ...OTHERS].map((ride) => bare(ride, "listed"));
    const own = listed[0] as WorkoutSummary;
    const history = { ...historyOf(listed), loads: new Map() };
    expect(compareModel(history, own, "lastFive").refusal).toMatch(/are on their way/);
    expect(compareModel(history, own, "lastFive").notes).toEqual([
      "The details of 4 of them are on their way.",
    ]);
    const done = listed.map((ride) => bare(ride, "complete"));
    expect(compareModel({ ...history, counted: done }, done[0] as WorkoutSummary, "lastFive").refusal).toBe(
      "Nothing was measured in this one that two of the others have too.",
    );
  });

  it("tells where its load comes from", () => {
    expect(compareModel(historyOf([OWN, ...OTHERS]), OWN, "lastFive").notes).toEqual(["Load from power."]);
  });
});
