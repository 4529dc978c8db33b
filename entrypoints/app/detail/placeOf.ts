import type { DetailPlace } from "@/components/detail/DetailHeader";
import type { DetailSession } from "@/components/detail/SessionLine";
import type { BlindKey } from "@/lib/domain/ids";
import { NO_LOAD } from "@/lib/training/load";
import { sumLoads } from "@/lib/training/loadSum";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { partInSession, sessionsOf, type Session } from "@/lib/training/sessions";
import { sumsOf } from "@/lib/training/totals";

type Known = Pick<RiderHistory, "all" | "loads">;

/** The neighbors of a workout and its session. */
export function placeOf(history: Known, key: BlindKey): DetailPlace {
  const { all } = history;
  const index = all.findIndex((summary) => summary.key === key);
  const part = partInSession(sessionsOf(all), key);
  return {
    previous: index < 0 ? null : (all[index + 1]?.key ?? null),
    next: index <= 0 ? null : (all[index - 1]?.key ?? null),
    session: part === null ? null : sessionOf(part.session, history),
  };
}

function sessionOf({ parts }: Session, { loads }: Known): DetailSession {
  const { durationSec, workJ, caloriesKcal } = sumsOf(parts);
  return {
    parts: parts.map(({ key, title }) => ({ key, title })),
    durationSec,
    workJ,
    caloriesKcal,
    load: sumLoads(parts.map(({ key }) => loads.get(key) ?? NO_LOAD)),
  };
}
