import type { ExportCounts, ExportFormat } from "@/lib/domain/exported";

/** Where an export stands. */
export type ExportState =
  | { readonly type: "choosing" }
  | { readonly type: "running"; readonly done: number; readonly total: number }
  /** `fileName` null: nothing was left to write, so there is no file. */
  | {
      readonly type: "done";
      readonly format: ExportFormat;
      readonly counts: ExportCounts;
      readonly fileName: string | null;
    }
  | { readonly type: "stopped" }
  | { readonly type: "failed"; readonly sentence: string };

export type ExportEvent =
  | { readonly type: "started"; readonly total: number }
  | { readonly type: "progressed"; readonly done: number }
  | {
      readonly type: "finished";
      readonly format: ExportFormat;
      readonly counts: ExportCounts;
      readonly fileName: string | null;
    }
  | { readonly type: "stopped" }
  | { readonly type: "failed"; readonly sentence: string };

export const EXPORT_CHOOSING: ExportState = { type: "choosing" };

/** The next state. What a run says after it was stopped or failed changes nothing. */
export function exportReducer(state: ExportState, event: ExportEvent): ExportState {
  if (event.type === "started") {
    return state.type === "running" ? state : { type: "running", done: 0, total: event.total };
  }
  if (state.type !== "running") return state;
  if (event.type === "progressed") return { ...state, done: event.done };
  if (event.type === "finished") {
    return { type: "done", format: event.format, counts: event.counts, fileName: event.fileName };
  }
  return event;
}
