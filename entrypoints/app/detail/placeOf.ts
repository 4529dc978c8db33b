import type { DetailPlace } from "@/components/detail/DetailHeader";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { partInSession, sessionsOf } from "@/lib/training/sessions";

/** The neighbors of a workout and its session; `summaries` newest first, as the vault gives them. */
export function placeOf(summaries: readonly WorkoutSummary[], key: BlindKey): DetailPlace {
  const index = summaries.findIndex((summary) => summary.key === key);
  const part = partInSession(sessionsOf(summaries), key);
  return {
    previous: index < 0 ? null : (summaries[index + 1]?.key ?? null),
    next: index <= 0 ? null : (summaries[index - 1]?.key ?? null),
    session: part === null ? null : part.session.parts.map(({ key, title }) => ({ key, title })),
  };
}
