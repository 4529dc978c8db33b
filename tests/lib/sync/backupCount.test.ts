import { expect, it, vi } from "vitest";
import { createSyncWorld } from "./syncWorld";

vi.setConfig({ testTimeout: 60_000 });

it("counts from the first whole sync on what a backup would be due for", async () => {
  const root = await createSyncWorld(5).signedIn();
  expect(await root.store.backup()).toEqual({ madeAtMs: null, workouts: null, isDismissed: false });
  await root.sync();
  expect(await root.store.backup()).toEqual({ madeAtMs: null, workouts: 5, isDismissed: false });

  const made = { madeAtMs: 1, workouts: 3, isDismissed: true };
  await root.store.commit(() => ({ backup: made }));
  await root.sync();
  expect(await root.store.backup()).toEqual(made);
});
