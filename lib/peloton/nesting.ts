/** Peloton's answers nest ten levels at most; what nests far deeper cannot be written to the archive again. */
const DEEPEST = 200;

/** Whether JSON text nests deeper than any answer that can be kept. Linear, without building anything. */
export function isNestedTooDeep(json: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (isText) {
      if (character === "\\") at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (character === "}" || character === "]") depth -= 1;
  }
  return false;
}
