import type { SimRequest } from "./simRequest.ts";

/** One request as it was answered. */
export interface LoggedRequest {
  /** Counts from 1. */
  readonly n: number;
  readonly atMs: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** null: still waiting; 0: the connection was dropped. */
  readonly status: number | null;
}

/** Which requests to look at: every named part must match. */
interface RequestFilter {
  readonly host?: string;
  readonly method?: string;
  /** Equal, or a pattern to find in the path. */
  readonly path?: string | RegExp;
  readonly status?: number;
  /** Only requests after this one. */
  readonly after?: number;
}

/** The newest requests, bounded; `total` counts all. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  readonly total: number;
  count(filter?: RequestFilter): number;
  find(filter: RequestFilter): readonly LoggedRequest[];
  clear(): void;
}

/** The log and the pen that writes it. */
export function createRequestLog(limit: number): {
  readonly log: RequestLog;
  open(request: SimRequest, atMs: number): { readonly n: number; close(status: number): void };
} {
  let entries: LoggedRequest[] = [];
  let total = 0;
  const find = (filter: RequestFilter): readonly LoggedRequest[] =>
    entries.filter((entry) => matches(entry, filter));
  return {
    log: {
      get entries() {
        return entries;
      },
      get total() {
        return total;
      },
      find,
      count: (filter = {}) => find(filter).length,
      clear: () => {
        entries = [];
      },
    },
    open: (request, atMs) => {
      total += 1;
      const entry: { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] } = {
        n: total,
        atMs,
        host: request.host,
        method: request.method,
        path: request.path,
        query: Object.fromEntries(request.query),
        headers: request.headers,
        status: null,
      };
      entries.push(entry);
      if (entries.length > limit) entries = entries.slice(-Math.ceil(limit / 2));
      return {
        n: total,
        close: (status) => {
          entry.status = status;
        },
      };
    },
  };
}

function matches(entry: LoggedRequest, filter: RequestFilter): boolean {
  const { path } = filter;
  return (
    (filter.host === undefined || entry.host === filter.host) &&
    (filter.method === undefined || entry.method === filter.method) &&
    (filter.status === undefined || entry.status === filter.status) &&
    (filter.after === undefined || entry.n > filter.after) &&
    (path === undefined || (typeof path === "string" ? entry.path === path : path.test(entry.path)))
  );
}
