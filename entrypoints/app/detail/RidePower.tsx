import { useMemo } from "preact/hooks";

import { useAfterFirst } from "@/components/chart/useAfterFirst";
import type { TimeRange } from "@/components/chart/timeRange";
import { RideCurve } from "@/components/detail/RideCurve";
import { rideCurveModel } from "@/components/detail/rideCurveModel";
import { WPrimePanel } from "@/components/detail/WPrimePanel";
import { wPrimePanelModel } from "@/components/detail/wPrimePanelModel";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { VaultReader } from "@/lib/store/vaultReader";
import type { RideAxis } from "@/lib/training/axis";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { OpenView } from "../openView";
import { workoutHash } from "../route";
import { useEfforts } from "@/entrypoints/page/useEfforts";

type Props = {
  readonly summary: WorkoutSummary;
  readonly axis: RideAxis;
  readonly history: RiderHistory;
  readonly view: OpenView;
  readonly reader: VaultReader;
  readonly selected: TimeRange | null;
};

/** A ride's power against the 90 days before it. The efforts of every workout are opened for it: the charts come first. */
export function RidePower(props: Props) {
  return useAfterFirst(false) ? <OpenedRidePower {...props} /> : null;
}

function OpenedRidePower({ summary, axis, history, view, reader, selected }: Props) {
  const efforts = useEfforts(view, reader);
  const balance = useMemo(
    () => wPrimePanelModel({ summary, axis, history, efforts }),
    [summary, axis, history, efforts],
  );
  const curve = useMemo(() => rideCurveModel({ summary, history, efforts }), [summary, history, efforts]);
  return (
    <>
      <WPrimePanel model={balance} selected={selected} />
      <RideCurve model={curve} hrefOf={workoutHash} />
    </>
  );
}
