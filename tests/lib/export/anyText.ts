import * as fc from "fast-check";

const character = fc.oneof(
  fc.constantFrom(...Array.from(`=+-@"',;:/\\|?*<>&.\n\r\t\u0000\u202e 🚲é`)),
  fc.integer({ min: 0, max: 0x2ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

/** Any text at all, lone surrogates and control characters too, with more of what means something to some format. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.array(character, { maxLength }).map((characters) => characters.join(""));
}
