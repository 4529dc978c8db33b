/** Reads CSV by RFC 4180: rows of cells. Throws on a quote where none may be. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end === -1) throw new Error("a quote is not closed");
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
    } else {
      const from = at;
      while (at < text.length && text[at] !== "," && text[at] !== "\n") at++;
      cell = text.slice(from, at);
      if (/["\r]/.test(cell)) throw new Error(`a quote or line end in ${cell}`);
    }
    row.push(cell);
    if (text[at] === "\n" || at >= text.length) {
      rows.push(row);
      row = [];
    } else if (text[at] !== ",") throw new Error("a cell goes on after its quote");
    at++;
    if (text[at - 1] === "," && at >= text.length) row.push("");
  }
  return rows;
}
