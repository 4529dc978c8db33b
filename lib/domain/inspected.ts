/** What "Raw data" can ask Peloton for: a closed list, so that no address ever comes from a page. */
export const INSPECTED_ENDPOINTS = [
  "me",
  "overview",
  "user",
  "settings",
  "workouts",
  "workout",
  "performanceGraph",
  "rideDetails",
  "instructors",
  "instructor",
] as const;

export type InspectedEndpoint = (typeof INSPECTED_ENDPOINTS)[number];

/** The orders of the workout list that are asked for. */
export const INSPECTED_SORTS = ["-created", "created"] as const;

export type InspectedSort = (typeof INSPECTED_SORTS)[number];

/** The bounds of the numbers in a request, each end included. */
export const INSPECTED_LIMITS = {
  page: { least: 0, most: 10_000 },
  limit: { least: 1, most: 100 },
  everyN: { least: 1, most: 600 },
} as const;

/** More characters than this of one answer are not handed to a page: about ten times the longest answer known. */
export const INSPECTED_LONGEST = 12_000_000;

const PELOTON_ID = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** An id of Peloton's as somebody typed it, in the one spelling that is asked for; null for what is none. */
export function typedIdOf(text: string): string | null {
  const id = text.trim().toLowerCase();
  return PELOTON_ID.test(id) ? id : null;
}
