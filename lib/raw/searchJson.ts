import type { Slices } from "@/lib/training/slices";
import { isBranch } from "./children";
import { childId, ROOT } from "./treeNode";
import type { NodeId } from "./treeNode";
import { walkJson } from "./walkJson";

/** Where a text occurs, in the order of the answer. */
export type Matches = {
  readonly ids: readonly NodeId[];
  /** How many there are; more than `ids` where those are cut. */
  readonly total: number;
};

/** Nobody steps through more of them. */
const MOST = 1_000;

/** A value on the way: its id is made when it is needed, since most values are none. */
type Around = { readonly parent: Around | null; readonly name: string | number; id: NodeId | null };

/** The values whose name or own text holds the words, whatever the case. The indices of arrays are no names. */
export function* searchJson(answer: unknown, words: string): Slices<Matches> {
  const wanted = foldedText(words);
  const ids: NodeId[] = [];
  let total = 0;
  if (wanted === "") return { ids, total };
  const root: Around = { parent: null, name: "", id: ROOT };
  if (!isBranch(answer) && holds(String(answer), wanted)) return { ids: [ROOT], total: 1 };
  yield* walkJson<Around>(answer, root, (value, name, around) => {
    const isMatch =
      (typeof name === "string" && holds(name, wanted)) || (!isBranch(value) && holds(String(value), wanted));
    if (isMatch) {
      total += 1;
      if (ids.length < MOST) ids.push(childId(idOf(around), name));
    }
    return isBranch(value) ? { parent: around, name, id: null } : around;
  });
  return { ids, total };
}

function idOf(around: Around): NodeId {
  around.id ??= around.parent === null ? ROOT : childId(idOf(around.parent), around.name);
  return around.id;
}

function holds(text: string, wanted: string): boolean {
  return text !== "" && text.toLowerCase().includes(wanted);
}

/** The words as they are compared. */
export function foldedText(words: string): string {
  return words.trim().toLowerCase();
}
