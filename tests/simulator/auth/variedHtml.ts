import type { Random } from "../seededRandom.ts";

/** Writes HTML the many legal ways: order, quotes, entities, case and white space differ by seed. */
export interface VariedHtml {
  /** A start tag with the attributes in any order. */
  tag(name: string, attributes: Readonly<Record<string, string>>): string;
  endTag(name: string): string;
  gap(): string;
}

/** A writer whose taste is drawn from `random`. */
export function variedHtml(random: Random): VariedHtml {
  const isUpperCase = random.chance(0.2);
  const isSelfClosing = random.chance(0.3);
  const gaps = random.pick([["\n  "], [""], ["\n", "\n\t", " "]]);
  const cased = (name: string): string => (isUpperCase ? name.toUpperCase() : name);

  const attribute = (name: string, value: string): string => {
    const written = isUpperCase && random.chance(0.5) ? name.toUpperCase() : name;
    const equals = random.chance(0.1) ? " = " : "=";
    const isBareLegal = value !== "" && /^[A-Za-z0-9_.:/-]+$/.test(value);
    if (isBareLegal && random.chance(0.25)) return `${written}${equals}${value}`;
    const quote = random.pick(['"', '"', "'"]);
    return `${written}${equals}${quote}${escaped(value, quote, random)}${quote}`;
  };

  return {
    gap: () => random.pick(gaps),
    endTag: (name) => `</${cased(name)}>`,
    tag: (name, attributes) => {
      const parts = shuffled(Object.entries(attributes), random).map(([key, value]) => attribute(key, value));
      // A space before the slash: a bare value would swallow it.
      const end = isSelfClosing && name === "input" ? " />" : ">";
      return `<${cased(name)}${random.pick([" ", " ", "\n      "])}${parts.join(random.pick([" ", "  "]))}${end}`;
    },
  };
}

function escaped(value: string, quote: string, random: Random): string {
  const quotEntity = random.pick(["&#34;", "&quot;", "&#x22;"]);
  const aposEntity = random.pick(["&#39;", "&#x27;"]);
  const ampEntity = random.pick(["&amp;", "&#38;", "&#x26;"]);
  const isEveryQuoteEscaped = random.chance(0.7);
  return value.replace(/[&"'<>]/g, (character) => {
    if (character === "&") return ampEntity;
    if (character === "<") return "&lt;";
    if (character === ">") return "&gt;";
    if (character !== quote && !isEveryQuoteEscaped) return character;
    return character === '"' ? quotEntity : aposEntity;
  });
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, rank: random.next() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}
