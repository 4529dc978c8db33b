import { EMPTY_QUERY, formatHistoryQuery } from "@/components/history/historyQuery";
import type { LocalDay } from "@/lib/domain/ids";
import { hashOf } from "./route";

/** The address of the history of one local day. */
export function dayHash(day: LocalDay): string {
  return hashOf({ type: "history", query: formatHistoryQuery({ ...EMPTY_QUERY, from: day, to: day }) });
}
