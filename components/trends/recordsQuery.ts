import { formatTrendsQuery, trendsQueryOf } from "./trendsQuery";
import type { TrendsQuery } from "./trendsQuery";

/** Reads the address of the records: a record is one of the whole history unless another range was chosen. */
export function recordsQueryOf(text: string): TrendsQuery {
  const query = trendsQueryOf(text);
  return new URLSearchParams(text).has("range") ? query : { ...query, range: "all" };
}

/** The address part that reads back as the same query, here and on the other pages: the range is always named. */
export function formatRecordsQuery(query: TrendsQuery): string {
  const parts = new URLSearchParams(formatTrendsQuery(query));
  parts.set("range", query.range);
  return parts.toString();
}
