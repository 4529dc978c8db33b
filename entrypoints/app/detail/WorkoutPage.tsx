import { useCallback, useEffect, useMemo, useState } from "preact/hooks";

import { RawDataLink } from "@/components/common/RawDataLink";
import { CompareSection } from "@/components/detail/CompareSection";
import { detailModel } from "@/components/detail/detailModel";
import { WorkoutDetail } from "@/components/detail/WorkoutDetail";
import type { Preferences, UnitSystem } from "@/lib/domain/account";
import { hasCyclingPower } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import { NOTHING_SAID, type OwnWorkout } from "@/lib/domain/yours";
import { isPending } from "@/lib/domain/syncCounts";
import { sendCommand } from "@/lib/messages/send";
import type { VaultReader } from "@/lib/store/vaultReader";
import { ftpOfWorkout } from "@/lib/training/ftpAtDate";
import { heartRateOn } from "@/lib/training/heartRateAtDate";
import { NO_LOAD } from "@/lib/training/load";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { workoutDay } from "@/lib/training/workoutTime";
import { LazyExport } from "../LazyExport";
import { NotFound } from "../NotFound";
import type { OpenView } from "../openView";
import { inspectorHash, workoutHash } from "../route";
import { detailStateOf } from "./detailStateOf";
import { pictureWays } from "./pictureWays";
import { placeOf } from "./placeOf";
import { RidePower } from "./RidePower";
import { sayOfWorkout } from "./sayOfWorkout";
import { useOpenedWorkout } from "./useOpenedWorkout";
import { useSame } from "./useSame";

type Props = {
  readonly workoutKey: BlindKey;
  readonly view: OpenView;
  readonly reader: VaultReader;
  readonly history: RiderHistory;
  readonly units: UnitSystem;
  readonly preferences: Preferences;
  readonly navigate: (hash: string) => void;
};

/** The page of one workout, opened from the archive, with FTP, heart-rate limits and Load of the rider's history. */
export function WorkoutPage({ workoutKey, view, reader, history, units }: Props) {
  const summary = history.all.find((one) => one.key === workoutKey) ?? null;
  const opening = useOpenedWorkout(summary, reader, view.progress.phase);
  const place = useMemo(() => placeOf(history, workoutKey), [history, workoutKey]);
  const opened = opening.type === "opened" ? opening.opened : null;
  const zones = opened?.graph?.heartRateZones;
  // The history is new at every change of the vault; what says the same keeps the charts.
  const ftp = useSame(summary === null ? null : ftpOfWorkout(history.ftp, summary));
  const heartRate = useSame(
    summary === null ? null : heartRateOn(history.heartRate, workoutDay(summary), zones),
  );
  const load = useSame(history.loads.get(workoutKey) ?? NO_LOAD);
  const model = useMemo(
    () =>
      summary === null || opened === null
        ? null
        : detailModel({ summary, opened, units, ftp, heartRate, load: NO_LOAD }),
    // The summary belongs to what was opened: both change together.
    [opened, units, ftp, heartRate],
  );
  const loaded = useMemo(() => (model === null ? null : { ...model, load }), [model, load]);
  const [isExporting, setIsExporting] = useState(false);
  const onSay = useCallback((own: OwnWorkout) => sayOfWorkout(workoutKey, own), [workoutKey]);
  useSyncFirst(workoutKey, summary !== null && isPending(summary));

  if (summary === null) return <NotFound />;
  return (
    <>
      <WorkoutDetail
        summary={summary}
        place={place}
        state={detailStateOf({ summary, opening: opening.type, model: loaded, items: view.items })}
        own={view.yours.workouts[workoutKey] ?? NOTHING_SAID}
        load={load}
        riderName={view.profile?.leaderboardName ?? null}
        sections={{
          compare: <CompareSection history={history} summary={summary} hrefOf={workoutHash} />,
          power: (selected) =>
            model === null || !hasCyclingPower(summary.discipline) ? null : (
              <RidePower axis={model.axis} {...{ summary, history, view, reader, selected }} />
            ),
          foot: <RawDataLink href={inspectorHash("workout", workoutKey)} />,
        }}
        onRetry={() => void sendCommand("sync.retry", { key: workoutKey })}
        onCopy={(text) => navigator.clipboard.writeText(text)}
        onSay={onSay}
        pictureWays={pictureWays}
        onExport={() => setIsExporting(true)}
      />
      {isExporting ? (
        <LazyExport
          known={{ reader, history, yours: view.yours }}
          shown={[summary]}
          all={null}
          units={units}
          onClose={() => setIsExporting(false)}
        />
      ) : null}
    </>
  );
}

/** A workout the rider opened before its details came goes to the head of the line, once. */
function useSyncFirst(key: BlindKey, isListed: boolean): void {
  useEffect(() => {
    if (isListed) void sendCommand("sync.first", { key });
  }, [key, isListed]);
}
