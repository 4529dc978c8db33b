import type { TreeRow } from "@/lib/raw/treeRows";

/** Where a key leads: the row to be on, and whether it is to be opened or closed; null = as it is. */
export type TreeMove = { readonly at: number; readonly isOpen: boolean | null };

const PAGE = 15;

/** What a key does in a tree, as trees do it everywhere; null = nothing. */
export function treeMove(rows: readonly TreeRow[], at: number, key: string): TreeMove | null {
  const row = rows[at];
  if (row === undefined) return null;
  const go = (to: number): TreeMove => ({ at: Math.max(0, Math.min(rows.length - 1, to)), isOpen: null });
  const branch = row.value.type === "branch" && row.value.count > 0 ? row.value : null;
  switch (key) {
    case "ArrowDown":
      return go(at + 1);
    case "ArrowUp":
      return go(at - 1);
    case "PageDown":
      return go(at + PAGE);
    case "PageUp":
      return go(at - PAGE);
    case "Home":
      return go(0);
    case "End":
      return go(rows.length - 1);
    case "ArrowRight":
      if (branch === null) return go(at);
      return branch.isOpen ? go(at + 1) : { at, isOpen: true };
    case "ArrowLeft":
      return branch?.isOpen === true ? { at, isOpen: false } : go(parentOf(rows, at));
    case "Enter":
    case " ":
      return branch === null ? go(at) : { at, isOpen: !branch.isOpen };
    default:
      return null;
  }
}

function parentOf(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 1;
  for (let above = at - 1; above >= 0; above -= 1) {
    if ((rows[above]?.level ?? level) < level) return above;
  }
  return at;
}
