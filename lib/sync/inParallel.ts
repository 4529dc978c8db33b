/**
 * Works through what `take` gives, `width` at a time, until it gives nothing. The first error stops the taking;
 * it is thrown when what was under way has ended.
 */
export async function inParallel<Item>(
  width: number,
  take: () => Item | undefined,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const worker = async () => {
    for (let item = take(); item !== undefined && failures.length === 0; item = take()) {
      try {
        await work(item);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (failures.length > 0) throw failures[0];
}
