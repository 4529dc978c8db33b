import { describe, expect, it } from "vitest";
import { sampleRun } from "@/components/samples/runLogSamples";
import type { RunLog, RunLogEntry } from "@/lib/domain/runLog";
import { withRun } from "@/lib/domain/runLog";

describe("withRun", () => {
  it("puts a run on top, and what is known of it later in its place", () => {
    const before: RunLog = [sampleRun(60)];
    const begun = sampleRun(1, { outcome: "interrupted" });
    const ended = { ...begun, outcome: "finished", added: 3 } as const;
    expect(withRun(before, begun)).toEqual([begun, ...before]);
    expect(withRun(withRun(before, begun), ended)).toEqual([ended, ...before]);
  });

  it("leaves a run that died where it is when the next one begins", () => {
    const died = sampleRun(2, { outcome: "interrupted" });
    const next = sampleRun(1, { outcome: "interrupted" });
    expect(withRun([died], next)).toEqual([next, died]);
  });

  it("takes no run for one that ended in the same moment", () => {
    const ended = sampleRun(1);
    expect(withRun([ended], { ...ended, outcome: "interrupted" })).toHaveLength(2);
  });

  it("keeps the newest twenty", () => {
    const log = Array.from({ length: 25 }, (_, at) => sampleRun(25 - at, { added: 1 })).reduce<RunLog>(
      withRun,
      [],
    );
    expect(log).toHaveLength(20);
    expect(log[0]).toEqual(sampleRun(1, { added: 1 }));
    expect(log.at(-1)).toEqual(sampleRun(20, { added: 1 }));
  });

  it("keeps one entry of the runs in a row that brought nothing: the last, with how many and since when", () => {
    const eventful = sampleRun(500, { failed: 1, failures: { timedOut: 1 } });
    const hourly = [240, 180, 120, 60].map((at) => sampleRun(at, { renewals: at === 180 ? 1 : 0 }));
    const log = hourly.reduce<RunLog>(
      (before, run) => withRun(withRun(before, { ...run, outcome: "interrupted" }), run),
      [eventful],
    );
    const alike = { runs: 3, sinceMs: sampleRun(240).startedAtMs, renewals: 1 };
    expect(log).toEqual([sampleRun(60, { alike }), eventful]);
    expect(withRun(log, sampleRun(1, { added: 2 }))).toHaveLength(3);
  });

  it("shows a run that goes on beside the ones that brought nothing", () => {
    const begun = sampleRun(1, { outcome: "interrupted" });
    expect(withRun([sampleRun(60)], begun)).toEqual([begun, sampleRun(60)]);
  });

  it.each<Partial<RunLogEntry>>([
    { outcome: "stopped" },
    { outcome: "paused" },
    { outcome: "failed" },
    { added: 1 },
    { completed: 1 },
    { unread: 1 },
    { failed: 1 },
    { removed: 1 },
    { classes: 1 },
    { classesFailed: 1 },
    { retries: { timedOut: 1 } },
    { failures: { notFound: 1 } },
    { version: "0.0.9" },
  ])("keeps an entry of its own for %o", (change) => {
    const other = sampleRun(60, change);
    expect(withRun([other], sampleRun(1))).toEqual([sampleRun(1), other]);
    expect(withRun([sampleRun(90)], other)).toEqual([other, sampleRun(90)]);
  });
});
