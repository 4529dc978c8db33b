/** One request as the simulator sees it, whichever way it came in. */
export interface SimRequest {
  readonly method: string;
  /** Host name without port, lower case. */
  readonly host: string;
  /** Path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The body's fields, whether it was sent as JSON or as a form; null when it is neither. */
export function bodyFields(request: SimRequest): Readonly<Record<string, string>> | null {
  const contentType = request.headers["content-type"] ?? "";
  if (contentType.includes("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(request.body));
  }
  if (!contentType.includes("application/json")) return null;
  try {
    const parsed: unknown = JSON.parse(request.body);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
    return Object.fromEntries(
      Object.entries(parsed).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    );
  } catch {
    return null;
  }
}
