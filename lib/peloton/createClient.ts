import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { MemberId } from "@/lib/domain/ids";
import type { ApiOptions } from "./apiRequest";
import { createApiRequest } from "./apiRequest";
import { readMemberId } from "./fromWire/ids";
import { instructor } from "./fromWire/instructor";
import { isGraph } from "./fromWire/performanceGraph";
import { profile } from "./fromWire/profile";
import { rideDetails } from "./fromWire/rideDetails";
import { workoutFacts } from "./fromWire/workoutFacts";
import { workoutPage } from "./fromWire/workoutPage";
import { segment } from "./pathSegment";
import type { PelotonClient } from "./pelotonClient";
import { read } from "./wire/lenient";
import { wireMe } from "./wire/wireProfile";

/** Peloton's API by bearer. `timeoutMs` is 25 s unless told; without `isOnline` a network error is Peloton's. */
export function createClient(options: ApiOptions): PelotonClient {
  const request = createApiRequest(options);
  const account = (path: string, signal: AbortSignal | undefined) =>
    request({ path, scope: "account", isWhole: isNotBlank }, signal);
  const item = (path: string, signal: AbortSignal | undefined) =>
    request({ path, scope: "item", isWhole: isNotBlank }, signal);

  const me: PelotonClient["me"] = (signal) => account("/api/me", signal);
  // They only add to the profile, so a refusal concerns them alone, unless it is one of everything.
  const overview: PelotonClient["overview"] = (member, signal) =>
    item(`/api/user/${segment(member)}/overview?version=1`, signal);
  const settings: PelotonClient["settings"] = (member, signal) =>
    item(`/api/user/${segment(member)}/settings`, signal);

  return {
    me,
    overview,
    settings,
    user: (idOrUsername, signal) => account(`/api/user/${segment(idOrUsername)}`, signal),
    profile: async (signal) => {
      const meRaw = await me(signal);
      const member = memberOf(meRaw);
      if (member === null) throw new AppError("noUserId");
      const [overviewRaw, settingsRaw] = await Promise.all([
        orNothing(overview(member, signal)),
        orNothing(settings(member, signal)),
      ]);
      const raw = { me: meRaw, overview: overviewRaw, settings: settingsRaw };
      return { raw, value: profile(raw, options.now()) };
    },
    workouts: async (page, signal) => {
      const query = new URLSearchParams({
        joins: page.joins ?? "ride,ride.instructor",
        limit: String(page.limit),
        page: String(page.page),
        sort_by: page.sortBy ?? "-created",
      });
      const raw = await request(
        {
          path: `/api/user/${segment(page.member)}/workouts?${query}`,
          scope: "account",
          isWhole: (answer) => "data" in answer && Array.isArray(answer.data),
        },
        signal,
      );
      return workoutPage(raw, page.limit);
    },
    workout: async (id, signal) => {
      const raw = await item(`/api/workout/${segment(id)}?joins=ride,ride.instructor`, signal);
      return { raw, value: workoutFacts(raw) };
    },
    performanceGraph: ({ id, everyN }, signal) =>
      request(
        {
          path: `/api/workout/${segment(id)}/performance_graph?every_n=${everyN}`,
          scope: "item",
          isWhole: isGraphOrUnknown,
        },
        signal,
      ),
    rideDetails: async (id, signal) => {
      const raw = await item(`/api/ride/${segment(id)}/details`, signal);
      return { raw, value: rideDetails(raw) };
    },
    instructors: ({ page, limit }, signal) => account(`/api/instructor?page=${page}&limit=${limit}`, signal),
    instructor: async (id, signal) => {
      const raw = await item(`/api/instructor/${segment(id)}`, signal);
      return { raw, value: instructor(raw) };
    },
  };
}

function memberOf(me: unknown): MemberId | null {
  return readMemberId(read(wireMe, me)?.id ?? null);
}

// A 200 may hold nothing, or an error in place of the answer (PELOTON §6, quirk 4).
function isNotBlank(answer: object): boolean {
  return Object.keys(answer).length > 0 && !("error_code" in answer && "message" in answer);
}

// An object of another shape is a graph of tomorrow: it is kept for a version that can read it. What bears a
// message in place of a graph is a passing fault.
function isGraphOrUnknown(answer: object): boolean {
  if (isGraph(answer)) return true;
  return isNotBlank(answer) && !Array.isArray(answer) && !("message" in answer) && !("error" in answer);
}

/** What Peloton refuses or garbles of overview and settings is left out; what concerns all requests is not swallowed. */
async function orNothing(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const code = errorCodeOf(error);
    const isOptional =
      code === "requestRefused" || code === "notFound" || code === "badAnswer" || code === "pelotonDown";
    if (isOptional) return null;
    throw error;
  }
}
