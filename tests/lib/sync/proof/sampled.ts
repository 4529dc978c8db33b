import { isDeep } from "../../../proof/writeProof";

/** All in a deep run; in the usual one about `count` of them, spread evenly, always the same. */
export function sampled<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (isDeep || items.length <= count) return items;
  const step = items.length / count;
  return Array.from({ length: count }, (_, at) => items[Math.floor((at + 0.5) * step)]).filter(
    (item) => item !== undefined,
  );
}
