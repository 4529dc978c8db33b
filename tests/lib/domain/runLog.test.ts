import { describe, expect, it } from "vitest";
import { sampleRun } from "@/components/samples/runLogSamples";
import type { RunLog } from "@/lib/domain/runLog";
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
    const log = Array.from({ length: 25 }, (_, at) => sampleRun(25 - at)).reduce<RunLog>(withRun, []);
    expect(log).toHaveLength(20);
    expect(log[0]).toEqual(sampleRun(1));
    expect(log.at(-1)).toEqual(sampleRun(20));
  });
});
