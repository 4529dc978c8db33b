import type * as fc from "fast-check";
import type { Life } from "./life";

/** Turns of the event loop in which a database gets on, before somebody is chosen to go on. */
const TURNS = 3;

/** The life of a background whose every step waits until the scheduler picks it. */
export function scheduledLife(scheduler: fc.Scheduler, name: string): Life {
  return {
    isDead: () => false,
    reach: () => true,
    pass: async (point) => {
      await scheduler.schedule(Promise.resolve(), `${name}: ${point}`);
    },
    end: () => undefined,
    onEnd: () => undefined,
    points: [],
  };
}

/** Lets one after the other go on, in the scheduler's order, until all of it is done. */
export async function inAnyOrder<Value>(scheduler: fc.Scheduler, all: Promise<Value>): Promise<Value> {
  let isDone = false;
  const ended = () => {
    isDone = true;
  };
  all.then(ended, ended);
  for (;;) {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    if (isDone) return await all;
    if (scheduler.count() > 0) await scheduler.waitNext(1);
  }
}
