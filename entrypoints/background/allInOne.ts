/** The same task; who asks while it goes on gets its very answer. */
export function allInOne<Output>(task: () => Promise<Output>): () => Promise<Output> {
  let running: Promise<Output> | null = null;
  return async () => {
    running ??= task().finally(() => (running = null));
    return await running;
  };
}
