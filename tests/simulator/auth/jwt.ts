import { createHmac } from "node:crypto";

import type { JsonObject } from "../json.ts";

/** A token in the shape of a JWT. The signature is made up: nobody but the simulator checks it. */
export function jwt(claims: JsonObject): string {
  const head = base64Url(JSON.stringify({ alg: "RS256", typ: "JWT", kid: "simulated" }));
  const body = base64Url(JSON.stringify(claims));
  const signature = createHmac("sha256", "simulated").update(`${head}.${body}`).digest("base64url");
  return `${head}.${body}.${signature}`;
}

function base64Url(text: string): string {
  return Buffer.from(text, "utf8").toString("base64url");
}
