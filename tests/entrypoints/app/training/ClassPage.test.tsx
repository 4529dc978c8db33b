import { act, cleanup, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleKey, sampleWorkout } from "@/components/samples/historySummary";
import { ClassPage } from "@/entrypoints/app/training/ClassPage";
import { InstructorPage } from "@/entrypoints/app/training/InstructorPage";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import { NO_BACKUP } from "@/lib/domain/backup";
import type { BlindKey, LocalDay, RideId } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { VaultReader, VaultView } from "@/lib/store/vaultReader";
import { riderHistory } from "@/lib/training/riderHistory";

vi.mock("@/lib/messages/send", () => ({ sendCommand: () => Promise.reject(new Error("not expected here")) }));

afterEach(cleanup);

const RIDE_ID = "b".repeat(32);
const RIDE_KEY = sampleKey(500);
const INSTRUCTOR_ID = "c".repeat(32);

const SUMMARIES = Array.from({ length: 8 }, (_, index) =>
  sampleWorkout(index * 7, {
    ride: { id: RIDE_ID as RideId, key: RIDE_KEY },
    totals: { workJ: 100_000 - index, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
  }),
);

function refuse(): never {
  throw new Error("not expected here");
}

/** A reader that answers with a minute at 150 W for every workout, and counts who is open at once. */
function fakeReader() {
  const opened: string[] = [];
  const open = { now: 0, most: 0 };
  const reader: VaultReader = {
    watch: refuse,
    watchKeeping: refuse,
    efforts: refuse,
    keyOf: refuse,
    archived: async (key) => {
      opened.push(key);
      open.now++;
      open.most = Math.max(open.most, open.now);
      await Promise.resolve();
      open.now--;
      const seconds = Array.from({ length: 60 }, (_unused, second) => second + 1);
      return {
        listItem: { id: "a".repeat(32), created_at: 1_700_000_000, status: "COMPLETE" },
        detail: null,
        graph: {
          duration: 60,
          seconds_since_pedaling_start: seconds,
          metrics: [{ slug: "output", display_unit: "watts", values: seconds.map(() => 150) }],
        },
      };
    },
    ride: () =>
      Promise.resolve({
        ride: { id: RIDE_ID, title: "30 min Ride", description: "A ride up a hill.", duration: 1800 },
      }),
    instructor: () =>
      Promise.resolve({ id: INSTRUCTOR_ID, name: "Robin Hale", bio: "Rides to class.", quote: "Onward." }),
  };
  return { reader, opened, open };
}

function propsOf(reader: VaultReader) {
  const progress = { ...NEVER_SYNCED, phase: "upToDate" as const };
  const view: Extract<VaultView, { type: "open" }> = {
    type: "open",
    isSignedIn: true,
    profile: null,
    summaries: SUMMARIES,
    progress,
    items: [],
    log: [],
    yours: NOTHING_YOURS,
    backup: NO_BACKUP,
    damagedRows: 0,
    check: { type: "never" },
  };
  const history = riderHistory({ summaries: SUMMARIES, yours: NOTHING_YOURS, profile: null, progress });
  return {
    view,
    reader,
    history,
    units: "us" as const,
    preferences: DEFAULT_PREFERENCES,
    today: "2025-11-19" as LocalDay,
    navigate: () => undefined,
  };
}

describe("the wired class page", () => {
  it("opens at most the last six attempts, one after the other, and draws them", async () => {
    const { reader, opened, open } = fakeReader();
    render(<ClassPage {...propsOf(reader)} route={{ type: "class", key: RIDE_KEY }} />);
    await waitFor(() => expect(screen.getByRole("img", { name: /^Output of 6 attempts/ })).toBeTruthy());
    expect(opened).toEqual(SUMMARIES.slice(0, 6).map(({ key }) => key));
    expect(open.most).toBe(1);
    expect(screen.getByText("A ride up a hill.")).toBeTruthy();
    expect(screen.queryByText(/Opening attempt/)).toBe(null);
    expect(screen.getByRole("img", { name: "Gap: Level with 12 Nov 2025 at 1:00" })).toBeTruthy();
  });

  it("opens nothing more once it was left", async () => {
    const { reader, opened } = fakeReader();
    const gate: { open: () => void } = { open: () => undefined };
    const closed = new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    const held: VaultReader = {
      ...reader,
      archived: async (key) => {
        const answers = await reader.archived(key);
        await closed;
        return answers;
      },
    };
    const { unmount } = render(<ClassPage {...propsOf(held)} route={{ type: "class", key: RIDE_KEY }} />);
    await waitFor(() => expect(opened).toHaveLength(1));
    // Preact puts an effect away some frames after the page is gone; `act` does not wait for frames.
    await act(() => void unmount());
    gate.open();
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    expect(opened).toHaveLength(1);
  });

  it("still stands when the archive does not open", async () => {
    const { reader } = fakeReader();
    const broken = { ...reader, archived: () => Promise.reject(new Error("damaged")) };
    render(<ClassPage {...propsOf(broken)} route={{ type: "class", key: RIDE_KEY }} />);
    await waitFor(() => expect(screen.getByText(/Nothing was recorded second by second/)).toBeTruthy());
    expect(screen.getAllByRole("row")).toHaveLength(9);
  });

  it("has a clear page with the way back for a class it does not know", () => {
    const { reader } = fakeReader();
    render(<ClassPage {...propsOf(reader)} route={{ type: "class", key: sampleKey(1) }} />);
    expect(screen.getByRole("heading", { name: "No such class here" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "All classes" }).getAttribute("href")).toBe("#/classes");
  });
});

describe("the wired instructor page", () => {
  it("tells about them from the vault", async () => {
    const { reader } = fakeReader();
    const key = SUMMARIES[0]?.instructor?.key as BlindKey;
    render(<InstructorPage {...propsOf(reader)} route={{ type: "instructor", key }} />);
    await waitFor(() => expect(screen.getByText("Onward.")).toBeTruthy());
    expect(screen.getByText("Rides to class.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "All classes" }).getAttribute("href")).toBe(
      `#/classes?instructor=${key}`,
    );
  });

  it("has a clear page with the way back for somebody it does not know", () => {
    const { reader } = fakeReader();
    render(<InstructorPage {...propsOf(reader)} route={{ type: "instructor", key: sampleKey(1) }} />);
    expect(screen.getByRole("link", { name: "All instructors" }).getAttribute("href")).toBe("#/instructors");
  });
});
