import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Which files below a folder hold any of the texts, as bytes of UTF-8 or UTF-16, or bytes as they are: `path: text`. */
export function filesHolding(folder: string, texts: readonly (string | Buffer)[]): string[] {
  const needles = texts.flatMap((text) =>
    typeof text === "string"
      ? [
          { text, bytes: Buffer.from(text, "utf8") },
          { text, bytes: Buffer.from(text, "utf16le") },
        ]
      : [{ text: text.toString("hex"), bytes: text }],
  );
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => isFile(join(folder, path)))
    .flatMap((path) => {
      const content = readFileSync(join(folder, path));
      return needles.filter(({ bytes }) => content.includes(bytes)).map(({ text }) => `${path}: ${text}`);
    });
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Chromium's lock files are links to nothing.
    return false;
  }
}
