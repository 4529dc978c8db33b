import { NO_FIGURES } from "@/lib/domain/workout";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { ListedWorkout } from "@/lib/peloton/pelotonClient";
import type { Store } from "@/lib/store/store";

/** A workout of which only id and time could be read: it counts, and waits for a version that can read it. */
export async function unreadSummary(
  store: Pick<Store, "keyOf">,
  item: Pick<ListedWorkout, "id" | "createdAtMs">,
): Promise<WorkoutSummary> {
  return {
    key: await store.keyOf("workout", item.id),
    id: item.id,
    state: "unread",
    createdAtMs: item.createdAtMs,
    startedAtMs: item.createdAtMs,
    endedAtMs: null,
    utcOffsetSec: 0,
    discipline: "other",
    disciplineSlug: "",
    kind: "other",
    isPelotonOriginated: false,
    title: "",
    instructor: null,
    ride: null,
    classTypeIds: [],
    isPowerZone: false,
    isFtpTest: false,
    lengthSec: null,
    device: "",
    totals: { workJ: null, distanceM: null, caloriesKcal: null, elevationM: null, strokes: null },
    pelotonAverages: NO_FIGURES,
    pelotonMaxima: NO_FIGURES,
    ftp: null,
    leaderboard: null,
    striveScore: null,
    heartRateZoneSec: null,
    derived: null,
    removedAtMs: null,
  };
}
