import type { Slices } from "@/lib/training/slices";
import { isBranch } from "./children";
import type { Branch } from "./children";

/** So many values are looked at between two breaths: about a millisecond, on a slow machine a few. */
const AT_ONCE = 500;

type Frame<Context> = {
  readonly branch: Branch;
  /** Null for an array, whose names are its indices. */
  readonly names: readonly string[] | null;
  readonly count: number;
  next: number;
  readonly context: Context;
};

/**
 * Visits everything below an answer in the order in which it is written, parents first. `visit` is given what it gave
 * for the value around; what it gives for a leaf is not used. However deep and long an answer is, nothing is put aside
 * for a leaf: a performance graph has a hundred thousand of them.
 */
export function* walkJson<Context>(
  answer: unknown,
  first: Context,
  visit: (value: unknown, name: string | number, around: Context) => Context,
): Slices<void> {
  if (!isBranch(answer)) return;
  const frames: Frame<Context>[] = [frameOf(answer, first)];
  let seen = 0;
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const at = frame.next;
    if (at >= frame.count) {
      frames.pop();
      continue;
    }
    frame.next = at + 1;
    const name = frame.names?.[at] ?? at;
    const value = (frame.branch as Readonly<Record<string | number, unknown>>)[name];
    const context = visit(value, name, frame.context);
    if (isBranch(value)) frames.push(frameOf(value, context));
    seen += 1;
    if (seen % AT_ONCE === 0) yield;
  }
}

function frameOf<Context>(branch: Branch, context: Context): Frame<Context> {
  const names = Array.isArray(branch) ? null : Object.keys(branch);
  return { branch, names, count: names?.length ?? (branch.length as number), next: 0, context };
}
