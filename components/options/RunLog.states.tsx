import type { JSX } from "preact";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { SAMPLE_RUN_LOG, sampleRun } from "@/components/samples/runLogSamples";
import type { RunLog as Log } from "@/lib/domain/runLog";
import type { ActionState } from "./actionState";
import { RunLog } from "./RunLog";

function runs(log: Log, copy: ActionState = { type: "idle" }, isRunning = false): JSX.Element {
  return (
    <RunLog
      log={log}
      nowMs={SAMPLE_NOW_MS}
      utcOffsetSec={0}
      isRunning={isRunning}
      isOpen
      copy={copy}
      onCopy={() => {}}
    />
  );
}

const twenty = Array.from({ length: 20 }, (_, at) => sampleRun(5 + at * 60, { added: 1, completed: 1 }));

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "run log empty", node: runs([]) },
  { name: "run log every ending", node: runs(SAMPLE_RUN_LOG) },
  { name: "run log copied", node: runs(SAMPLE_RUN_LOG, { type: "done", sentence: "Copied." }) },
  {
    name: "run log not copied",
    node: runs(SAMPLE_RUN_LOG.slice(0, 2), {
      type: "failed",
      sentence: "The browser did not allow copying. Select the lines above and copy them.",
    }),
  },
  {
    name: "run log under way",
    node: runs(
      [sampleRun(1, { outcome: "interrupted", reason: "now", added: 14, requests: 9 }), ...SAMPLE_RUN_LOG],
      { type: "idle" },
      true,
    ),
  },
  { name: "run log full", node: runs(twenty) },
];
