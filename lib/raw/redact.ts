import type { Slices } from "@/lib/training/slices";
import { AT_ONCE, childrenOf, isBranch } from "./children";
import { meaningOf, tellingName, whoseIs } from "./redactRules";
import type { Whose } from "./redactRules";
import { createRedactText } from "./redactText";
import type { RedactText } from "./redactText";
import { createStandIns, GONE, isNameless } from "./standIns";
import type { StandIns } from "./standIns";

/**
 * Takes out of answers what tells whose they are: ids, names, e-mail, places, birthday, height, weight, pictures and
 * other addresses, keys. What is measured stays. The same id gives the same stand-in in every answer of one redactor, so
 * that they still fit together; what is redacted already stays as it is. Instructors keep their names: they are public,
 * and a class without them is hard to speak of. So do Peloton's kinds of classes.
 */
export type Redactor = {
  /** The answers without it, in their order. Names that one of them tells are taken out of all. */
  readonly redact: (answers: readonly unknown[]) => Slices<readonly unknown[]>;
};

/** A redactor that knows nobody yet; it remembers what it met, and nothing of it leaves it. */
export function createRedactor(): Redactor {
  const standIns = createStandIns();
  const names = new Set<string>();
  return {
    redact: function* redact(answers) {
      for (const answer of answers) yield* learn(answer, standIns, names);
      const texts = { all: createRedactText(standIns, names), code: createRedactText(standIns, []) };
      const redacted: unknown[] = [];
      for (const answer of answers) redacted.push(yield* redactedCopy(answer, standIns, texts));
      return redacted;
    },
  };
}

/** A value and what is known of its place: the nearest member's name, and whose it is. */
type Place = { readonly value: unknown; readonly name: string; readonly whose: Whose };
type Texts = { readonly all: RedactText; readonly code: RedactText };

function* learn(answer: unknown, standIns: StandIns, names: Set<string>): Slices<void> {
  const todo: Place[] = [{ value: answer, name: "", whose: "nobody" }];
  let seen = 0;
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next.value === "string") {
      standIns.keepFree(next.value);
      if (isRidersName(next) && !isNameless(next.value)) names.add(next.value.trim());
    }
    for (const [, place] of placesBelow(next)) todo.push(place);
    seen += 1;
    if (seen % AT_ONCE === 0) yield;
  }
}

function isRidersName({ name, whose }: Place): boolean {
  if (whose === "instructor") return false;
  return meaningOf(name) === "personName" || (whose === "rider" && name === "name");
}

function placesBelow({ value, name, whose }: Place): readonly (readonly [string | number, Place])[] {
  if (!isBranch(value)) return [];
  const own = Array.isArray(value) ? whose : whoseIs(value, name, whose);
  return childrenOf(value).map(([child, below]) => [
    child,
    { value: below, name: typeof child === "number" ? name : tellingName(child, name), whose: own },
  ]);
}

type Copying = Place & { readonly put: (copy: unknown) => void };

function* redactedCopy(answer: unknown, standIns: StandIns, texts: Texts): Slices<unknown> {
  let copied: unknown = null;
  const todo: Copying[] = [{ value: answer, name: "", whose: "nobody", put: (copy) => void (copied = copy) }];
  let seen = 0;
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    seen += 1;
    if (seen % AT_ONCE === 0) yield;
    if (!isBranch(next.value)) {
      next.put(leafWithout(next, standIns, texts));
      continue;
    }
    const target: object = Array.isArray(next.value) ? [] : {};
    next.put(target);
    const below = placesBelow(next);
    // Backwards, so that members come in the order in which they were.
    for (let at = below.length - 1; at >= 0; at -= 1) {
      const [child, place] = below[at] as readonly [string | number, Place];
      const key = typeof child === "number" ? child : texts.code(child);
      todo.push({ ...place, put: (copy) => define(target, key, copy) });
    }
  }
  return copied;
}

// By definition, not by assignment: an answer may hold a member named "__proto__".
function define(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

function leafWithout(place: Place, standIns: StandIns, texts: Texts): unknown {
  const { value } = place;
  if (typeof value === "string") return value === "" ? value : textWithout(value, place, standIns, texts);
  return typeof value === "number" ? numberWithout(value, place, standIns) : value;
}

function textWithout(text: string, { name, whose }: Place, standIns: StandIns, texts: Texts): string {
  switch (meaningOf(name)) {
    case "classType":
      return /^[0-9a-f]{32}$/.test(text) ? text : texts.all(text);
    case "secret":
    case "personal":
    case "place":
      return GONE;
    case "timezone":
      return "Etc/UTC";
    case "coordinate":
      return "0";
    case "id":
      return standIns.id(text);
    case "mail":
      return standIns.mail(text);
    case "personName":
      return whose === "instructor" ? texts.code(text) : standIns.name(text);
    case "code":
      return texts.code(text);
    case "plain":
      break;
  }
  if (whose === "instructor") return texts.code(text);
  if (whose === "nobody") return texts.all(text);
  return name === "name" ? standIns.name(text) : GONE;
}

function numberWithout(number: number, { name, whose }: Place, standIns: StandIns): number {
  const meaning = meaningOf(name);
  if (meaning === "coordinate" || meaning === "personal" || meaning === "secret" || meaning === "place")
    return 0;
  if (meaning === "id") return standIns.numericId(number);
  const isBody = whose === "rider" && /^(height|weight)$/.test(name);
  return isBody ? 0 : number;
}
