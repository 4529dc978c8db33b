import { AppError } from "@/lib/domain/error";

/**
 * `fetch` that tells `accessTakenBack` from a broken network: browsers let both fail alike. It looks only after a
 * failure, so that requests cost nothing more while all is well.
 */
export function fetchWithAccess(send: typeof fetch, hasAccess: () => Promise<boolean>): typeof fetch {
  return async (...request) => {
    try {
      return await send(...request);
    } catch (thrown) {
      if (!(await hasAccess())) throw new AppError("accessTakenBack");
      throw thrown;
    }
  };
}
