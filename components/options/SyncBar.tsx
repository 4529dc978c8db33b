import type { SyncProgress } from "@/lib/domain/syncState";
import { syncCounts } from "./syncWords";
import "./SyncBar.css";

type SyncBarProps = { readonly progress: SyncProgress; readonly isListing: boolean };

/** How much of the known list is done. While the list itself is still coming there is no share to tell. */
export function SyncBar({ progress, isListing }: SyncBarProps) {
  const done = progress.stored + progress.failed + progress.unread;
  const total = Math.max(done + progress.remaining, 1);
  const value = isListing ? {} : { "aria-valuenow": done };
  return (
    <div
      class="sync-bar"
      role="progressbar"
      aria-label="Sync progress"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuetext={isListing ? "Listing workouts" : syncCounts(progress)}
      {...value}
    >
      <div
        class={isListing ? "sync-bar-fill sync-bar-listing" : "sync-bar-fill"}
        style={{ width: isListing ? "100%" : `${(done / total) * 100}%` }}
      />
    </div>
  );
}
