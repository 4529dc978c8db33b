/** Name and major version of a browser by what it calls itself: "Chrome 156", "Firefox 153". No more than that is told. */
export function browserVersion(userAgent: string): string {
  const [, name, major] = /(Edg|OPR|Firefox|Chrome)\/(\d+)/.exec(reordered(userAgent)) ?? [];
  return name === undefined || major === undefined ? "unknown browser" : `${NAMES[name] ?? name} ${major}`;
}

const NAMES: Readonly<Record<string, string>> = { Edg: "Edge", OPR: "Opera" };

/** Edge and Opera call themselves Chrome first. */
function reordered(userAgent: string): string {
  return userAgent.split(" ").toReversed().join(" ");
}
