import type { BlindKey } from "@/lib/domain/ids";

/** Where the full tab can be. `incoming` carries a real Peloton id that must be replaced by the row's blind key. */
export type Route =
  | { readonly type: "dashboard" }
  | { readonly type: "welcome" }
  | { readonly type: "history"; readonly query: string }
  | { readonly type: "workout"; readonly key: BlindKey }
  | { readonly type: "incoming"; readonly id: string }
  | { readonly type: "notFound" };

const BLIND_KEY = /^[A-Za-z0-9_-]{22}$/;
const PELOTON_ID = /^[0-9a-f]{32}$/i;
const DASHED_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The route of an address's hash (`#/workouts?page=2`). What is not known is `notFound`, never an error. */
export function routeOf(hash: string): Route {
  const [path, query] = splitOnce(hash.replace(/^#/, ""), "?");
  if (path === "" || path === "/") return { type: "dashboard" };
  if (path === "/welcome") return { type: "welcome" };
  if (path === "/workouts" || path === "/workouts/") return { type: "history", query };
  const name = /^\/workouts\/([^/]+)$/.exec(path)?.[1];
  if (name === undefined) return { type: "notFound" };
  if (BLIND_KEY.test(name)) return { type: "workout", key: name as BlindKey };
  if (PELOTON_ID.test(name) || DASHED_ID.test(name)) return { type: "incoming", id: name };
  return { type: "notFound" };
}

/** The hash of a route; an incoming id has none of its own, since real ids are never produced. */
export function hashOf(route: Exclude<Route, { readonly type: "incoming" | "notFound" }>): string {
  if (route.type === "workout") return workoutHash(route.key);
  if (route.type === "welcome") return "#/welcome";
  if (route.type === "dashboard") return "#/";
  return route.query === "" ? "#/workouts" : `#/workouts?${route.query}`;
}

/** The address of a workout. */
export function workoutHash(key: BlindKey): string {
  return `#/workouts/${key}`;
}

const TITLES: Readonly<Record<Route["type"], string>> = {
  dashboard: "Saddlebag",
  welcome: "Welcome – Saddlebag",
  history: "Workouts – Saddlebag",
  workout: "Workout – Saddlebag",
  incoming: "Workout – Saddlebag",
  notFound: "Not found – Saddlebag",
};

/** The document's title: one of a few fixed texts, since browsers write titles to disk. */
export function titleOf(route: Route): string {
  return TITLES[route.type];
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
