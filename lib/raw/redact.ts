import type { Slices } from "@/lib/training/slices";
import { isBranch } from "./children";
import type { Branch } from "./children";
import { meaningOf, tellingName, whoseIs } from "./redactRules";
import type { Meaning, Whose } from "./redactRules";
import { createRedactText } from "./redactText";
import type { RedactText } from "./redactText";
import { createStandIns, GONE, isNameless } from "./standIns";
import type { StandIns } from "./standIns";
import { walkJson } from "./walkJson";

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

/** What is known of a place: the nearest member's name that tells something, what it says, and whose all this is. */
type Place = { readonly name: string; readonly meaning: Meaning; readonly whose: Whose };
type Texts = { readonly all: RedactText; readonly code: RedactText };

const TOP: Place = { name: "", meaning: "plain", whose: "nobody" };

/** An item of a list is named like the list. */
function placeBelow(around: Place, name: string | number): Place {
  if (typeof name === "number") return around;
  const told = tellingName(name, around.name);
  return told === around.name ? around : { ...around, name: told, meaning: meaningOf(told) };
}

/** The place as what lies in the value sees it: an object may be somebody. */
function inside(value: unknown, place: Place): Place {
  if (!isBranch(value) || Array.isArray(value)) return place;
  const whose = whoseIs(value, place.name, place.whose);
  return whose === place.whose ? place : { ...place, whose };
}

function* learn(answer: unknown, standIns: StandIns, names: Set<string>): Slices<void> {
  if (typeof answer === "string") standIns.keepFree(answer);
  yield* walkJson(answer, inside(answer, TOP), (value, name, around) => {
    if (typeof value !== "string" && !isBranch(value)) return around;
    const place = placeBelow(around, name);
    if (typeof value !== "string") return inside(value, place);
    standIns.keepFree(value);
    if (isRidersName(place) && !isNameless(value)) names.add(value.trim());
    return around;
  });
}

function isRidersName({ name, meaning, whose }: Place): boolean {
  if (whose === "instructor") return false;
  return meaning === "personName" || (whose === "rider" && name === "name");
}

type Copying = { readonly place: Place; readonly target: object };

function* redactedCopy(answer: unknown, standIns: StandIns, texts: Texts): Slices<unknown> {
  if (!isBranch(answer)) return leafWithout(answer, TOP, standIns, texts);
  const copied: object = emptyLike(answer);
  const first: Copying = { place: inside(answer, TOP), target: copied };
  yield* walkJson(answer, first, (value, name, around) => {
    const place = placeBelow(around.place, name);
    const key = typeof name === "number" ? name : texts.code(name);
    if (!isBranch(value)) {
      put(around.target, key, leafWithout(value, place, standIns, texts));
      return around;
    }
    const target = emptyLike(value);
    put(around.target, key, target);
    return { place: inside(value, place), target };
  });
  return copied;
}

function emptyLike(value: Branch): object {
  return Array.isArray(value) ? [] : {};
}

function put(target: object, key: string | number, value: unknown): void {
  if (Array.isArray(target)) target.push(value);
  else if (key !== "__proto__") (target as Record<string | number, unknown>)[key] = value;
  // By definition: a member of that name, assigned, would become the object's prototype.
  else Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

function leafWithout(value: unknown, place: Place, standIns: StandIns, texts: Texts): unknown {
  if (typeof value === "string") return value === "" ? value : textWithout(value, place, standIns, texts);
  return typeof value === "number" ? numberWithout(value, place, standIns) : value;
}

function textWithout(
  text: string,
  { name, meaning, whose }: Place,
  standIns: StandIns,
  texts: Texts,
): string {
  switch (meaning) {
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

function numberWithout(number: number, { name, meaning, whose }: Place, standIns: StandIns): number {
  if (meaning === "coordinate" || meaning === "personal" || meaning === "secret" || meaning === "place")
    return 0;
  if (meaning === "id") return standIns.numericId(number);
  const isBody = whose === "rider" && /^(height|weight)$/.test(name);
  return isBody ? 0 : number;
}
