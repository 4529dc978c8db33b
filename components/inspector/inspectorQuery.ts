import type { BlindKey } from "@/lib/domain/ids";
import { INSPECTED_LIMITS, typedIdOf } from "@/lib/domain/inspected";
import type { InspectedEndpoint, InspectedSort } from "@/lib/domain/inspected";
import { countText } from "@/lib/domain/format";

/** What can be chosen from: rows of this vault. */
export type InspectedThing = "workout" | "ride" | "instructor";

/** What stands in the form. Numbers and ids are texts as they are typed. */
export type InspectorQuery = {
  readonly what: InspectedEndpoint;
  readonly source: "live" | "archive";
  /** The chosen row of each kind; null = the one whose id is typed. */
  readonly chosen: Readonly<Record<InspectedThing, BlindKey | null>>;
  /** Kept in memory only. */
  readonly typed: Readonly<Record<InspectedThing, string>>;
  /** How class details are looked up. */
  readonly rideBy: "ride" | "workout";
  readonly page: string;
  readonly limit: string;
  readonly sort: InspectedSort;
  readonly everyN: string;
};

/** What is asked for once everything in the form makes sense; the very request of the background's command. */
export type InspectorRequest = {
  readonly endpoint: InspectedEndpoint;
  readonly workout?: string;
  readonly ride?: string;
  readonly instructor?: string;
  readonly page?: number;
  readonly limit?: number;
  readonly sort?: InspectedSort;
  readonly everyN?: number;
};

/** The names in "What". */
export const ENDPOINT_NAMES: Readonly<Record<InspectedEndpoint, string>> = {
  me: "Me",
  overview: "User overview",
  user: "User details",
  settings: "Settings",
  workouts: "Workouts list",
  workout: "Workout",
  performanceGraph: "Performance graph",
  rideDetails: "Ride details",
  instructors: "Instructors",
  instructor: "Instructor",
};

const NUMBER_NAMES = { page: "Page", limit: "Limit", everyN: "every_n" } as const;

export type InspectedNumber = keyof typeof NUMBER_NAMES;

/** Which row the form is about; null for what concerns no single one. The archive holds the list one entry a workout. */
export function thingOf({ what, source, rideBy }: InspectorQuery): InspectedThing | null {
  if (what === "workout" || what === "performanceGraph") return "workout";
  if (what === "workouts") return source === "archive" ? "workout" : null;
  if (what === "rideDetails") return rideBy;
  return what === "instructor" ? "instructor" : null;
}

/** Which numbers the form asks for; an archive has none. */
export function numbersOf({ what, source }: InspectorQuery): readonly InspectedNumber[] {
  if (source === "archive") return [];
  if (what === "workouts" || what === "instructors") return ["page", "limit"];
  return what === "performanceGraph" ? ["everyN"] : [];
}

/** The request that the form makes, or the sentence that says what is wrong with it. */
export function inspectorRequest(query: InspectorQuery): InspectorRequest | string {
  const thing = thingOf(query);
  let request: InspectorRequest = { endpoint: query.what };
  if (thing !== null) {
    const named = query.chosen[thing] ?? typedIdOf(query.typed[thing]);
    if (named === null)
      return "An id of Peloton's is 32 digits and letters from a to f. Check it and try again.";
    request = { ...request, [thing]: named };
  }
  for (const name of numbersOf(query)) {
    const number = Number(query[name]);
    const { least, most } = INSPECTED_LIMITS[name];
    if (query[name].trim() === "" || !Number.isInteger(number) || number < least || number > most) {
      return `${NUMBER_NAMES[name]} is a whole number from ${least} to ${countText(most)}.`;
    }
    request = { ...request, [name]: number };
  }
  return query.what === "workouts" && query.source === "live" ? { ...request, sort: query.sort } : request;
}

/** The form as the page opens: of the row that the address names, else of the newest ones. */
export function firstQuery(
  first: InspectorQuery["chosen"],
  asked: InspectedThing | null,
  isSignedIn: boolean,
): InspectorQuery {
  return {
    what: asked === null ? "me" : asked === "ride" ? "rideDetails" : asked,
    source: isSignedIn ? "live" : "archive",
    chosen: first,
    typed: { workout: "", ride: "", instructor: "" },
    rideBy: "ride",
    page: "0",
    limit: "20",
    sort: "-created",
    everyN: "1",
  };
}
