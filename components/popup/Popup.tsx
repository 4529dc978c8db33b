import type { ActionState } from "@/components/options/actionState";
import type { SyncLine } from "@/components/shell/syncLine";
import type { Glance } from "@/lib/domain/glance";
import { LastWorkout } from "./LastWorkout";
import type { PopupFigures } from "./popupFigures";
import { PopupSync } from "./PopupSync";
import { StreakAndWeek } from "./StreakAndWeek";
import "./Popup.css";

/** What the popup has to say. */
export type PopupView =
  | { readonly type: "loading" }
  | { readonly type: "notConnected" }
  | { readonly type: "broken"; readonly sentence: string }
  | {
      readonly type: "open";
      /** Null before the first workout is stored. */
      readonly last: { readonly workout: NonNullable<Glance["last"]>; readonly when: string } | null;
      readonly figures: PopupFigures | null;
      /** Older workouts are still being listed: streaks may be longer. */
      readonly isPartial: boolean;
      readonly line: SyncLine;
    };

type PopupProps = {
  readonly view: PopupView;
  /** The rider wants to see streaks. */
  readonly showStreaks?: boolean;
  readonly sync: ActionState;
  readonly onSync: () => void;
  readonly onConnect: () => void;
};

/** The glance: last workout, streaks and week, sync. */
export function Popup({ view, showStreaks = true, sync, onSync, onConnect }: PopupProps) {
  switch (view.type) {
    case "loading":
      return (
        <main class="popup" aria-busy="true">
          <p class="muted small">Opening the vault</p>
        </main>
      );
    case "notConnected":
      return (
        <main class="popup">
          <h1>Saddlebag</h1>
          <p>
            Your Peloton training at a glance: what you did, how hard it was, whether you held the targets. It
            is kept encrypted in this browser and goes nowhere else.
          </p>
          <button type="button" class="primary" onClick={onConnect}>
            Connect your account
          </button>
          <p class="muted small">Unofficial: not affiliated with Peloton.</p>
        </main>
      );
    case "broken":
      return (
        <main class="popup">
          <h1>Saddlebag</h1>
          <p class="notice" role="alert">
            {view.sentence}
          </p>
          <button type="button" onClick={onConnect}>
            Open settings
          </button>
        </main>
      );
    case "open":
      break;
  }
  return (
    <main class="popup">
      <h1 class="visually-hidden">Saddlebag</h1>
      {view.last === null ? (
        <div class="popup-empty">
          <p class="popup-empty-words">No workouts here yet</p>
          <p class="muted small">They appear here while the first sync fetches them, newest first.</p>
        </div>
      ) : (
        <LastWorkout
          last={view.last.workout}
          when={view.last.when}
          href={`app.html#/workouts/${view.last.workout.key}`}
        />
      )}
      {view.figures === null ? null : (
        <StreakAndWeek figures={view.figures} showStreaks={showStreaks} isPartial={view.isPartial} />
      )}
      <PopupSync line={view.line} action={sync} onSync={onSync} onSettings={onConnect} />
    </main>
  );
}
