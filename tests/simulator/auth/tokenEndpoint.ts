import { createHash } from "node:crypto";

import { jsonAnswer, type SimAnswer } from "../simAnswer.ts";
import { bodyFields, type SimRequest } from "../simRequest.ts";
import type { AuthState, TokenFamily } from "./authState.ts";
import { jwt } from "./jwt.ts";
import {
  ACCESS_TOKEN_SEC,
  AUDIENCE,
  AUTH_ORIGIN,
  CLIENT_ID,
  ID_TOKEN_SEC,
  ISSUER,
  MEMBERS_HOST,
} from "./tenant.ts";

/** POST /oauth/token: code exchange and refresh (PELOTON §1.7, §1.8). */
export function answerToken(state: AuthState, request: SimRequest): SimAnswer {
  const origin = request.headers["origin"];
  if (origin !== undefined && origin !== AUTH_ORIGIN && origin !== `https://${MEMBERS_HOST}`) {
    return oauthError(403, "access_denied", "Origin not allowed");
  }
  const fields = bodyFields(request);
  if (fields === null) return oauthError(400, "invalid_request", "Missing required parameter: grant_type");
  if (fields["client_id"] !== CLIENT_ID) return oauthError(401, "invalid_client", "Unknown client");
  switch (fields["grant_type"]) {
    case "authorization_code":
      return exchangeCode(state, fields);
    case "refresh_token":
      return refresh(state, fields["refresh_token"] ?? "");
    case undefined:
    default:
      return oauthError(
        403,
        "unauthorized_client",
        `Grant type '${fields["grant_type"] ?? ""}' not allowed for the client.`,
      );
  }
}

function exchangeCode(state: AuthState, fields: Readonly<Record<string, string>>): SimAnswer {
  const issued = state.codes.get(fields["code"] ?? "");
  if (issued === undefined) return invalidGrant("Invalid authorization code");
  if (issued.family !== null) {
    issued.family.isRevoked = true;
    return invalidGrant("Invalid authorization code");
  }
  const { transaction, member } = issued;
  const family: TokenFamily = { member, scope: transaction.scope, isRevoked: false };
  issued.family = family;
  if (state.nowSec() > issued.expiresAtSec) return invalidGrant("Invalid authorization code");
  if (fields["redirect_uri"] !== transaction.redirectUri) return invalidGrant("Invalid redirect URI");
  const challenge = createHash("sha256")
    .update(fields["code_verifier"] ?? "")
    .digest("base64url");
  if (challenge !== transaction.codeChallenge) return invalidGrant("Failed to verify code verifier");
  return tokens(state, family, transaction.nonce);
}

function refresh(state: AuthState, presented: string): SimAnswer {
  const token = state.refreshTokens.get(presented);
  if (token === undefined || token.family.isRevoked) return invalidGrant("Unknown or invalid refresh token.");
  const now = state.nowSec();
  if (token.rotatedAtSec !== null && now - token.rotatedAtSec >= state.refreshOverlapSec) {
    token.family.isRevoked = true;
    return invalidGrant("Unknown or invalid refresh token.");
  }
  token.rotatedAtSec ??= now;
  return tokens(state, token.family, null);
}

function tokens(state: AuthState, family: TokenFamily, nonce: string | null): SimAnswer {
  const now = state.nowSec();
  const { member, scope } = family;
  const common = { iss: ISSUER, sub: `auth0|${member.userId}`, iat: now };
  const userClaim = { "http://onepeloton.com/user_id": member.userId };
  const accessToken = jwt({
    ...common,
    ...userClaim,
    aud: [AUDIENCE, "https://peloton-prod.us.auth0.com/userinfo"],
    exp: now + ACCESS_TOKEN_SEC,
    azp: CLIENT_ID,
    scope,
    jti: state.random.hex(16),
  });
  const refreshToken = `v1.${state.random.token(60)}`;
  state.accessTokens.set(accessToken, { member, expiresAtSec: now + ACCESS_TOKEN_SEC });
  state.refreshTokens.set(refreshToken, { family, rotatedAtSec: null });

  const scopes = scope.split(" ");
  return jsonAnswer(200, {
    access_token: accessToken,
    ...(scopes.includes("offline_access") ? { refresh_token: refreshToken } : {}),
    ...(scopes.includes("openid")
      ? {
          id_token: jwt({
            ...common,
            ...userClaim,
            aud: CLIENT_ID,
            exp: now + ID_TOKEN_SEC,
            ...(nonce === null ? {} : { nonce }),
          }),
        }
      : {}),
    scope,
    expires_in: ACCESS_TOKEN_SEC,
    token_type: "Bearer",
  });
}

function invalidGrant(description: string): SimAnswer {
  return oauthError(403, "invalid_grant", description);
}

function oauthError(status: number, error: string, description: string): SimAnswer {
  return jsonAnswer(status, { error, error_description: description });
}
