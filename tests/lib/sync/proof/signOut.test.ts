import { describe, expect, it, vi } from "vitest";
import { sampled } from "./sampled";
import { createSignedInWorld, runWhole } from "./signedInWorld";
import { differences, storedIn } from "./stored";
import type { Stored } from "./stored";

vi.setConfig({ testTimeout: 10 * 60_000 });

describe("after a sign-out or another sign-in, at any request of a run", () => {
  it.each(["a sign-out", "another sign-in"])("nothing of that run is stored: %s", async (what) => {
    const whole = await runWhole(await createSignedInWorld(3));
    const positions = whole.asked.map((_path, at) => at + 1).slice(1, -3);
    for (const position of sampled(positions, 3)) {
      const world = await createSignedInWorld(3);
      const root = world.root();
      const other = world.root();
      let n = 0;
      let then: Promise<Stored> | null = null;
      const change = async (): Promise<Stored> => {
        await other.store.commit(async (now) => {
          const account = await now.account();
          if (account?.tokens == null) return null;
          const generation = account.generation + 1;
          const tokens = what === "a sign-out" ? null : { ...account.tokens, generation };
          return { account: { ...account, tokens, generation } };
        });
        return await storedIn(other.store);
      };
      world.peloton.setFaults(({ host }) => {
        n += host === "api.onepeloton.com" ? 1 : 0;
        if (n === position) then = change();
        // From there on, Peloton answers when the change has been made.
        world.late.until = then;
        return then === null ? null : { type: "latency", ms: 1 };
      });
      await root.sync("now");
      const before = await (then as Promise<Stored> | null);
      const after = await storedIn(world.root().store);
      if (before === null) throw new Error("It never came to that");
      expect({ position, differing: differences(after, before) }).toEqual({ position, differing: [] });
      expect((await world.root().store.progress()).phase).toBe("idle");
    }
  });
});
