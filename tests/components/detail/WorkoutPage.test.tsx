import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { DETAIL_MEDITATION } from "@/components/samples/detailFloor";
import { WorkoutPage } from "@/entrypoints/app/detail/WorkoutPage";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import { NOTHING_YOURS, type Yours } from "@/lib/domain/yours";
import { NO_BACKUP } from "@/lib/domain/backup";
import type { BlindKey } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { ArchivedWorkout, WorkoutSummary } from "@/lib/domain/workout";
import { sendCommand } from "@/lib/messages/send";
import type { VaultReader } from "@/lib/store/vaultReader";
import { riderHistory } from "@/lib/training/riderHistory";

vi.mock("@/lib/messages/send", () => ({
  sendCommand: vi.fn<typeof sendCommand>(() =>
    Promise.resolve({ ok: false, error: { code: "unexpected", message: "" } }),
  ),
}));

beforeEach(() => vi.mocked(sendCommand).mockClear());
afterEach(cleanup);

/** The list item of a meditation, drawn after the shape of Peloton's answers. */
const ANSWERS: ArchivedWorkout = {
  listItem: {
    id: DETAIL_MEDITATION.summary.id,
    created_at: 1_794_000_000,
    start_time: 1_794_000_060,
    status: "COMPLETE",
    fitness_discipline: "meditation",
    ride: { id: "0".repeat(32), title: "10 min Morning Meditation", duration: 600 },
  },
  detail: null,
  graph: null,
};

function refuse(): never {
  throw new Error("not expected");
}

function readerOf(answers: ArchivedWorkout | null): VaultReader {
  return {
    watch: refuse,
    watchKeeping: refuse,
    efforts: refuse,
    archived: () => Promise.resolve(answers),
    ride: refuse,
    instructor: refuse,
    keyOf: refuse,
  };
}

function show(
  summaries: readonly WorkoutSummary[],
  answers: ArchivedWorkout | null = ANSWERS,
  yours: Yours = NOTHING_YOURS,
) {
  render(
    <WorkoutPage
      workoutKey={DETAIL_MEDITATION.summary.key}
      history={riderHistory({ summaries, yours, profile: null, progress: NEVER_SYNCED })}
      view={{
        type: "open",
        isSignedIn: true,
        profile: null,
        summaries,
        progress: NEVER_SYNCED,
        items: [],
        log: [],
        yours,
        backup: NO_BACKUP,
        damagedRows: 0,
        check: { type: "never" },
      }}
      reader={readerOf(answers)}
      units="us"
      preferences={DEFAULT_PREFERENCES}
      navigate={() => undefined}
    />,
  );
}

describe("WorkoutPage", () => {
  it("opens a workout from its archived answers", async () => {
    show([DETAIL_MEDITATION.summary]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("10 min Morning Meditation");
    expect(await screen.findByText(/Nothing was measured second by second/)).toBeTruthy();
    expect(sendCommand).not.toHaveBeenCalled();
  });

  it("asks for the details of a listed workout first", () => {
    show([{ ...DETAIL_MEDITATION.summary, state: "listed" }]);
    expect(sendCommand).toHaveBeenCalledExactlyOnceWith("sync.first", { key: DETAIL_MEDITATION.summary.key });
    expect(screen.getByRole("status").textContent).toContain("on their way");
  });

  it("tries a failed workout again when asked", () => {
    show([{ ...DETAIL_MEDITATION.summary, state: "failed" }]);
    screen.getByRole("button", { name: "Retry" }).click();
    expect(sendCommand).toHaveBeenCalledExactlyOnceWith("sync.retry", { key: DETAIL_MEDITATION.summary.key });
  });

  it("says that a workout without a readable archive is kept", async () => {
    show([DETAIL_MEDITATION.summary], null);
    expect(await screen.findByText(/cannot read it yet/)).toBeTruthy();
  });

  it("shows the way back for a key that names nothing", () => {
    show([{ ...DETAIL_MEDITATION.summary, key: "x".repeat(22) as BlindKey }]);
    expect(screen.getByRole("link", { name: "All workouts" })).toBeTruthy();
  });

  it("saves what the rider says and shows the sentence of a refusal", async () => {
    show([DETAIL_MEDITATION.summary]);
    vi.mocked(sendCommand).mockResolvedValueOnce({
      ok: false,
      error: { code: "vaultBlocked", message: "The vault is busy." },
    });
    fireEvent.change(screen.getByLabelText("Effort"), { target: { value: "2" } });
    expect((await screen.findByRole("alert")).textContent).toContain("The vault is busy.");
    expect(sendCommand).toHaveBeenCalledExactlyOnceWith("workout.say", {
      key: DETAIL_MEDITATION.summary.key,
      effort: 2,
      note: "",
      leftOut: null,
    });
  });

  it("shows the load that every other page shows", async () => {
    const { key } = DETAIL_MEDITATION.summary;
    const said = { effort: 1, note: "", leftOut: null };
    show([DETAIL_MEDITATION.summary], ANSWERS, { ...NOTHING_YOURS, workouts: { [key]: said } });
    await screen.findByText(/Nothing was measured second by second/);
    // 20 an hour, for ten minutes.
    const load = screen.getByText("Load", { selector: "dt" }).nextElementSibling;
    expect(load?.textContent).toBe("3");
    expect(screen.getByText("from your own effort")).toBeTruthy();
  });
});
