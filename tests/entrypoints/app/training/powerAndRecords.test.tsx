import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import type { ComponentProps } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleEfforts } from "@/components/samples/effortSamples";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { PowerPage } from "@/entrypoints/app/training/PowerPage";
import { RecordsPage } from "@/entrypoints/app/training/RecordsPage";
import type { TrainingPageProps } from "@/entrypoints/app/training/TrainingPage";
import { localDayOf } from "@/lib/domain/day";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";

afterEach(cleanup);

const SUMMARIES = sampleYears(60);
const [NEWEST] = SUMMARIES;

function draw(
  page: "power" | "records",
  given: { readonly query?: string; readonly phase?: "details"; readonly workouts?: number } = {},
) {
  const navigate = vi.fn<TrainingPageProps["navigate"]>();
  const phase: "details" | "upToDate" = given.phase ?? "upToDate";
  const all = given.workouts === undefined ? SUMMARIES : sampleYears(given.workouts);
  const summaries =
    given.phase === undefined
      ? all
      : all.map((one, i) => (i < 10 ? Object.assign({}, one, { state: "listed" as const }) : one));
  const yours = {
    ...NOTHING_YOURS,
    workouts: NEWEST === undefined ? {} : { [NEWEST.key]: { ...NOTHING_SAID, leftOut: "ill" } },
  };
  const progress = { ...NEVER_SYNCED, phase, lastSyncedAtMs: SAMPLE_NOW_MS };
  const efforts = sampleEfforts(summaries);
  const props = {
    route: { type: "trends", page, query: given.query ?? "" },
    view: { summaries, yours, progress, profile: null },
    reader: { efforts: () => Promise.resolve(efforts) },
    history: riderHistory({ summaries, yours, profile: null, progress }),
    units: "us",
    today: localDayOf(SAMPLE_NOW_MS, 0),
    navigate,
  } as unknown as ComponentProps<typeof PowerPage>;
  render(page === "power" ? <PowerPage {...props} /> : <RecordsPage {...props} />);
  return navigate;
}

const legendOf = async (workouts: number) => {
  cleanup();
  draw("power", { workouts });
  await screen.findByRole("group", { name: "Best efforts as a table" });
  return [...document.querySelectorAll(".power-curve-legend li")].map((item) => item.textContent);
};

describe("Trends, power", () => {
  it("waits for the efforts, then names every best effort's ride", async () => {
    draw("power");
    expect(screen.getByText("Opening your efforts")).toBeTruthy();
    const table = await screen.findByRole("group", { name: "Best efforts as a table" });
    expect(table.querySelectorAll("tbody tr").length).toBeGreaterThan(10);
    expect(table.querySelector("tbody a")?.getAttribute("href")).toMatch(/^#\/workouts\//);
    expect(screen.getByRole("img", { name: /^Best output by duration\. 90 days: 5 s/ })).toBeTruthy();
  });

  it("draws ranges with the very same bests as one line: neither hides the other", async () => {
    expect(await legendOf(60)).toEqual(["90 days, This year, All"]);
    expect(await legendOf(700)).toEqual(["90 days", "This year", "All"]);
  });

  it("offers the machines that have power, and keeps the choice in the address", async () => {
    const navigate = draw("power");
    const devices = screen.getByRole<HTMLSelectElement>("combobox", { name: "Device" });
    expect([...devices.options].map(({ text }) => text).toSorted()).toEqual(["All", "Bike", "Bike+"]);
    fireEvent.change(devices, { target: { value: "Bike" } });
    expect(navigate).toHaveBeenCalledWith("#/trends/power?device=Bike", { replace: true });
  });
});

describe("Trends, records", () => {
  it("are of the whole history, and say what was left out", async () => {
    draw("records");
    expect(await screen.findByRole("heading", { name: "Cycling" })).toBeTruthy();
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Range" }).value).toBe("all");
    expect(screen.getAllByRole("rowheader", { name: /^45 min/ }).length).toBeGreaterThan(0);
    expect(screen.getByText(/^1 workout that you left out/)).toBeTruthy();
    expect(screen.getAllByText(/^Since /).length).toBeGreaterThan(0);
  });

  it("begin with the best efforts, a row a length, and the classes come after them", async () => {
    draw("records");
    const row = await screen.findByRole("rowheader", { name: "45 min" });
    expect(row.closest("tr")?.querySelector(".figure")?.textContent).toMatch(/^\d+W$/);
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(["Best efforts", "Cycling"]);
    cleanup();
    draw("records", { query: "discipline=running" });
    expect((await screen.findAllByRole("heading", { level: 2 }))[0]?.textContent).toBe("Running");
  });

  it("say their base while details are coming, and call nothing a record", async () => {
    draw("records", { phase: "details" });
    expect(await screen.findByText(/^Best of \d+ workouts so far\./)).toBeTruthy();
    expect(await screen.findByRole("heading", { name: "Cycling" })).toBeTruthy();
    expect(screen.queryByText(/^Since /)).toBeNull();
    expect(screen.queryByText("New")).toBeNull();
  });
});
