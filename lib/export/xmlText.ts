// What XML 1.0 does not allow at all, not even escaped: control characters, lone surrogates, two non-characters.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text as the content of an XML element or attribute. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, " ").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An element with a text or number in it; nothing at all for null. */
export function element(name: string, value: string | number | null): string {
  return value === null ? "" : `<${name}>${typeof value === "number" ? value : xmlText(value)}</${name}>`;
}

/** A moment as `xsd:dateTime` in UTC. */
export function xmlTime(atMs: number): string {
  return new Date(atMs).toISOString();
}

/** A number with at most `digits` decimals, never in exponents. */
export function decimal(value: number | null, digits: number): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toFixed(digits));
}

/** A whole number from 0 to `highest`; null for what lies outside, which the schemas do not allow. */
export function wholeUpTo(value: number | null, highest: number): number | null {
  const rounded = value === null ? Number.NaN : Math.round(value);
  return rounded >= 0 && rounded <= highest ? rounded : null;
}
