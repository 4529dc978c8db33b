/** An element as it was written; `text` is what stands directly in it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TAG = /<(\/?)([\w.:-]+)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|<\?xml[^>]*\?>|[^<]+/gy;

/** Reads XML strictly: throws on anything that is not well formed, or that XML 1.0 does not allow. */
export function readXml(xml: string): XmlElement {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error("a character that XML does not allow");
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  let end = 0;
  for (const match of xml.matchAll(TAG)) {
    const [token, slash, name, attributes = "", isEmpty] = match;
    end = match.index + token.length;
    const last = open.at(-1);
    if (last === undefined) throw new Error("closed too often");
    if (token.startsWith("<?")) continue;
    if (name === undefined) {
      last.text += decoded(token);
      continue;
    }
    if (slash === "/") {
      if (last.name !== name) throw new Error(`${name} closes ${last.name}`);
      open.pop();
      continue;
    }
    const made: Open = { name, attributes: attributesOf(attributes), children: [], text: "" };
    last.children.push(made);
    if (isEmpty !== "/") open.push(made);
  }
  const only = root.children[0];
  if (end !== xml.length || open.length !== 1) throw new Error(`not well formed at ${end}`);
  if (only === undefined || root.children.length !== 1) throw new Error("not one root");
  return only;
}

/** Every element of a name, however deep. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => elementsOf(child, name))];
}

/** The text of the first child of a name; "" without one. */
export function childText(element: XmlElement | undefined, name: string): string {
  return element?.children.find((child) => child.name === name)?.text ?? "";
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, decoded(value)]),
  );
}

function decoded(text: string): string {
  return text.replace(/&(\w+);|&/g, (_, name: string | undefined) => {
    const character = name === undefined ? undefined : ENTITIES[name];
    if (character === undefined) throw new Error("an ampersand by itself");
    return character;
  });
}
