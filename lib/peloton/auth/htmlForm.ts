/** A form of a page: where it goes and its named inputs, decoded. */
export type HtmlForm = {
  readonly action: string;
  readonly method: string;
  readonly fields: readonly { readonly name: string; readonly value: string; readonly type: string }[];
};

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  colon: ":",
  sol: "/",
  equals: "=",
  plus: "+",
  comma: ",",
  quest: "?",
  lbrace: "{",
  lcub: "{",
  rbrace: "}",
  rcub: "}",
  lbrack: "[",
  rbrack: "]",
  lowbar: "_",
  num: "#",
  percnt: "%",
};

// Content that holds no tags, and comments: both may contain what looks like a form.
const NO_MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|textarea|title)\b[^>]{0,500}>[\s\S]*?(?:<\/\1\s*>|$)/gi;
// Bounded outside of quotes, or a tag that never ends would be searched to the end of the page from each beginning.
const TAG = /<(\/?)(form|input)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^'">]){0,500})>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * The forms of a page, read without a DOM (a worker has none): attributes in any order and any quotes, entities
 * decoded, comments and scripts passed over. Names and values are those a browser would send.
 */
export function htmlForms(html: string): HtmlForm[] {
  const forms: { action: string; method: string; fields: HtmlForm["fields"][number][] }[] = [];
  let open: (typeof forms)[number] | null = null;
  for (const [, slash, name, attributes] of html.replace(NO_MARKUP, "").matchAll(TAG)) {
    const tag = name?.toLowerCase();
    const values = attributesOf(attributes ?? "");
    if (tag === "form") {
      // A form inside a form does not exist in HTML: the inner tag is passed over.
      if (slash === "/") open = null;
      else if (open === null) {
        open = {
          action: values.get("action") ?? "",
          method: (values.get("method") ?? "get").toLowerCase(),
          fields: [],
        };
        forms.push(open);
      }
    } else if (slash !== "/" && open !== null && values.has("name")) {
      open.fields.push({
        name: values.get("name") ?? "",
        value: values.get("value") ?? "",
        type: (values.get("type") ?? "text").toLowerCase(),
      });
    }
  }
  return forms;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name?.toLowerCase() ?? "";
    // The first of a repeated attribute counts.
    if (!values.has(key)) values.set(key, decodeEntities(double ?? single ?? bare ?? ""));
  }
  return values;
}

/** Character references of HTML as characters; unknown names stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]+));/g,
    (whole, decimal, hex, name) => {
      if (typeof name === "string") return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}
