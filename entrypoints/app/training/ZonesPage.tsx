import { useMemo } from "preact/hooks";
import { leftOutCount } from "@/components/trends/recordsModel";
import { leftOutText } from "@/components/trends/recordsWords";
import { TrendsFrame } from "@/components/trends/TrendsFrame";
import { formatTrendsQuery } from "@/components/trends/trendsQuery";
import { zonesModelSlices } from "@/components/trends/zonesModel";
import { ZonesView } from "@/components/trends/ZonesView";
import { hashOf } from "../route";
import type { Route } from "../route";
import { useEfforts } from "@/entrypoints/page/useEfforts";
import { detailsBase } from "./detailsBase";
import type { TrainingPageProps } from "./TrainingPage";
import { trendsTabs } from "./trendsTabs";
import { useSlices } from "@/entrypoints/page/useSlices";
import { useTrendsChoices } from "./useTrendsChoices";

type ZonesPageProps = TrainingPageProps<Extract<Route, { readonly type: "trends" }>>;

/** Trends, zones: the seconds of all workouts, put together a few milliseconds at a time. */
export function ZonesPage({ route, view, reader, history, preferences, today, navigate }: ZonesPageProps) {
  const { weekStart } = preferences;
  const efforts = useEfforts(view, reader);
  const { query, disciplines, devices } = useTrendsChoices(history, route.query);
  const begin = useMemo(
    () => (efforts === null ? null : () => zonesModelSlices({ history, efforts, query, today, weekStart })),
    [history, efforts, query, today, weekStart],
  );
  const model = useSlices(begin);
  const leftOut = leftOutText(leftOutCount(history));
  return (
    <TrendsFrame
      heading="Zones"
      tabs={trendsTabs("zones", route.query)}
      query={query}
      selects={["range", "discipline", "device"]}
      disciplines={disciplines}
      devices={devices}
      base={detailsBase(history)}
      onQuery={(next) =>
        navigate(hashOf({ type: "trends", page: "zones", query: formatTrendsQuery(next) }), { replace: true })
      }
    >
      <ZonesView model={model} />
      {leftOut === null ? null : <p class="small muted">{leftOut}</p>}
    </TrendsFrame>
  );
}
