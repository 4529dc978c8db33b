import { childrenOf, countOf, isBranch, typeOf } from "./children";
import { childId, GROUP, groupId, ROOT } from "./treeNode";
import type { NodeId } from "./treeNode";

/** One line of an answer drawn as a tree. */
export type TreeRow = {
  readonly id: NodeId;
  /** From 1. */
  readonly level: number;
  /** The name of a member or the index of an item; a group's own words. */
  readonly name: string;
  /** Its place among its brothers, from 1, and how many those are. */
  readonly position: number;
  readonly size: number;
  readonly value: TreeValue;
};

type TreeValue =
  | { readonly type: "leaf"; readonly of: string; readonly text: string }
  | {
      readonly type: "branch";
      readonly of: "object" | "array" | "group";
      readonly count: number;
      readonly isOpen: boolean;
    };

type Line = Pick<TreeRow, "id" | "level" | "name"> & {
  readonly value: unknown;
  /** Of a group: which of the value's children. */
  readonly from?: number;
};

/** A longer text is cut on the screen; copies and files hold all of it. */
const LONGEST = 400;

/** The rows that are seen while these nodes are open: only those are made. The answer itself stands for no row. */
export function treeRows(answer: unknown, isOpen: ReadonlySet<NodeId>): readonly TreeRow[] {
  if (!isBranch(answer)) return [leafRow(answer)];
  const rows: TreeRow[] = [];
  const todo = numbered(linesBelow({ id: ROOT, level: 0, name: "", value: answer }));
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { line, position, size } = next;
    const value = valueOf(line, isOpen);
    rows.push({ id: line.id, level: line.level, name: line.name, position, size, value });
    if (value.type === "branch" && value.isOpen) todo.push(...numbered(linesBelow(line)));
  }
  return rows;
}

function leafRow(value: unknown): TreeRow {
  return { id: ROOT, level: 1, name: "", position: 1, size: 1, value: leafOf(value) };
}

function valueOf({ id, value, from }: Line, isOpen: ReadonlySet<NodeId>): TreeValue {
  if (!isBranch(value)) return leafOf(value);
  const total = countOf(value);
  const count = from === undefined ? total : Math.min(GROUP, total - from);
  const of = from !== undefined ? "group" : Array.isArray(value) ? "array" : "object";
  return { type: "branch", of, count, isOpen: count > 0 && isOpen.has(id) };
}

function leafOf(value: unknown): TreeValue {
  return { type: "leaf", of: typeOf(value), text: leafText(value) };
}

function leafText(value: unknown): string {
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
}

function linesBelow({ id, level, value, from }: Line): readonly Line[] {
  const children = childrenOf(value);
  // A group's children are named by the value they belong to.
  const parent = from === undefined ? id : id.slice(0, id.lastIndexOf("/"));
  if (from === undefined && children.length > GROUP) return groupsOf(parent, level + 1, value);
  const shown = from === undefined ? children : children.slice(from, from + GROUP);
  return shown.map(([name, child]) => ({
    id: childId(parent, name),
    level: level + 1,
    name: String(name),
    value: child,
  }));
}

function groupsOf(parent: NodeId, level: number, value: unknown): readonly Line[] {
  const total = countOf(value);
  return Array.from({ length: Math.ceil(total / GROUP) }, (_, at) => {
    const from = at * GROUP;
    const to = Math.min(total, from + GROUP) - 1;
    return { id: groupId(parent, from), level, name: `${from} to ${to}`, value, from };
  });
}

/** Last first, as a stack wants them. */
function numbered(lines: readonly Line[]): { line: Line; position: number; size: number }[] {
  return lines.map((line, at) => ({ line, position: at + 1, size: lines.length })).toReversed();
}
