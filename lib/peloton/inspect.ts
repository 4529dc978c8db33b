import type { InstructorId, MemberId, RideId, WorkoutId } from "@/lib/domain/ids";
import type { InspectedSort } from "@/lib/domain/inspected";
import type { ApiOptions } from "./apiRequest";
import { createExchange } from "./apiRequest";
import { segment } from "./pathSegment";

/** One of the answers that can be looked at as they come. */
export type Inspection =
  | { readonly endpoint: "me" }
  | { readonly endpoint: "overview" | "user" | "settings"; readonly member: MemberId }
  | {
      readonly endpoint: "workouts";
      readonly member: MemberId;
      readonly page: number;
      readonly limit: number;
      readonly sort: InspectedSort;
    }
  | { readonly endpoint: "workout"; readonly id: WorkoutId }
  | { readonly endpoint: "performanceGraph"; readonly id: WorkoutId; readonly everyN: number }
  | { readonly endpoint: "rideDetails"; readonly id: RideId }
  | { readonly endpoint: "instructors"; readonly page: number; readonly limit: number }
  | { readonly endpoint: "instructor"; readonly id: InstructorId };

/** Status and body as they came: an error's answer is an answer, too. */
export type Inspected = { readonly status: number; readonly body: string };

/**
 * Asks for one answer without understanding it. Throws `AppError` where none came (`offline`, `timedOut`,
 * `signInNeeded` …); what was sent, the bearer in it, is never part of what is given.
 */
export type Inspect = (inspection: Inspection) => Promise<Inspected>;

/** Inspects by the same requests as the client: same headers, same refresh of the bearer, nothing cached. */
export function createInspect(options: ApiOptions): Inspect {
  const exchanged = createExchange(options);
  return async (inspection) => {
    const { status, body } = await exchanged(pathOf(inspection), undefined);
    return { status, body };
  };
}

function pathOf(inspection: Inspection): string {
  switch (inspection.endpoint) {
    case "user":
      return `/api/user/${segment(inspection.member)}`;
    case "overview":
      return `/api/user/${segment(inspection.member)}/overview?version=1`;
    case "settings":
      return `/api/user/${segment(inspection.member)}/settings`;
    case "workouts": {
      const { page, limit, sort } = inspection;
      const query = { joins: "ride,ride.instructor", limit: `${limit}`, page: `${page}`, sort_by: sort };
      return `/api/user/${segment(inspection.member)}/workouts?${new URLSearchParams(query)}`;
    }
    case "workout":
      return `/api/workout/${segment(inspection.id)}?joins=ride,ride.instructor`;
    case "performanceGraph":
      return `/api/workout/${segment(inspection.id)}/performance_graph?every_n=${inspection.everyN}`;
    case "rideDetails":
      return `/api/ride/${segment(inspection.id)}/details`;
    case "instructors":
      return `/api/instructor?page=${inspection.page}&limit=${inspection.limit}`;
    case "instructor":
      return `/api/instructor/${segment(inspection.id)}`;
    case "me":
      break;
  }
  return "/api/me";
}
