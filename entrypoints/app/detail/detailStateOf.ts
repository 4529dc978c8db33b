import type { DetailModel } from "@/components/detail/detailModel";
import type { DetailState } from "@/components/detail/detailState";
import { sentenceFor } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { SyncItem } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { isPending } from "@/lib/domain/syncCounts";
import type { Opening } from "./useOpenedWorkout";

/** The state of the page: how far the workout has come, and what opening it came to. */
export function detailStateOf(page: {
  readonly summary: WorkoutSummary;
  readonly opening: Opening["type"];
  readonly model: DetailModel | null;
  readonly items: readonly SyncItem[];
}): DetailState {
  const { summary, model } = page;
  switch (summary.state) {
    case "listed":
      return { type: isPending(summary) ? "listed" : "gone", model };
    case "failed":
      return { type: "failed", reason: failureOf(page.items, summary.key), model };
    case "unread":
      return { type: "unread" };
    case "complete":
      break;
  }
  if (model !== null) return { type: "open", model };
  return page.opening === "opening" ? { type: "loading" } : { type: "unread" };
}

function failureOf(items: readonly SyncItem[], key: BlindKey): string {
  const code = items.find((item) => item.key === key)?.errorCode ?? null;
  return sentenceFor(code ?? "unexpected");
}
