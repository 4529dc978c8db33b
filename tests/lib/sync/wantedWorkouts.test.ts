import { describe, expect, it, vi } from "vitest";
import type { Fault } from "../../simulator/faults";
import type { LoggedRequest } from "../../simulator/requestLog";
import { createSyncWorld } from "./syncWorld";

vi.setConfig({ testTimeout: 60_000 });

const NOT_FOUND: Fault = { type: "answer", status: 404, body: "{}", headers: {} };

async function worldOf(workouts: number) {
  const world = createSyncWorld(workouts);
  const root = await world.signedIn();
  return { world, root, ids: world.peloton.member.workouts.map(({ id }) => id) };
}

describe("a workout that the rider wants", () => {
  it.each(["opened", "pressed Retry for"])(
    "has the next turn when the rider %s it in mid-run",
    async (way) => {
      const { world, root, ids } = await worldOf(40);
      const isRetry = way !== "opened";
      const wanted = (isRetry ? ids[0] : ids.at(-1)) ?? "";
      if (isRetry) {
        const match = ({ path }: { readonly path: string }) =>
          path === `/api/workout/${wanted}/performance_graph`;
        world.peloton.setFaults([{ match, fault: NOT_FOUND }]);
      }
      const { finished } = await root.engine.run("now");
      while ((await root.progress()).stored < 5) await new Promise((resolve) => setImmediate(resolve));
      world.peloton.setFaults(null);
      const before = graphsIn(world.asked()).length;
      const key = (await root.summaries()).find(({ id }) => id === wanted)?.key as never;
      if (isRetry) await root.engine.retry(key);
      else await root.engine.openFirst(key);
      await finished;
      const at = graphsIn(world.asked()).findIndex(({ path }) => path.includes(wanted));
      expect(before).toBeLessThan(20);
      expect(at).toBeGreaterThanOrEqual(0);
      // Those that were under way when it was wanted may come before it.
      expect(at).toBeLessThan(8);
    },
  );

  it("gets its details before all others", async () => {
    const { world, root, ids } = await worldOf(30);
    const { finished } = await root.engine.run("now");
    while ((await root.summaries()).length === 0) await new Promise((resolve) => setImmediate(resolve));
    const last = (await root.summaries()).at(-1);
    await root.engine.openFirst(last?.key as never);
    await finished;
    const graphs = graphsIn(world.asked());
    const at = graphs.findIndex(({ path }) => path.includes(ids.at(-1) ?? ""));
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(15);
    expect(await root.store.items()).toEqual([]);
  });
});

function graphsIn(requests: readonly LoggedRequest[]): readonly LoggedRequest[] {
  return requests.filter(({ path }) => path.endsWith("/performance_graph"));
}
