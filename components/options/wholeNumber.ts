/** A typed whole number within bounds, both included; null for anything else, also for "1e2" and "2 31". */
export function wholeNumber(
  typed: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const text = typed.trim();
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
