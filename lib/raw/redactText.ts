import { GONE } from "./standIns";
import type { StandIns } from "./standIns";

/** Takes out of a text what tells whose it is: addresses, mails, ids and the names that are known. */
export type RedactText = (text: string) => string;

/** Shorter names are parts of other words: they go where they stand alone under their own name. */
const SHORTEST_NAME = 3;

// Each begins where a word begins, so that a long text without any is read once and not again from every letter.
const ADDRESS = String.raw`(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/[^\s"'<>]*`;
const NO_MAIL = String.raw`\s<>"'(),:;`;
const MAIL = `(?<![^${NO_MAIL}])[^${NO_MAIL}]*@[^${NO_MAIL}]*`;
const DASHED_ID = "[0-9a-f]{8,}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12,}";
const HEX_ID = "[0-9a-f]{24,}";

/** No words are as long without a blank: a key, or ids in another spelling. */
const OPAQUE = /^(?:[A-Za-z0-9+/_=-]{48,}|eyJ[\w.-]{20,})$/;

/** Without names it only takes out what can be told by its form: for values that programs compare. */
export function createRedactText(standIns: StandIns, names: Iterable<string>): RedactText {
  const known = [...names]
    .filter((name) => name.length >= SHORTEST_NAME)
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`));
  const name =
    known.length === 0 ? "" : String.raw`|(?<![\p{L}\p{N}_])(?:${known.join("|")})(?![\p{L}\p{N}_])`;
  const pattern = new RegExp(`(${ADDRESS})|(${MAIL})|(${DASHED_ID}|${HEX_ID})${name}`, "giu");
  return (text) => {
    if (text.length < SHORTEST_NAME) return text;
    if (OPAQUE.test(text)) return GONE;
    return text.replaceAll(pattern, (whole, address?: string, mail?: string, id?: string) => {
      if (address !== undefined) return standIns.address(whole);
      if (mail !== undefined) return standIns.mail(whole);
      return id === undefined ? standIns.name(whole) : standIns.id(whole);
    });
  };
}
