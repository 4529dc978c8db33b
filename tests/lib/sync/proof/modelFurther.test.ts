import { expect, it, vi } from "vitest";
import { isDeep } from "../../../proof/writeProof";
import { runModel } from "./modelRuns";

vi.setConfig({ testTimeout: 60 * 60_000, hookTimeout: 60 * 60_000 });

// A file of its own, because files are what the runner spreads over processors.
it.runIf(isDeep)("does what the model says, in as many other orders", async () => {
  const runs = 1_000;
  expect(await runModel("model, further", runs, 1)).toBeGreaterThan(0);
});
