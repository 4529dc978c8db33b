import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleWorkout } from "@/components/samples/historySummary";
import { ExportWorkouts } from "@/entrypoints/app/export/ExportWorkouts";
import { saveFile } from "@/entrypoints/page/saveFile";
import { AppError } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { ArchivedWorkout, WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";

vi.mock("@/entrypoints/page/saveFile", () => ({ saveFile: vi.fn<typeof saveFile>() }));
const saved = vi.mocked(saveFile);

beforeEach(() => saved.mockReset());
afterEach(cleanup);

/** Newest first: days ago. */
const ALL = [1, 2, 3].map((day) => sampleWorkout(day, { title: `Ride ${day}` }));

/** The answers of an invented workout; outdoors it has a way. */
function answersOf(summary: WorkoutSummary, isOutdoors: boolean): ArchivedWorkout {
  const atSec = summary.createdAtMs / 1000;
  const coordinates = [1, 2].map((second) => ({
    seconds_offset_from_start: second,
    latitude: 40,
    longitude: -100,
  }));
  return {
    listItem: { id: "a".repeat(32), created_at: atSec, start_time: atSec, fitness_discipline: "walking" },
    detail: null,
    graph: {
      seconds_since_pedaling_start: [1, 2, 3],
      metrics: [{ slug: "heart_rate", display_unit: "bpm", values: [100, 101, 102] }],
      location_data: isOutdoors ? [{ coordinates }] : [],
    },
  };
}

function show(given: {
  readonly shown: readonly WorkoutSummary[] | null;
  readonly all: readonly WorkoutSummary[] | null;
  readonly isOutdoors?: boolean;
  readonly archived?: (key: BlindKey) => Promise<ArchivedWorkout | null>;
}) {
  const { shown, all, isOutdoors = false } = given;
  const archived = async (key: BlindKey) => {
    const summary = ALL.find((one) => one.key === key);
    return summary === undefined ? null : answersOf(summary, isOutdoors);
  };
  const history = riderHistory({
    summaries: ALL,
    yours: NOTHING_YOURS,
    profile: null,
    progress: { phase: "upToDate", lastSyncedAtMs: 1 },
  });
  return render(
    <ExportWorkouts
      known={{
        reader: { archived: given.archived ?? archived, ride: async () => null },
        history,
        yours: NOTHING_YOURS,
      }}
      shown={shown}
      all={all}
      units="us"
      onClose={() => {}}
    />,
  );
}

const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
const radios = () => screen.getAllByRole("radio").map((radio) => radio.getAttribute("aria-label"));
const textOf = async () => (await saved.mock.calls[0]?.[0].text()) ?? "";

describe("the export of workouts", () => {
  it("writes everything, oldest first, and says so", async () => {
    show({ shown: null, all: ALL });
    fireEvent.click(screen.getByRole("radio", { name: "CSV, Peloton’s columns" }));
    await press("Export");
    expect(await screen.findByText(/^Saved 3 workouts as saddlebag-peloton-columns-/)).toBeTruthy();
    const titles = (await textOf()).split("\n").map((line) => line.split(",")[6]);
    expect(titles).toEqual(["Title", "Ride 3", "Ride 2", "Ride 1", undefined]);
  });

  it("writes the shown ones only, as one zip", async () => {
    show({ shown: ALL.slice(0, 2), all: ALL });
    expect(radios().slice(0, 2)).toEqual(["The 2 shown workouts", "All 3 workouts"]);
    await press("Export");
    expect(
      await screen.findByText(/^Saved 2 workouts as saddlebag-fit-\d{4}-\d{2}-\d{2}\.zip\.$/),
    ).toBeTruthy();
    expect(saved.mock.calls[0]?.[0].type).toBe("application/zip");
  });

  it("offers the way of one workout only where there is one", async () => {
    const [one] = ALL;
    const shown = one === undefined ? [] : [one];
    show({ shown, all: null });
    await screen.findByRole("dialog", { name: "Export this workout" });
    expect(radios()).not.toContain("GPX");
    cleanup();
    show({ shown, all: null, isOutdoors: true });
    await screen.findByRole("dialog");
    fireEvent.click(screen.getByRole("radio", { name: "GPX" }));
    await press("Export");
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect((await textOf()).match(/<trkpt /g)).toHaveLength(2);
    expect(saved.mock.calls[0]?.[1]).toMatch(/^saddlebag-\d{4}-\d{2}-\d{2}-\d{4}-\w+\.gpx$/);
  });

  it("saves nothing when it is cancelled, whatever was under way", async () => {
    const gate = new EventTarget();
    const held = new Promise<null>((resolve) => {
      gate.addEventListener("open", () => resolve(null));
    });
    show({ shown: null, all: ALL, archived: () => held });
    await press("Export");
    await press("Cancel");
    expect((await screen.findByRole("status")).textContent).toBe("Cancelled. No file was saved.");
    gate.dispatchEvent(new Event("open"));
    await held;
    await screen.findByRole("button", { name: "Export" });
    expect(saved).not.toHaveBeenCalled();
  });

  it("says why it could not go on, and saves nothing", async () => {
    show({ shown: null, all: ALL, archived: () => Promise.reject(new AppError("vaultBlocked")) });
    await press("Export");
    expect((await screen.findByRole("alert")).textContent).toContain("Reload the page");
    expect(saved).not.toHaveBeenCalled();
  });

  it("saves no empty file", async () => {
    show({ shown: null, all: ALL });
    fireEvent.click(screen.getByRole("radio", { name: "GPX" }));
    await press("Export");
    expect(await screen.findByText("There was nothing to write, so no file was saved.")).toBeTruthy();
    expect(saved).not.toHaveBeenCalled();
  });
});
