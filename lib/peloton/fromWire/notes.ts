import { plainText } from "./plainText";

const MOST = 20;

/** Collects, in plain words, what came but was not understood; each once, at most 20. */
export type Notes = {
  readonly add: (kind: string, name: string | null) => void;
  readonly all: () => string[];
};

/** An empty collection. */
export function createNotes(): Notes {
  const texts = new Set<string>();
  return {
    add: (kind, name) => {
      if (texts.size < MOST) texts.add(`${kind} “${plainText(name, 40)}”`);
    },
    all: () => [...texts],
  };
}
