/** The words for a rider's own effort, 1 to 10, in order. */
export const EFFORT_WORDS = [
  "very light",
  "light",
  "easy",
  "comfortable",
  "moderate",
  "somewhat hard",
  "hard",
  "very hard",
  "extremely hard",
  "all out",
] as const;

/** "7, hard"; an effort that is none is its number alone. */
export function effortText(effort: number): string {
  const words = EFFORT_WORDS[effort - 1];
  return words === undefined ? String(effort) : `${effort}, ${words}`;
}
