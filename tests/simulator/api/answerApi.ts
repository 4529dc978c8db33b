import type { AuthState } from "../auth/authState.ts";
import { type JsonObject, objectAt, without } from "../json.ts";
import type { Member } from "../member/member.ts";
import { jsonAnswer, type SimAnswer } from "../simAnswer.ts";
import type { SimRequest } from "../simRequest.ts";
import {
  achievementsAnswer,
  calendarAnswer,
  meAnswer,
  overviewAnswer,
  publicProfile,
} from "./memberAnswers.ts";
import { joinedRide, pageOf, workoutList } from "./workoutList.ts";

interface Call {
  readonly state: AuthState;
  readonly request: SimRequest;
  /** Who asks. */
  readonly member: Member;
  /** The parts of the path that the route captures. */
  readonly parts: readonly string[];
}

const ROUTES: readonly (readonly [RegExp, (call: Call) => SimAnswer])[] = [
  [/^\/api\/me$/, ({ member }) => jsonAnswer(200, meAnswer(member))],
  [/^\/auth\/session$/, ({ member }) => jsonAnswer(200, { is_valid: true, user_id: member.userId })],
  [/^\/api\/user\/([^/]+)$/, answerUser],
  [
    /^\/api\/user\/([^/]+)\/overview$/,
    own(({ member, request, state }) => overviewAnswer(member, request.query.get("version"), state.nowSec())),
  ],
  [/^\/api\/user\/([^/]+)\/settings$/, own(({ member }) => member.settings)],
  [/^\/api\/user\/([^/]+)\/workouts$/, own(({ member, request }) => workoutList(member, request.query))],
  [/^\/api\/user\/([^/]+)\/calendar$/, own(({ member }) => calendarAnswer(member))],
  [/^\/api\/user\/([^/]+)\/achievements$/, own(() => achievementsAnswer())],
  [/^\/api\/workout\/([^/]+)$/, answerWorkout],
  [/^\/api\/workout\/([^/]+)\/performance_graph$/, answerGraph],
  [/^\/api\/ride\/([^/]+)\/details$/, answerRideDetails],
  [/^\/api\/instructor\/([^/]+)$/, answerInstructor],
];

/** api.onepeloton.com: platform header first, then the bearer, then the route (PELOTON §2). */
export function answerApi(state: AuthState, request: SimRequest): SimAnswer {
  if (request.path === "/auth/login") {
    return jsonAnswer(403, {
      status: 403,
      message: "Access forbidden. Endpoint no longer accepting requests.",
    });
  }
  if ((request.headers["peloton-platform"] ?? "") === "") {
    return jsonAnswer(403, errorBody(403, 1000, "Access forbidden"));
  }
  if (request.method !== "GET") return jsonAnswer(405, errorBody(405, 1001, "Method not allowed"));
  if (request.path === "/api/instructor") return answerInstructors(state, request);

  const bearer = /^Bearer (.+)$/.exec(request.headers["authorization"] ?? "")?.[1] ?? "";
  const token = state.accessTokens.get(bearer);
  if (token === undefined || state.nowSec() >= token.expiresAtSec) {
    return jsonAnswer(401, errorBody(401, 3020, "Not logged in"));
  }
  for (const [pattern, answer] of ROUTES) {
    const match = pattern.exec(request.path);
    if (match !== null) {
      // The newest state of the member: mutations replace it.
      const member = memberNamed(state, token.member.userId) ?? token.member;
      return answer({ state, request, member, parts: match.slice(1).map(decodeURIComponent) });
    }
  }
  return notFound("Endpoint");
}

function own(answer: (call: Call) => JsonObject): (call: Call) => SimAnswer {
  return (call) => {
    const named = memberNamed(call.state, call.parts[0] ?? "");
    if (named === undefined) return notFound("User");
    if (named.userId !== call.member.userId) return jsonAnswer(403, errorBody(403, 1000, "Access forbidden"));
    return jsonAnswer(200, answer(call));
  };
}

function answerUser({ state, member, parts }: Call): SimAnswer {
  const named = memberNamed(state, parts[0] ?? "");
  if (named === undefined) return notFound("User");
  return jsonAnswer(200, named.userId === member.userId ? meAnswer(named) : publicProfile(named));
}

function answerWorkout({ member, request, parts }: Call): SimAnswer {
  const workout = member.workouts.find(({ id }) => id === parts[0]);
  if (workout === undefined) return notFound("Workout");
  const detail = workout.detail();
  const joins = new Set(
    (request.query.get("joins") ?? "").split(",").map((join) => join.replace(/^peloton\./, "")),
  );
  const ride = joinedRide(objectAt(detail, "ride"), joins);
  return jsonAnswer(200, { ...without(detail, ["ride"]), ...("ride" in detail ? { ride } : {}) });
}

function answerGraph({ member, request, parts }: Call): SimAnswer {
  const everyN = Math.max(1, Math.floor(Number(request.query.get("every_n") ?? 1)) || 1);
  const graph = member.workouts.find(({ id }) => id === parts[0])?.graph(everyN);
  return graph === undefined ? notFound("Workout") : jsonAnswer(200, graph);
}

function answerRideDetails({ member, parts }: Call): SimAnswer {
  const details = member.rideDetails(parts[0] ?? "");
  return details === undefined ? notFound("Ride") : jsonAnswer(200, details);
}

/** Works without a token (PELOTON §2.8). */
function answerInstructors(state: AuthState, request: SimRequest): SimAnswer {
  const instructors = state.members[0]?.instructors ?? [];
  const { page, limit, fields } = pageOf(request.query, instructors.length, 10, 200);
  const data = instructors.slice(page * limit, (page + 1) * limit);
  return jsonAnswer(200, { data, ...fields, count: data.length, sort_by: "list_order" });
}

function answerInstructor({ member, parts }: Call): SimAnswer {
  const instructor = member.instructors.find(({ id }) => id === parts[0]);
  return instructor === undefined ? notFound("Instructor") : jsonAnswer(200, instructor);
}

function memberNamed(state: AuthState, idOrUsername: string): Member | undefined {
  return state.members.find(({ userId, username }) => userId === idOrUsername || username === idOrUsername);
}

function notFound(what: string): SimAnswer {
  return jsonAnswer(404, errorBody(404, 2000, `${what} not found`));
}

/** The shape is known from the 401; other codes and words are ours. */
function errorBody(status: number, errorCode: number, message: string): JsonObject {
  return { status, error_code: errorCode, subcode: null, message, details: null };
}
