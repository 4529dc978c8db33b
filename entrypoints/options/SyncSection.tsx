import { useMemo } from "preact/hooks";
import { FailedWorkouts } from "@/components/options/FailedWorkouts";
import { failedWorkoutsOf } from "@/components/options/failedWorkoutsOf";
import { profileFigures } from "@/components/options/profileFigures";
import { ProfileLists } from "@/components/options/ProfileLists";
import { SyncPanel } from "@/components/options/SyncPanel";
import { syncStandOf } from "@/components/options/syncStand";
import { useAction } from "@/entrypoints/page/useAction";
import { useNow } from "@/entrypoints/page/useNow";
import { usePreferences } from "@/entrypoints/page/usePreferences";
import { unitSystemOf } from "@/lib/domain/units";
import { sendCommand } from "@/lib/messages/send";
import { baseText, detailsBaseText, totalsOf } from "@/lib/training/totals";
import { isListed } from "@/lib/training/wholeness";
import { countsInSums } from "@/lib/training/workoutTime";
import type { OpenVault } from "./openVault";
import { RunLogSection } from "./RunLogSection";

/** Where the sync stands, what failed, what the last runs did, and the figures of what is here. */
export function SyncSection({ vault }: { readonly vault: OpenVault }) {
  const { nowMs, utcOffsetSec } = useNow();
  const preferences = usePreferences();
  const [action, ask] = useAction();
  // Of its own: "Stop" must not be swallowed while a start is being answered.
  const [stop, askStop] = useAction();
  const { progress, profile, summaries, items, log, isSignedIn } = vault;
  const totals = useMemo(() => totalsOf(summaries), [summaries]);
  const failed = useMemo(() => failedWorkoutsOf(summaries, items), [summaries, items]);
  // Nothing starts while a sync is under way, or while nobody is signed in.
  const wordsOf =
    (unlessStarted: string) =>
    ({ started }: { readonly started: boolean }): string => {
      if (started) return "";
      return isSignedIn ? unlessStarted : "Connect your account first.";
    };
  const stand = syncStandOf(progress, nowMs);
  const base = baseText(totals, isListed(vault)) ?? detailsBaseText(summaries.filter(countsInSums));

  return (
    <>
      <SyncPanel
        progress={progress}
        stand={stand}
        utcOffsetSec={utcOffsetSec}
        isSignedIn={isSignedIn}
        action={stop.type === "failed" ? stop : action}
        onSync={() => ask(() => sendCommand("sync.now", {}), wordsOf("A sync is already under way."))}
        onStop={() =>
          askStop(
            () => sendCommand("sync.stop", {}),
            () => "",
          )
        }
        onCheckAll={() => ask(() => sendCommand("sync.checkAll", {}), wordsOf(QUEUED_CHECK))}
      />
      <FailedWorkouts
        workouts={failed}
        onRetry={(key) => ask(() => sendCommand("sync.retry", { key }), wordsOf(QUEUED_RETRY))}
        onRetryAll={() => ask(() => sendCommand("sync.retry", {}), wordsOf(QUEUED_RETRY))}
      />
      <RunLogSection log={log} isRunning={stand.type === "running"} />
      {profile === null ? null : (
        <ProfileLists
          figures={profileFigures({
            profile,
            sums: totals,
            units: unitSystemOf(preferences.units, profile.units),
            lastSyncedAtMs: progress.lastSyncedAtMs,
            nowMs,
          })}
          base={base}
        />
      )}
    </>
  );
}

const QUEUED_CHECK = "A sync is under way. Everything is checked again at its end.";
const QUEUED_RETRY = "A sync is under way. It tries this again before it ends.";
