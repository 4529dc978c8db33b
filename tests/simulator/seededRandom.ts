/** A deterministic source of chance: the same seed gives the same sequence. */
export interface Random {
  /** [0, 1) */
  next(): number;
  between(low: number, high: number): number;
  /** Whole number, both ends included. */
  whole(low: number, high: number): number;
  /** About normal, mean 0, standard deviation 1. */
  normal(): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Lower-case hex digits. */
  hex(digits: number): string;
  /** Letters and digits, as in opaque tokens. */
  token(length: number): string;
}

const TOKEN_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A mulberry32 generator seeded by an FNV-1a hash of the text; quick, not secret. */
export function seededRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) {
    state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);

  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const letters = (length: number, alphabet: string): string => {
    let text = "";
    for (let at = 0; at < length; at += 1) text += alphabet[whole(0, alphabet.length - 1)];
    return text;
  };

  return {
    next,
    whole,
    between: (low, high) => low + next() * (high - low),
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error("Nothing to pick from");
      return item;
    },
    hex: (digits) => letters(digits, "0123456789abcdef"),
    token: (length) => letters(length, TOKEN_LETTERS),
  };
}
