import { describe, expect, it } from "vitest";
import { createPacer } from "@/lib/sync/pacing";

/** A clock that jumps to the end of the next wait; `settle` lets everything that can happen happen. */
function pacedWorld(random: () => number) {
  const clock = { ms: 0 };
  const sleepers: { atMs: number; wake: () => void }[] = [];
  const starts: number[] = [];
  const ends: (() => void)[] = [];
  const pacer = createPacer({
    now: () => clock.ms,
    sleep: (ms) => new Promise((wake) => sleepers.push({ atMs: clock.ms + ms, wake })),
    random,
  });
  return {
    clock,
    pacer,
    starts,
    ends,
    settle,
    ask: (signal = new AbortController().signal) =>
      pacer.request(() => {
        starts.push(clock.ms);
        return new Promise<void>((resolve) => ends.push(resolve));
      }, signal),
    tick: async () => {
      const next = sleepers.sort((a, b) => a.atMs - b.atMs).shift();
      if (next !== undefined) {
        clock.ms = Math.max(clock.ms, next.atMs);
        next.wake();
      }
      await settle();
    },
  };
}

async function settle(): Promise<void> {
  for (let round = 0; round < 50; round += 1) await Promise.resolve();
}

describe("the pacer", () => {
  it("keeps three requests under way at most", async () => {
    const world = pacedWorld(() => 0.5);
    const asked = Array.from({ length: 5 }, () => world.ask());
    for (let round = 0; round < 10; round += 1) await world.tick();
    expect(world.starts).toHaveLength(3);
    world.ends[0]?.();
    for (let round = 0; round < 10; round += 1) await world.tick();
    expect(world.starts).toHaveLength(4);
    for (let round = 0; round < 5; round += 1) {
      world.ends[round]?.();
      await world.tick();
    }
    world.ends[4]?.();
    await Promise.all(asked);
  });

  it.each([
    [0, 70],
    [0.5, 100],
    [0.999_999, 130],
  ])("starts them apart by 100 ms ± 30 % (chance %d: %d ms)", async (chance, gapMs) => {
    const world = pacedWorld(() => chance);
    void world.ask();
    void world.ask();
    void world.ask();
    for (let round = 0; round < 5; round += 1) await world.tick();
    expect(world.starts.map(Math.round)).toEqual([0, gapMs, 2 * gapMs]);
  });

  it("lets nobody start before a pause is over, and keeps them apart after it", async () => {
    const world = pacedWorld(() => 0.5);
    void world.ask();
    void world.ask();
    void world.ask();
    await world.settle();
    world.pacer.holdUntil(5_000);
    for (let round = 0; round < 8; round += 1) await world.tick();
    expect(world.starts).toEqual([0, 5_000, 5_100]);
  });

  it("gives up its place when it is stopped", async () => {
    const world = pacedWorld(() => 0.5);
    const stop = new AbortController();
    void world.ask();
    const second = world.ask(stop.signal);
    stop.abort();
    await world.tick();
    await expect(second).rejects.toMatchObject({ code: "stopped" });
  });

  it("does not wait for a day when the clock is set back by one", async () => {
    const world = pacedWorld(() => 0.5);
    world.clock.ms = 86_400_000;
    void world.ask();
    await world.settle();
    void world.ask();
    world.clock.ms = 0;
    await world.tick();
    expect(world.starts).toHaveLength(2);
    expect(world.clock.ms).toBeLessThan(86_400_000);
  });
});
