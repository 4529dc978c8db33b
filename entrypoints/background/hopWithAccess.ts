import { AppError } from "@/lib/domain/error";
import type { Hop } from "@/lib/peloton/auth/hop";

/**
 * The hop, sending nothing while the browser keeps us from Peloton (`accessTakenBack`). Looked at before, not after:
 * without access neither our header rules apply nor can an answer be read, and a password or a rotating refresh
 * token would be gone for nothing.
 */
export function hopWithAccess(hop: Hop, hasAccess: () => Promise<boolean>): Hop {
  return async (request) => {
    if (!(await hasAccess())) throw new AppError("accessTakenBack");
    return await hop(request);
  };
}
