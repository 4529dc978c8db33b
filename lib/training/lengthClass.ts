/** Peloton's class lengths in minutes; `other` is any length between or beyond them. */
export type LengthClass = "5" | "10" | "15" | "20" | "30" | "45" | "60" | "75" | "90" | "other";

export const LENGTH_CLASSES: readonly LengthClass[] = [
  "5",
  "10",
  "15",
  "20",
  "30",
  "45",
  "60",
  "75",
  "90",
  "other",
];

/** The class length of so many seconds, half a minute either way; null when the length is not known. */
export function lengthClassOf(lengthSec: number | null): LengthClass | null {
  if (lengthSec === null) return null;
  const near = LENGTH_CLASSES.find((name) => Math.abs(Number(name) * 60 - lengthSec) <= 30);
  return near ?? "other";
}

/** The words a rider reads. */
export function lengthClassName(lengthClass: LengthClass): string {
  return lengthClass === "other" ? "Other lengths" : `${lengthClass} min`;
}
