import { expect, it, vi } from "vitest";
import { isDeep } from "../../../proof/writeProof";
import { runModel } from "./modelRuns";

vi.setConfig({ testTimeout: 60 * 60_000, hookTimeout: 60 * 60_000 });

it("does what the model says, whatever happens to it in whatever order", async () => {
  const runs = isDeep ? 1_000 : 15;
  expect(await runModel("model", runs, 0)).toBeGreaterThan(runs / 2);
});
