import { jsonAnswer, type SimAnswer } from "../simAnswer.ts";
import type { SimRequest } from "../simRequest.ts";
import { AUTH_ORIGIN } from "./tenant.ts";

/** True when a browser says that the request comes from elsewhere; no Origin at all is fine. */
export function isForeignOrigin(request: SimRequest): boolean {
  const origin = request.headers["origin"];
  return origin !== undefined && origin !== AUTH_ORIGIN;
}

/** The refusal of a foreign Origin. The status is known, the words are ours. */
export function foreignOriginAnswer(): SimAnswer {
  return jsonAnswer(403, {
    statusCode: 403,
    description: "Origin not allowed",
    name: "AccessDenied",
    code: "access_denied",
  });
}
