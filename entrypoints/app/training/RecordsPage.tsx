import { useMemo } from "preact/hooks";
import { leftOutCount, recordsBase, recordsModelSlices } from "@/components/trends/recordsModel";
import { formatRecordsQuery, recordsQueryOf } from "@/components/trends/recordsQuery";
import { RecordsView } from "@/components/trends/RecordsView";
import { leftOutText, recordsBaseText } from "@/components/trends/recordsWords";
import { TrendsFrame } from "@/components/trends/TrendsFrame";
import { DISCIPLINES } from "@/lib/domain/discipline";
import { hashOf, workoutHash } from "../route";
import type { Route } from "../route";
import { useEfforts } from "@/entrypoints/page/useEfforts";
import type { TrainingPageProps } from "./TrainingPage";
import { trendsTabs } from "./trendsTabs";
import { useSlices } from "@/entrypoints/page/useSlices";

type RecordsPageProps = TrainingPageProps<Extract<Route, { readonly type: "trends" }>>;

/** Trends, records: all of the history unless a range is chosen; what needs the efforts follows when they are open. */
export function RecordsPage({ route, view, reader, history, units, today, navigate }: RecordsPageProps) {
  const efforts = useEfforts(view, reader);
  const query = useMemo(() => recordsQueryOf(route.query), [route.query]);
  const begin = useMemo(
    () => () => recordsModelSlices({ history, efforts, query, today }),
    [history, efforts, query, today],
  );
  const model = useSlices(begin);
  const devices = useMemo(() => [...new Set(history.counted.map(({ device }) => device))], [history]);
  const disciplines = useMemo(() => {
    const present = new Set(history.counted.map(({ discipline }) => discipline));
    return DISCIPLINES.filter((discipline) => present.has(discipline));
  }, [history]);
  const base = recordsBase(history);
  const leftOut = leftOutText(leftOutCount(history));
  return (
    <TrendsFrame
      heading="Records"
      tabs={trendsTabs("records", route.query)}
      query={query}
      selects={["range", "discipline", "device"]}
      disciplines={disciplines}
      devices={devices}
      base={base === null ? null : recordsBaseText(base)}
      onQuery={(next) =>
        navigate(hashOf({ type: "trends", page: "records", query: formatRecordsQuery(next) }), {
          replace: true,
        })
      }
    >
      <RecordsView model={model} units={units} hrefOf={workoutHash} />
      {leftOut === null ? null : <p class="small muted">{leftOut}</p>}
    </TrendsFrame>
  );
}
