import type { Pen } from "./pen";

/** As much of a text as fits, with an ellipsis; nothing where not even three letters would. */
export function fittedText(pen: Pick<Pen, "measureText">, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  for (let length = text.length - 1; length >= 3; length -= 1) {
    const cut = `${text.slice(0, length).trimEnd()}…`;
    if (pen.measureText(cut).width <= width) return cut;
  }
  return "";
}
