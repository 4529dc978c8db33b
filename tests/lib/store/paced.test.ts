import { describe, expect, it } from "vitest";
import { createPaced } from "@/lib/store/paced";

const nothing = (): void => undefined;

/** A promise that is settled by hand. */
function gate() {
  let open = nothing;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

const stillClock = {
  now: () => 0,
  sleep: async () => await Promise.resolve(),
};

describe("createPaced", () => {
  it("never works on two values at a time, and skips those that were overtaken", async () => {
    const [first, all] = [gate(), gate()];
    const begun: number[] = [];
    let atOnce = 0;
    const paced = createPaced<number>(stillClock, 500, async (value) => {
      atOnce += 1;
      expect(atOnce).toBe(1);
      begun.push(value);
      if (value === 1) await first.passed;
      if (value === 4) all.open();
      atOnce -= 1;
    });
    for (const value of [1, 2, 3, 4]) paced.give(value);
    first.open();
    await all.passed;
    expect(begun).toEqual([1, 4]);
  });

  it("waits no longer than the gap when the clock was set back", async () => {
    const slept = gate();
    const times = [1_000_000, 0];
    const sleeps: number[] = [];
    const clock = {
      now: () => times.shift() ?? 0,
      sleep: async (ms: number) => {
        sleeps.push(ms);
        slept.open();
        await Promise.resolve();
      },
    };
    const paced = createPaced<number>(clock, 500, async (value) => {
      if (value === 1) paced.give(2);
      await Promise.resolve();
    });
    paced.give(1);
    await slept.passed;
    expect(sleeps).toEqual([500]);
  });
});
