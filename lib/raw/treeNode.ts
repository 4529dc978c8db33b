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

/** Everything that must be open for a value to be seen, groups among them; the value itself is not. */
export function ancestorsOf(answer: unknown, id: NodeId): readonly NodeId[] {
  const names = id.split("/").slice(1);
  const open: NodeId[] = [];
  let value = answer;
  let at = ROOT;
  for (const name of names) {
    const children = childrenOf(value);
    const wanted = `${at}/${name}`;
    const index = children.findIndex(([child]) => childId(at, child) === wanted);
    if (index < 0) return open;
    open.push(at);
    if (children.length > GROUP) open.push(groupId(at, index - (index % GROUP)));
    value = children[index]?.[1];
    at = wanted;
  }
  return open;
}
