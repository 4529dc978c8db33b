/** An answer as the text of a file: JSON with two spaces, an end of line at its end. */
export function answerText(answer: unknown): string {
  return `${JSON.stringify(answer, null, 2)}\n`;
}
