const MARKS = /\p{Diacritic}/gu;

/** Text for searching: lower case without accents, so that "cafe" finds "Café". */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase();
}
