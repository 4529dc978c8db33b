import { childrenOf, countOf } from "@/lib/raw/children";
import { childId, ROOT } from "@/lib/raw/treeNode";
import type { NodeId } from "@/lib/raw/treeNode";

/** Longer ones stay closed at first, so that the whole answer is seen at a glance. */
const FEW = 12;

/** What is open when an answer is first drawn: what lies at its top and is short. */
export function firstOpen(answer: unknown): ReadonlySet<NodeId> {
  return new Set(
    childrenOf(answer).flatMap(([name, value]) => {
      const count = countOf(value);
      return count > 0 && count <= FEW ? [childId(ROOT, name)] : [];
    }),
  );
}
