import { useMemo } from "preact/hooks";
import { leftOutCount } from "@/components/trends/recordsModel";
import { leftOutText } from "@/components/trends/recordsWords";
import { targetsModelSlices } from "@/components/trends/targetsModel";
import { TargetsView } from "@/components/trends/TargetsView";
import type { TargetsHrefs } from "@/components/trends/TargetsView";
import { TrendsFrame } from "@/components/trends/TrendsFrame";
import { formatTrendsQuery } from "@/components/trends/trendsQuery";
import { hashOf, workoutHash } from "../route";
import type { Route } from "../route";
import { useEfforts } from "@/entrypoints/page/useEfforts";
import { detailsBase } from "./detailsBase";
import type { TrainingPageProps } from "./TrainingPage";
import { trendsTabs } from "./trendsTabs";
import { useSlices } from "@/entrypoints/page/useSlices";
import { useTrendsChoices } from "./useTrendsChoices";

type TargetsPageProps = TrainingPageProps<Extract<Route, { readonly type: "trends" }>>;

const HREFS: TargetsHrefs = {
  workout: workoutHash,
  instructor: (key) => hashOf({ type: "instructor", key }),
};

/** Trends, targets: from the summaries at once; the zones, second by second, follow when the efforts are open. */
export function TargetsPage({
  route,
  view,
  reader,
  history,
  preferences,
  today,
  navigate,
}: TargetsPageProps) {
  const { weekStart } = preferences;
  const efforts = useEfforts(view, reader);
  const { query, disciplines, devices } = useTrendsChoices(history, route.query);
  const begin = useMemo(
    () => () => targetsModelSlices({ history, efforts, query, today, weekStart }),
    [history, efforts, query, today, weekStart],
  );
  const model = useSlices(begin);
  const leftOut = leftOutText(leftOutCount(history));
  return (
    <TrendsFrame
      heading="Targets"
      tabs={trendsTabs("targets", route.query)}
      query={query}
      selects={["range", "discipline", "device"]}
      disciplines={disciplines}
      devices={devices}
      base={detailsBase(history)}
      onQuery={(next) =>
        navigate(hashOf({ type: "trends", page: "targets", query: formatTrendsQuery(next) }), {
          replace: true,
        })
      }
    >
      <TargetsView model={model} hrefs={HREFS} />
      {leftOut === null ? null : <p class="small muted">{leftOut}</p>}
    </TrendsFrame>
  );
}
