/** Spreadsheets run what begins like this as a formula; space before it does not stop them. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const LINE_END = /[\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A text as one cell of a CSV file (RFC 4180). What a spreadsheet would take for a formula has an apostrophe before it. */
export function csvText(text: string): string {
  // Control characters have no place in a table, and one in front can hide a formula.
  const readable = text.replace(/\p{Cc}/gu, (control) => (LINE_END.test(control) ? control : " "));
  const safe = FORMULA.test(readable) ? `'${readable}` : readable;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A number as one cell: plain digits, `digits` decimals; empty for what is not known. */
export function csvNumber(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "";
  const text = value.toFixed(digits);
  return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}

/** One line of cells. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(",")}\n`;
}
