import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SyncPanel } from "@/components/options/SyncPanel";
import { syncStandOf } from "@/components/options/syncStand";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { SAMPLE_DONE, SAMPLE_SYNCING } from "@/components/samples/optionsSamples";
import type { SyncProgress } from "@/lib/domain/syncState";

afterEach(cleanup);

function show(progress: SyncProgress) {
  const on = { onSync: vi.fn<() => void>(), onStop: vi.fn<() => void>(), onCheckAll: vi.fn<() => void>() };
  const stand = syncStandOf(progress, SAMPLE_NOW_MS);
  render(
    <SyncPanel {...on} {...{ progress, stand }} utcOffsetSec={0} isSignedIn action={{ type: "idle" }} />,
  );
  return on;
}

const bar = () => screen.getByRole("progressbar", { name: "Sync progress" });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the sync panel", () => {
  it("tells the share in numbers to everybody", () => {
    show(SAMPLE_SYNCING);
    expect(bar().getAttribute("aria-valuenow")).toBe("412");
    expect(bar().getAttribute("aria-valuemin")).toBe("0");
    expect(bar().getAttribute("aria-valuemax")).toBe("1400");
    expect(bar().getAttribute("aria-valuetext")).toBe("410 stored, 988 remaining, 2 failed");
    expect(screen.getByText("410 stored, 988 remaining, 2 failed")).toBeTruthy();
    expect(
      screen.getByText("About 14 minutes left. You can close this tab; closing the browser pauses it."),
    ).toBeTruthy();
  });

  it("tells no share while the list itself is coming", () => {
    show({ ...SAMPLE_SYNCING, phase: "listing" });
    expect(bar().getAttribute("aria-valuenow")).toBeNull();
  });

  it("offers Stop while a run goes on or waits, and nothing to stop after it", () => {
    const running = show(SAMPLE_SYNCING);
    press("Stop");
    expect(running.onStop).toHaveBeenCalledOnce();
    cleanup();
    show({ ...SAMPLE_SYNCING, phase: "paused", pausedUntilMs: SAMPLE_NOW_MS + 60_000 });
    expect(screen.queryByRole("button", { name: "Stop" })).not.toBeNull();
    cleanup();
    const done = show(SAMPLE_DONE);
    expect(screen.queryByRole("button", { name: "Stop" })).toBeNull();
    expect(screen.queryByRole("progressbar")).toBeNull();
    press("Sync now");
    press("Check everything again");
    expect(done.onSync).toHaveBeenCalledOnce();
    expect(done.onCheckAll).toHaveBeenCalledOnce();
  });

  it("says what is kept but not read yet", () => {
    show({ ...SAMPLE_DONE, unread: 3 });
    expect(screen.getByText("3 kept, this version cannot read them yet")).toBeTruthy();
  });
});
