import { childrenOf } from "./children";

/** Where a value lies in an answer: like a JSON pointer (`/metrics/0/values`). The answer itself is the empty one. */
export type NodeId = string;

export const ROOT: NodeId = "";

/** More children than this are shown in groups of as many, so that opening anything draws few rows. */
export const GROUP = 100;

export function childId(parent: NodeId, name: string | number): NodeId {
  return `${parent}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** A group of children, by the index of its first. No name can look like it: there, a tilde comes before 0 or 1 only. */
export function groupId(parent: NodeId, first: number): NodeId {
  return `${parent}/~g${first}`;
}

/** The values on the way to a node, the answer itself left out. Ends early where there is no such node, as at a group. */
function stepsTo(
  answer: unknown,
  id: NodeId,
): readonly {
  readonly id: NodeId;
  readonly name: string | number;
  readonly value: unknown;
  readonly index: number;
  readonly of: number;
}[] {
  const steps: ReturnType<typeof stepsTo>[number][] = [];
  let value = answer;
  let at = ROOT;
  for (const part of id.split("/").slice(1)) {
    const children = childrenOf(value);
    const wanted = `${at}/${part}`;
    const index = children.findIndex(([name]) => childId(at, name) === wanted);
    const child = children[index];
    if (child === undefined) return steps;
    steps.push({ id: wanted, name: child[0], value: child[1], index, of: children.length });
    value = child[1];
    at = wanted;
  }
  return steps;
}

/** Where a value lies in words: `metrics[0].values[12]`. Of a group: where its value lies. */
export function pathOf(answer: unknown, id: NodeId): string {
  return stepsTo(answer, id).reduce(
    (path, { name }) => (typeof name === "number" ? `${path}[${name}]` : memberPath(path, name)),
    "",
  );
}

/** The value that lies there. Of a group: its value. */
export function valueAt(answer: unknown, id: NodeId): unknown {
  const last = stepsTo(answer, id).at(-1);
  return last === undefined ? answer : last.value;
}

const PLAIN = /^[A-Za-z_$][\w$-]*$/;

/** A member's path below another; a name that is no plain word stands as `["a b"]`. */
export function memberPath(path: string, name: string): string {
  if (!PLAIN.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}

/** Everything that must be open for a value to be seen, groups among them; the value itself is not. */
export function ancestorsOf(answer: unknown, id: NodeId): readonly NodeId[] {
  let parent = ROOT;
  return stepsTo(answer, id).flatMap(({ id: at, index, of }) => {
    const open = of > GROUP ? [parent, groupId(parent, index - (index % GROUP))] : [parent];
    parent = at;
    return open;
  });
}
