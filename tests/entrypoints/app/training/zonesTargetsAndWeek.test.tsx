import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import type { ComponentProps } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { sampleZoneEfforts } from "@/components/samples/zoneSamples";
import { routeOf } from "@/entrypoints/app/route";
import { TargetsPage } from "@/entrypoints/app/training/TargetsPage";
import type { TrainingPageProps } from "@/entrypoints/app/training/TrainingPage";
import { WeekPage } from "@/entrypoints/app/training/WeekPage";
import { ZonesPage } from "@/entrypoints/app/training/ZonesPage";
import { localDayOf } from "@/lib/domain/day";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";

afterEach(cleanup);

const SUMMARIES = sampleYears(60);
const COMING = SUMMARIES.map((one, index) =>
  index < 50 ? one : Object.assign({}, one, { state: "listed" as const }),
);

function draw(hash: string, summaries = SUMMARIES) {
  const navigate = vi.fn<TrainingPageProps["navigate"]>();
  const progress = { ...NEVER_SYNCED, phase: "details" as const, lastSyncedAtMs: SAMPLE_NOW_MS };
  const efforts = sampleZoneEfforts(summaries);
  const props = {
    route: routeOf(hash),
    view: { summaries, yours: NOTHING_YOURS, progress, profile: null },
    reader: { efforts: () => Promise.resolve(efforts) },
    history: riderHistory({ summaries, yours: NOTHING_YOURS, profile: null, progress }),
    units: "us",
    preferences: { weekStart: "monday" },
    today: localDayOf(SAMPLE_NOW_MS, 0),
    navigate,
  } as unknown as ComponentProps<typeof ZonesPage> & ComponentProps<typeof WeekPage>;
  const Page = hash.startsWith("#/weeks") ? WeekPage : hash.includes("targets") ? TargetsPage : ZonesPage;
  render(<Page {...props} />);
  return navigate;
}

const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

describe("Trends, zones", () => {
  it("waits for the efforts, then tells how the time was spent", async () => {
    draw("#/trends/zones");
    expect(screen.getByText("Opening your efforts")).toBeTruthy();
    expect(await screen.findByText(/^\d+ % easy$/)).toBeTruthy();
    expect(screen.queryByText(/still coming/)).toBeNull();
  });

  it("keeps what is chosen in the address, and offers only what there is", async () => {
    const navigate = draw("#/trends/zones?device=Rowboat");
    const device = screen.getByRole<HTMLSelectElement>("combobox", { name: "Device" });
    expect(device.value).toBe("");
    fireEvent.change(screen.getByRole("combobox", { name: "Discipline" }), { target: { value: "cycling" } });
    expect(navigate).toHaveBeenCalledWith("#/trends/zones?discipline=cycling", { replace: true });
    expect(await screen.findByRole("heading", { name: "Heart rate" })).toBeTruthy();
  });

  it("says its base while details are coming", async () => {
    draw("#/trends/zones", COMING);
    expect(screen.getByText("Made of 50 workouts so far. Others are still coming.")).toBeTruthy();
    expect(await screen.findByText(/^\d+ % easy$/)).toBeTruthy();
  });
});

describe("Trends, targets", () => {
  it("is there before the efforts, which bring the zones", async () => {
    draw("#/trends/targets");
    expect(await screen.findByText(/^\d+ % in target$/)).toBeTruthy();
    expect(await screen.findByRole("table", { name: "By zone" })).toBeTruthy();
  });
});

describe("a week's page", () => {
  it("leads to the weeks beside it, but not into the future", async () => {
    draw("#/weeks/2025-W46");
    expect(await screen.findByRole("heading", { name: "Disciplines" })).toBeTruthy();
    expect(hrefOf("Previous week")).toBe("#/weeks/2025-W45");
    expect(hrefOf("Next week")).toBe("#/weeks/2025-W47");
    cleanup();
    draw("#/weeks/2025-W47");
    expect(screen.queryByRole("link", { name: "Next week" })).toBeNull();
  });

  it("is none where a year has no week 53", () => {
    draw("#/weeks/2025-W53");
    expect(screen.queryByRole("link", { name: "Previous week" })).toBeNull();
    expect(screen.getByRole("heading", { level: 1 }).textContent).not.toContain("2025");
  });
});
