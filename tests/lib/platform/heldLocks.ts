/** Something that others wait for. */
export type Gate = { readonly opened: Promise<void>; readonly open: () => void };

export function createGate(): Gate {
  let open: (() => void) | null = null;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open?.() };
}

const held = new Map<string, Gate>();

/** In the place of `lib/platform/locks`: the same locks, in memory. */
export const heldLocks = {
  withLockIfAvailable: async (name: string, task: () => Promise<void>): Promise<"done" | "taken"> => {
    if (held.has(name)) return "taken";
    await underLock(name, task);
    return "done";
  },
  withLock: async <Value>(name: string, task: () => Promise<Value>): Promise<Value> => {
    for (let other = held.get(name); other !== undefined; other = held.get(name)) await other.opened;
    return await underLock(name, task);
  },
};

/** The context that holds it goes away, as a page does that is reloaded. */
export function dropLock(name: string): void {
  const gate = held.get(name);
  held.delete(name);
  gate?.open();
}

async function underLock<Value>(name: string, task: () => Promise<Value>): Promise<Value> {
  const mine = createGate();
  held.set(name, mine);
  try {
    return await task();
  } finally {
    if (held.get(name) === mine) dropLock(name);
  }
}
