import type { BlindKey } from "@/lib/domain/ids";
import type { KeyedKind } from "@/lib/store/store";

/** Where the full tab can be. `incoming` carries a real Peloton id that must be replaced by the row's blind key. */
export type Route =
  | { readonly type: "dashboard" }
  | { readonly type: "welcome" }
  | { readonly type: "privacy" }
  | { readonly type: "history"; readonly query: string }
  | { readonly type: "workout"; readonly key: BlindKey }
  | { readonly type: "trends"; readonly page: TrendsPage; readonly query: string }
  | { readonly type: "year"; readonly year: number }
  /** An ISO week: "2026-W47". */
  | { readonly type: "week"; readonly week: string }
  | { readonly type: "classes"; readonly query: string }
  | { readonly type: "class"; readonly key: BlindKey }
  | { readonly type: "instructors"; readonly query: string }
  | { readonly type: "instructor"; readonly key: BlindKey }
  | { readonly type: "inspector"; readonly query: string }
  | { readonly type: "incoming"; readonly kind: KeyedKind; readonly id: string }
  | { readonly type: "notFound" };

/** The pages of "Trends" in the order of their tabs. */
export const TRENDS_PAGES = ["fitness", "power", "zones", "targets", "records", "habits"] as const;

export type TrendsPage = (typeof TRENDS_PAGES)[number];

const BLIND_KEY = /^[A-Za-z0-9_-]{22}$/;
const PELOTON_ID = /^[0-9a-f]{32}$/i;
const DASHED_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const YEAR = /^\/years\/(20\d{2})$/;
const WEEK = /^\/weeks\/(20\d{2}-W(?:0[1-9]|[1-4]\d|5[0-3]))$/;

/** The route of an address's hash (`#/workouts?page=2`). What is not known is `notFound`, never an error. */
export function routeOf(hash: string): Route {
  const [given, query] = splitOnce(hash.replace(/^#/, ""), "?");
  const path = given.length > 1 ? given.replace(/\/$/, "") : given;
  if (path === "" || given === "/") return { type: "dashboard" };
  if (path === "/welcome") return { type: "welcome" };
  if (path === "/privacy") return { type: "privacy" };
  if (path === "/workouts") return { type: "history", query };
  if (path === "/classes") return { type: "classes", query };
  if (path === "/instructors") return { type: "instructors", query };
  if (path === "/inspector") return { type: "inspector", query };
  if (path === "/trends") return { type: "trends", page: "fitness", query };
  const trends = TRENDS_PAGES.find((page) => path === `/trends/${page}`);
  if (trends !== undefined) return { type: "trends", page: trends, query };
  const year = YEAR.exec(path)?.[1];
  if (year !== undefined) return { type: "year", year: Number(year) };
  const week = WEEK.exec(path)?.[1];
  if (week !== undefined) return { type: "week", week };
  return (
    namedRoute(path, "workouts", "workout") ??
    namedRoute(path, "classes", "ride") ??
    namedRoute(path, "instructors", "instructor") ?? { type: "notFound" }
  );
}

function namedRoute(path: string, folder: string, kind: KeyedKind): Route | null {
  const start = `/${folder}/`;
  if (!path.startsWith(start)) return null;
  const name = path.slice(start.length);
  if (BLIND_KEY.test(name)) return routeOfKey(kind, name as BlindKey);
  return PELOTON_ID.test(name) || DASHED_ID.test(name) ? { type: "incoming", kind, id: name } : null;
}

/** The page of a thing that has a blind key. */
export function routeOfKey(kind: KeyedKind, key: BlindKey): Exclude<Route, WithoutAddress> {
  return { type: kind === "ride" ? "class" : kind, key };
}

type WithoutAddress = { readonly type: "incoming" | "notFound" };

/** The hash of a route; an incoming id has none of its own, since real ids are never produced. */
export function hashOf(route: Exclude<Route, WithoutAddress>): string {
  switch (route.type) {
    case "welcome":
      return "#/welcome";
    case "privacy":
      return "#/privacy";
    case "history":
      return withQuery("#/workouts", route.query);
    case "workout":
      return workoutHash(route.key);
    case "trends":
      return withQuery(`#/trends/${route.page}`, route.query);
    case "year":
      return `#/years/${route.year}`;
    case "week":
      return `#/weeks/${route.week}`;
    case "classes":
      return withQuery("#/classes", route.query);
    case "class":
      return `#/classes/${route.key}`;
    case "instructors":
      return withQuery("#/instructors", route.query);
    case "instructor":
      return `#/instructors/${route.key}`;
    case "inspector":
      return withQuery("#/inspector", route.query);
    case "dashboard":
      break;
  }
  return "#/";
}

/** "Raw data" of a thing in the vault. */
export function inspectorHash(kind: KeyedKind, key: BlindKey): string {
  return `#/inspector?${kind}=${key}`;
}

/** What an address of "Raw data" names; null = nothing, or what is none of this vault's keys. */
export function inspectedOf(query: string): { readonly thing: KeyedKind; readonly key: BlindKey } | null {
  for (const thing of ["workout", "ride", "instructor"] as const) {
    const key = new URLSearchParams(query).get(thing);
    if (key !== null && BLIND_KEY.test(key)) return { thing, key: key as BlindKey };
  }
  return null;
}

/** The address of a workout. */
export function workoutHash(key: BlindKey): string {
  return `#/workouts/${key}`;
}

const TITLES: Readonly<Record<Route["type"], string>> = {
  dashboard: "Saddlebag",
  welcome: "Welcome – Saddlebag",
  privacy: "Privacy – Saddlebag",
  history: "Workouts – Saddlebag",
  workout: "Workout – Saddlebag",
  trends: "Trends – Saddlebag",
  year: "Year – Saddlebag",
  week: "Week – Saddlebag",
  classes: "Classes – Saddlebag",
  class: "Class – Saddlebag",
  instructors: "Instructors – Saddlebag",
  instructor: "Instructor – Saddlebag",
  inspector: "Raw data – Saddlebag",
  incoming: "Saddlebag",
  notFound: "Not found – Saddlebag",
};

/** The document's title: one of a few fixed texts, since browsers write titles to disk. */
export function titleOf(route: Route): string {
  return TITLES[route.type];
}

function withQuery(hash: string, query: string): string {
  return query === "" ? hash : `${hash}?${query}`;
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
