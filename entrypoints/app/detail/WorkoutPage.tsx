import { useEffect, useMemo } from "preact/hooks";

import { detailModel } from "@/components/detail/detailModel";
import { WorkoutDetail } from "@/components/detail/WorkoutDetail";
import type { Preferences, UnitSystem } from "@/lib/domain/account";
import type { BlindKey } from "@/lib/domain/ids";
import { sendCommand } from "@/lib/messages/send";
import type { VaultReader, VaultView } from "@/lib/store/vaultReader";
import { ftpOfWorkout, ftpTimeline } from "@/lib/training/ftpAtDate";
import { NotFound } from "../NotFound";
import { detailStateOf } from "./detailStateOf";
import { placeOf } from "./placeOf";
import { useOpenedWorkout } from "./useOpenedWorkout";

type Props = {
  readonly workoutKey: BlindKey;
  readonly view: Extract<VaultView, { type: "open" }>;
  readonly reader: VaultReader;
  readonly units: UnitSystem;
  readonly preferences: Preferences;
  readonly navigate: (hash: string) => void;
};

/** The page of one workout, opened from the archive, with the FTP of its own day. */
export function WorkoutPage({ workoutKey, view, reader, units }: Props) {
  const summary = view.summaries.find((one) => one.key === workoutKey) ?? null;
  const opening = useOpenedWorkout(summary, reader, view.progress.phase);
  const place = useMemo(() => placeOf(view.summaries, workoutKey), [view.summaries, workoutKey]);
  const timeline = useMemo(
    () => ftpTimeline({ own: view.yours.ftp, summaries: view.summaries, profile: view.profile }),
    [view.yours, view.summaries, view.profile],
  );
  const found = summary === null ? null : ftpOfWorkout(timeline, summary);
  // The view is new at every change of the vault; an FTP that says the same keeps the charts.
  const ftpText = JSON.stringify(found);
  const ftp = useMemo(() => JSON.parse(ftpText) as typeof found, [ftpText]);
  const opened = opening.type === "opened" ? opening.opened : null;
  const maxHeartRate = view.profile?.maxHeartRateBpm;
  const maxText = JSON.stringify(maxHeartRate ?? null);
  const model = useMemo(
    () =>
      summary === null || opened === null
        ? null
        : detailModel({
            summary,
            opened,
            units,
            ftp,
            profile: maxHeartRate === undefined ? null : { maxHeartRateBpm: maxHeartRate },
          }),
    // The summary belongs to what was opened: both change together.
    [opened, units, ftp, maxText],
  );
  useSyncFirst(workoutKey, summary?.state === "listed");

  if (summary === null) return <NotFound />;
  return (
    <WorkoutDetail
      summary={summary}
      place={place}
      state={detailStateOf({ summary, opening: opening.type, model, items: view.items })}
      onRetry={() => void sendCommand("sync.retry", { key: workoutKey })}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  );
}

/** A workout the rider opened before its details came goes to the head of the line, once. */
function useSyncFirst(key: BlindKey, isListed: boolean): void {
  useEffect(() => {
    if (isListed) void sendCommand("sync.first", { key });
  }, [key, isListed]);
}
