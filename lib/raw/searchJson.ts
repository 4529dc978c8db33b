import type { Slices } from "@/lib/training/slices";
import { AT_ONCE, childrenOf, isBranch } from "./children";
import { childId, ROOT } from "./treeNode";
import type { NodeId } from "./treeNode";

/** Where a text occurs, in the order of the answer. */
export type Matches = {
  readonly ids: readonly NodeId[];
  /** How many there are; more than `ids` where those are cut. */
  readonly total: number;
};

/** Nobody steps through more of them. */
const MOST = 1_000;

/** The values whose name or own text holds the words, whatever the case. The indices of arrays are no names. */
export function* searchJson(answer: unknown, words: string): Slices<Matches> {
  const wanted = foldedText(words);
  const ids: NodeId[] = [];
  if (wanted === "") return { ids, total: 0 };
  let total = 0;
  let seen = 0;
  const todo: { id: NodeId; name: string; value: unknown }[] = [{ id: ROOT, name: "", value: answer }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { id, name, value } = next;
    if (holds(name, wanted) || (!isBranch(value) && holds(String(value), wanted))) {
      total += 1;
      if (ids.length < MOST) ids.push(id);
    }
    const children = childrenOf(value);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const [child, below] = children[at] as readonly [string | number, unknown];
      todo.push({ id: childId(id, child), name: typeof child === "number" ? "" : child, value: below });
    }
    seen += 1;
    if (seen % AT_ONCE === 0) yield;
  }
  return { ids, total };
}

function holds(text: string, wanted: string): boolean {
  return text !== "" && text.toLowerCase().includes(wanted);
}

/** The words as they are compared. */
export function foldedText(words: string): string {
  return words.trim().toLowerCase();
}
