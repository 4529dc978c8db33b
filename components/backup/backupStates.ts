import type { MemberId } from "@/lib/domain/ids";

/** Where making a backup stands. */
export type MakeState =
  | { readonly type: "idle" }
  /** `of` is 0 before the workouts were counted. */
  | { readonly type: "running"; readonly done: number; readonly of: number }
  | { readonly type: "done"; readonly sentence: string }
  | { readonly type: "failed"; readonly sentence: string };

/** What a backup says of itself, once all of it was looked through. */
export type BackupPreview = {
  readonly memberId: MemberId;
  /** Null where no profile was stored yet. */
  readonly leaderboardName: string | null;
  readonly workouts: number;
  readonly firstStartedAtMs: number | null;
  readonly lastStartedAtMs: number | null;
  readonly madeAtMs: number;
  readonly madeBy: string;
};

/** Where restoring stands; nothing is changed before the preview was agreed to. */
export type RestoreState =
  | { readonly type: "idle" }
  /** The share of the file that was looked through, 0–1. */
  | { readonly type: "checking"; readonly share: number }
  | { readonly type: "preview"; readonly preview: BackupPreview }
  | { readonly type: "restoring" }
  | { readonly type: "done"; readonly sentence: string }
  | { readonly type: "failed"; readonly sentence: string };
