/** Runs the task under a lock of this name, or not at all when somebody holds it. Locks die with their context. */
export async function withLockIfAvailable(
  name: string,
  task: () => Promise<void>,
): Promise<"done" | "taken"> {
  return await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return "taken";
    await task();
    return "done";
  });
}

/** Runs the task under a lock of this name, after those who asked before. */
export async function withLock<Value>(name: string, task: () => Promise<Value>): Promise<Value> {
  // The library's type of `request` loses the promise of a generic task.
  return (await navigator.locks.request(name, task)) as Value;
}
