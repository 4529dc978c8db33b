import type { Life } from "./life";

type Held = { readonly life: Life; readonly done: () => void };

/** Web Locks of one browser: held across backgrounds, given up by the dead, never lent to two. */
export type WorldLocks = {
  readonly request: <Value>(life: Life, name: string, task: () => Promise<Value>) => Promise<Value>;
  readonly ifAvailable: (life: Life, name: string, task: () => Promise<void>) => Promise<"done" | "taken">;
  /** Takes a lock away from whoever holds it, as `steal` does. */
  readonly lose: (name: string) => void;
};

export function createWorldLocks(): WorldLocks {
  const held = new Map<string, Held>();
  const waiting: { readonly name: string; readonly life: Life; readonly take: () => void }[] = [];

  const giveOn = (name: string): void => {
    held.delete(name);
    const at = waiting.findIndex((one) => one.name === name && !one.life.isDead());
    if (at >= 0) waiting.splice(at, 1)[0]?.take();
  };
  const hold = async <Value>(life: Life, name: string, task: () => Promise<Value>): Promise<Value> => {
    const mine: Held = { life, done: () => held.get(name) === mine && giveOn(name) };
    held.set(name, mine);
    life.onEnd(mine.done);
    try {
      await life.pass(`lock ${name} held`);
      return await task();
    } finally {
      if (!life.isDead()) mine.done();
    }
  };
  return {
    request: async (life, name, task) => {
      await life.pass(`lock ${name}`);
      if (held.has(name)) await new Promise<void>((take) => waiting.push({ name, life, take }));
      return await hold(life, name, task);
    },
    ifAvailable: async (life, name, task) => {
      await life.pass(`lock ${name}`);
      if (held.has(name)) return "taken";
      await hold(life, name, task);
      return "done";
    },
    lose: giveOn,
  };
}
