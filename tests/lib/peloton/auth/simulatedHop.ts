import { AppError } from "@/lib/domain/error";
import type { Hop, HopRequest } from "@/lib/peloton/auth/hop";
import type { Peloton } from "@/tests/simulator/createPeloton.ts";
import { ConnectionDropped } from "@/tests/simulator/simAnswer.ts";

/** A hop to the simulated Peloton; every request is kept in `requests`. A dropped connection is `pelotonDown`. */
export function simulatedHop(peloton: Peloton): { readonly hop: Hop; readonly requests: HopRequest[] } {
  const requests: HopRequest[] = [];
  return {
    requests,
    hop: async (request) => {
      requests.push(request);
      const url = new URL(request.url);
      try {
        const answer = await peloton.answer({
          method: request.method,
          host: url.hostname,
          path: url.pathname,
          query: url.searchParams,
          headers: {
            ...request.headers,
            ...(request.contentType === undefined ? {} : { "content-type": request.contentType }),
          },
          body: request.body ?? "",
        });
        const values = (name: string) =>
          answer.headers.filter(([key]) => key === name).map(([, value]) => value);
        return {
          status: answer.status,
          location: values("location")[0] ?? null,
          setCookies: values("set-cookie"),
          contentType: values("content-type")[0] ?? null,
          body: answer.body,
        };
      } catch (error) {
        if (error instanceof ConnectionDropped) throw new AppError("pelotonDown");
        throw error;
      }
    },
  };
}
