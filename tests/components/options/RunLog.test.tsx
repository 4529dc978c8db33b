import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ActionState } from "@/components/options/actionState";
import { RunLog } from "@/components/options/RunLog";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { SAMPLE_RUN_LOG, sampleRun } from "@/components/samples/runLogSamples";
import { sentenceFor } from "@/lib/domain/error";
import type { RunLog as Log } from "@/lib/domain/runLog";

afterEach(cleanup);

function show(log: Log, more: { copy?: ActionState; isRunning?: boolean } = {}) {
  const onCopy = vi.fn<() => void>();
  const { copy = { type: "idle" }, isRunning = false } = more;
  render(<RunLog log={log} nowMs={SAMPLE_NOW_MS} utcOffsetSec={0} isOpen {...{ copy, isRunning, onCopy }} />);
  return onCopy;
}

const lines = () =>
  screen.getAllByRole("listitem").map((item) => [...item.children].map((line) => line.textContent));

describe("the log of runs", () => {
  it("says of each run when, why, what, how long and how it ended, newest first", () => {
    show(SAMPLE_RUN_LOG);
    expect(lines()).toEqual([
      [
        "Today, 11:55 AM · Page opened · nothing new, 1 request, session renewed 1 time · 1 s · finished",
        "The same in 4 runs before it, since today, 6:55 AM.",
      ],
      [
        "Today, 6:30 AM · Sync now · 14 new, 3 failed, 40 requests, 8 repeated · 12 s · finished",
        `2 failed: ${sentenceFor("timedOut")}`,
        `1 failed: ${sentenceFor("notFound")}`,
      ],
      [
        "Today, 5:20 AM · On schedule · 3 requests, 2 repeated · 1 s · paused until 5:35 AM",
        sentenceFor("rateLimited"),
      ],
      ["Yesterday, 11:00 AM · On schedule · 1 request · 1 s · did not finish", sentenceFor("signInNeeded")],
      [
        "Yesterday, 6:00 AM · Continued after an interruption · 988 completed, 100 class details, 1,900 requests · 45 min · interrupted",
        "The browser was closed or put Saddlebag to sleep. The next sync goes on from there.",
      ],
      [
        "Sun, 16 Nov 2025, 12:40 AM · Check everything again · 1,400 new, 412 completed, 2 removed at Peloton, 800 requests · 2 min · stopped",
      ],
    ]);
  });

  it("takes the day from the rider's own clock", () => {
    render(
      <RunLog
        log={[sampleRun(30)]}
        nowMs={SAMPLE_NOW_MS}
        utcOffsetSec={12 * 3600 + 900}
        isRunning={false}
        copy={{ type: "idle" }}
        onCopy={() => {}}
      />,
    );
    expect(lines()[0]?.[0]).toMatch(/^Yesterday, 11:45 PM/);
  });

  it("tells a run that goes on from one that died", () => {
    const log = [sampleRun(1, { outcome: "interrupted" }), sampleRun(2, { outcome: "interrupted" })];
    show(log, { isRunning: true });
    expect(lines()[0]).toHaveLength(1);
    expect(lines()[0]?.[0]).toMatch(/under way$/);
    expect(lines()[1]?.[0]).toMatch(/interrupted$/);
    cleanup();
    show(log);
    expect(lines()[0]?.[0]).toMatch(/interrupted$/);
  });

  it("asks to copy, and says that it did, or why not", () => {
    const onCopy = show(SAMPLE_RUN_LOG);
    fireEvent.click(screen.getByRole("button", { name: "Copy log" }));
    expect(onCopy).toHaveBeenCalledOnce();
    expect(screen.getByRole("status").textContent).toBe("");
    cleanup();
    show(SAMPLE_RUN_LOG, { copy: { type: "done", sentence: "Copied." } });
    expect(screen.getByRole("status").textContent).toBe("Copied.");
    cleanup();
    show(SAMPLE_RUN_LOG, { copy: { type: "failed", sentence: "Not allowed." } });
    expect(screen.getByRole("alert").textContent).toBe("Not allowed.");
  });

  it("has nothing to copy before the first run", () => {
    show([]);
    expect(screen.getByText("No sync has run yet.")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
