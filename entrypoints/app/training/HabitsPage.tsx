import { useMemo } from "preact/hooks";
import { streakModel } from "@/components/dashboard/streakModel";
import { EMPTY_QUERY, formatHistoryQuery } from "@/components/history/historyQuery";
import type { HistoryQuery } from "@/components/history/historyQuery";
import { habitsModel } from "@/components/trends/habitsModel";
import { HabitsView } from "@/components/trends/HabitsView";
import { TrendsFrame } from "@/components/trends/TrendsFrame";
import { firstDayOf, formatTrendsQuery, trendsQueryOf } from "@/components/trends/trendsQuery";
import type { TrendsQuery } from "@/components/trends/trendsQuery";
import { useNow } from "@/entrypoints/page/useNow";
import { DISCIPLINES } from "@/lib/domain/discipline";
import type { LocalDay } from "@/lib/domain/ids";
import type { BreakdownBy, BreakdownPart } from "@/lib/training/breakdown";
import { baseText, totalsOf } from "@/lib/training/totals";
import { dayHash } from "../dayHash";
import { hashOf } from "../route";
import type { Route } from "../route";
import type { TrainingPageProps } from "./TrainingPage";
import { trendsTabs } from "./trendsTabs";

type HabitsPageProps = TrainingPageProps<Extract<Route, { readonly type: "trends" }>>;

/** Trends, habits: summaries alone tell them, so they are there at once. */
export function HabitsPage({ route, view, history, preferences, today, navigate }: HabitsPageProps) {
  const { weekStart, showStreaks } = preferences;
  const { utcOffsetSec } = useNow();
  const { profile } = view;
  const disciplines = useMemo(() => {
    const present = new Set(history.all.map(({ discipline }) => discipline));
    return DISCIPLINES.filter((discipline) => present.has(discipline));
  }, [history]);
  const devices = useMemo(() => [...new Set(history.all.map(({ device }) => device))], [history]);
  const query = useMemo(() => {
    const asked = trendsQueryOf(route.query);
    return { ...asked, device: devices.find((device) => device === asked.device) ?? null };
  }, [route.query, devices]);
  const model = useMemo(
    () => habitsModel({ history, query, today, weekStart }),
    [history, query, today, weekStart],
  );
  const base = useMemo(() => baseText(totalsOf(history.all), history.isListed), [history]);
  const streaks = useMemo(
    () => (showStreaks ? streakModel({ history, profile, today, utcOffsetSec, listBase: base }) : null),
    [showStreaks, history, profile, today, utcOffsetSec, base],
  );
  return (
    <TrendsFrame
      heading="Habits"
      tabs={trendsTabs("habits", route.query)}
      query={query}
      selects={["range", "discipline", "device"]}
      disciplines={disciplines}
      devices={devices}
      base={base === null ? null : `Counted ${base}.`}
      onQuery={(next) =>
        navigate(hashOf({ type: "trends", page: "habits", query: formatTrendsQuery(next) }), {
          replace: true,
        })
      }
    >
      <HabitsView
        model={model}
        streaks={streaks}
        dayHrefOf={dayHash}
        yearHrefOf={(year) => hashOf({ type: "year", year })}
        partHrefOf={(by, part) => partHash(by, part, query, firstDayOf(query.range, today))}
      />
    </TrendsFrame>
  );
}

/** The history of one part; null for parts that no filter of the history names. */
function partHash(
  by: BreakdownBy,
  { key }: BreakdownPart,
  query: TrendsQuery,
  from: LocalDay | null,
): string | null {
  if (key === null) return null;
  const { discipline, device } = query;
  return hashOf({
    type: "history",
    query: formatHistoryQuery({ ...EMPTY_QUERY, discipline, device, from, [by]: key } satisfies HistoryQuery),
  });
}
