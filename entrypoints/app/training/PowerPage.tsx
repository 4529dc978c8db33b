import { useMemo } from "preact/hooks";
import { powerModelSlices } from "@/components/trends/powerModel";
import { PowerView } from "@/components/trends/PowerView";
import { leftOutCount, recordsBase } from "@/components/trends/recordsModel";
import { leftOutText, recordsBaseText } from "@/components/trends/recordsWords";
import { TrendsFrame } from "@/components/trends/TrendsFrame";
import { formatTrendsQuery, trendsQueryOf } from "@/components/trends/trendsQuery";
import { hasCyclingPower } from "@/lib/domain/discipline";
import { hashOf, workoutHash } from "../route";
import type { Route } from "../route";
import { useEfforts } from "@/entrypoints/page/useEfforts";
import type { TrainingPageProps } from "./TrainingPage";
import { trendsTabs } from "./trendsTabs";
import { useSlices } from "@/entrypoints/page/useSlices";

type PowerPageProps = TrainingPageProps<Extract<Route, { readonly type: "trends" }>>;

/** Trends, power: the efforts of all rides, put together a few milliseconds at a time. */
export function PowerPage({ route, view, reader, history, today, navigate }: PowerPageProps) {
  const efforts = useEfforts(view, reader);
  const devices = useMemo(() => devicesOfRides(history), [history]);
  const query = useMemo(() => {
    const asked = trendsQueryOf(route.query);
    return { ...asked, device: devices.find((device) => device === asked.device) ?? null };
  }, [route.query, devices]);
  const begin = useMemo(
    () => (efforts === null ? null : () => powerModelSlices({ history, efforts, query, today })),
    [history, efforts, query, today],
  );
  const model = useSlices(begin);
  const base = recordsBase(history);
  const leftOut = leftOutText(leftOutCount(history));
  return (
    <TrendsFrame
      heading="Power"
      tabs={trendsTabs("power", route.query)}
      query={query}
      selects={["range", "device"]}
      disciplines={[]}
      devices={devices}
      base={base === null ? null : recordsBaseText(base)}
      onQuery={(next) =>
        navigate(hashOf({ type: "trends", page: "power", query: formatTrendsQuery(next) }), {
          replace: true,
        })
      }
    >
      <PowerView model={model} hrefOf={workoutHash} />
      {leftOut === null ? null : <p class="small muted">{leftOut}</p>}
    </TrendsFrame>
  );
}

/** The machines on which there was power, most recent first. */
function devicesOfRides({ counted }: TrainingPageProps["history"]): readonly string[] {
  const rides = counted.filter(({ discipline }) => hasCyclingPower(discipline));
  return [...new Set(rides.map(({ device }) => device))];
}
