import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FailedWorkouts } from "@/components/options/FailedWorkouts";
import { failedWorkoutsOf } from "@/components/options/failedWorkoutsOf";
import { sampleWorkout } from "@/components/samples/historySummary";
import { sentenceFor } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";

afterEach(cleanup);

const doNothing = () => {};
const HOSTILE = `<img src=x onerror="alert(1)">`;
const summaries = [
  sampleWorkout(1, { state: "failed", title: "20 min Climb Ride", startedAtMs: Date.UTC(2025, 10, 3, 8) }),
  sampleWorkout(2),
  sampleWorkout(3, { state: "failed", title: HOSTILE, startedAtMs: Date.UTC(2025, 10, 2, 8) }),
];
const rows = failedWorkoutsOf(summaries, [
  {
    key: sampleWorkout(1).key,
    kind: "workout",
    tries: 5,
    notBeforeMs: 0,
    errorCode: "timedOut",
    priority: 0,
  },
]);

describe("failed workouts", () => {
  it("are those that failed, each with its reason", () => {
    expect(rows.map(({ title, date, reason }) => [title, date, reason])).toEqual([
      ["20 min Climb Ride", "Mon, 3 Nov 2025", sentenceFor("timedOut")],
      [HOSTILE, "Sun, 2 Nov 2025", sentenceFor("unexpected")],
    ]);
  });

  it("tell what Peloton no longer has from what it refuses", () => {
    const failed = [1, 3].map((key) => sampleWorkout(key, { state: "failed" }));
    const item = { kind: "workout", tries: 1, notBeforeMs: 0, priority: 0 } as const;
    const [gone, refused] = failedWorkoutsOf(failed, [
      { ...item, key: sampleWorkout(1).key, errorCode: "notFound" },
      { ...item, key: sampleWorkout(3).key, errorCode: "requestRefused" },
    ]);
    expect(gone?.reason).toMatch(/^Peloton no longer has this\./);
    expect(refused?.reason).toMatch(/^Peloton refuses this one/);
  });

  it("can be tried again one by one, by title and date, or all", () => {
    const onRetry = vi.fn<(key: BlindKey) => void>();
    const onRetryAll = vi.fn<() => void>();
    render(<FailedWorkouts workouts={rows} onRetry={onRetry} onRetryAll={onRetryAll} />);
    fireEvent.click(screen.getByRole("button", { name: "Retry 20 min Climb Ride, Mon, 3 Nov 2025" }));
    fireEvent.click(screen.getByRole("button", { name: "Retry all" }));
    expect(onRetry.mock.calls).toEqual([[sampleWorkout(1).key]]);
    expect(onRetryAll).toHaveBeenCalledOnce();
  });

  it("show a hostile title as the text it is", () => {
    const { container } = render(
      <FailedWorkouts workouts={rows} onRetry={doNothing} onRetryAll={doNothing} />,
    );
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByText(HOSTILE)).toBeTruthy();
  });

  it("take no room when there are none", () => {
    const { container } = render(<FailedWorkouts workouts={[]} onRetry={doNothing} onRetryAll={doNothing} />);
    expect(container.textContent).toBe("");
  });
});
