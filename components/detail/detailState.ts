import type { DetailModel } from "./detailModel";

/** What the page knows of the workout's details. */
export type DetailState =
  | { readonly type: "loading" }
  /** On their way; what the list told is there already. */
  | { readonly type: "listed"; readonly model: DetailModel | null }
  /** Peloton removed it before its details were here. */
  | { readonly type: "gone"; readonly model: DetailModel | null }
  /** Could not be fetched; the sentence says why. */
  | { readonly type: "failed"; readonly reason: string; readonly model: DetailModel | null }
  | { readonly type: "unread" }
  | { readonly type: "open"; readonly model: DetailModel };
