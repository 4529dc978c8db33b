import { useEffect } from "preact/hooks";
import { Popup } from "@/components/popup/Popup";
import type { PopupView } from "@/components/popup/Popup";
import { PopupLocked } from "@/components/popup/PopupLocked";
import { popupFigures } from "@/components/popup/popupFigures";
import { popupSyncLine } from "@/components/popup/popupSyncLine";
import { whenWords } from "@/components/popup/popupWords";
import { useAction } from "@/entrypoints/page/useAction";
import { useGlanceView } from "@/entrypoints/page/useGlanceView";
import { useNow } from "@/entrypoints/page/useNow";
import { usePreferences } from "@/entrypoints/page/usePreferences";
import { useUnlock } from "@/entrypoints/page/useUnlock";
import type { Preferences } from "@/lib/domain/account";
import { dayNumber, localDayOf } from "@/lib/domain/day";
import { sentenceFor } from "@/lib/domain/error";
import { sendCommand } from "@/lib/messages/send";
import { openOptions } from "@/lib/platform/tabs";
import type { GlanceView } from "@/lib/store/vaultReader";
import { isListed } from "@/lib/training/wholeness";

/** The popup, wired: it draws what is stored and never waits for the worker. */
export function PopupPage() {
  const view = useGlanceView();
  const preferences = usePreferences();
  const now = useNow();
  const [sync, ask] = useAction();

  // What comes of the look is seen through the vault; that it could not be sent changes nothing here.
  useEffect(() => void sendCommand("sync.look", {}), []);

  if (view?.type === "locked") return <LockedPopup />;
  return (
    <Popup
      view={popupViewOf(view, preferences, now)}
      showStreaks={preferences.showStreaks}
      sync={sync}
      onSync={() =>
        ask(
          () => sendCommand("sync.now", {}),
          () => "",
        )
      }
      onConnect={() => void openOptions().then(() => window.close())}
    />
  );
}

function LockedPopup() {
  const [state, unlock] = useUnlock();
  return <PopupLocked state={state} onUnlock={unlock} />;
}

function popupViewOf(
  view: Exclude<GlanceView, { readonly type: "locked" }> | null,
  preferences: Preferences,
  now: { readonly nowMs: number; readonly utcOffsetSec: number },
): PopupView {
  if (view === null) return { type: "loading" };
  if (view.type === "none") return { type: "notConnected" };
  if (view.type === "broken") return { type: "broken", sentence: sentenceFor(view.errorCode) };
  const { glance, progress, isSignedIn } = view;
  const today = dayNumber(localDayOf(now.nowMs, now.utcOffsetSec));
  const last = glance?.last ?? null;
  if (!isSignedIn && last === null) return { type: "notConnected" };
  return {
    type: "open",
    last: last === null ? null : { workout: last, when: whenWords(last, today) },
    figures: glance === null ? null : popupFigures(glance, { ...now, weekStart: preferences.weekStart }),
    isPartial: !isListed({ progress, profile: null, summaries: [] }),
    line: popupSyncLine({ progress, isSignedIn, ...now }),
  };
}
