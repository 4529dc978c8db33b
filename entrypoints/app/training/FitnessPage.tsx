import { useMemo } from "preact/hooks";
import { fitnessModel } from "@/components/trends/fitnessModel";
import { FitnessView } from "@/components/trends/FitnessView";
import { TrendsFrame } from "@/components/trends/TrendsFrame";
import { firstDayOf, formatTrendsQuery, trendsQueryOf } from "@/components/trends/trendsQuery";
import { fitnessOf } from "@/lib/training/fitness";
import { hashOf } from "../route";
import type { Route } from "../route";
import type { TrainingPageProps } from "./TrainingPage";
import { trendsTabs } from "./trendsTabs";

type FitnessPageProps = TrainingPageProps<Extract<Route, { readonly type: "trends" }>>;

/** Trends, fitness: the line is made once per change of the vault, the range only cuts it. */
export function FitnessPage({ route, view, history, today, navigate }: FitnessPageProps) {
  const query = useMemo(() => trendsQueryOf(route.query), [route.query]);
  const seed = view.yours.rider.fitnessSeed;
  const fitness = useMemo(() => fitnessOf(history, { seed, today }), [history, seed, today]);
  const model = useMemo(
    () => fitnessModel({ fitness, loads: history.loads, from: firstDayOf(query.range, today) }),
    [fitness, history.loads, query.range, today],
  );
  return (
    <TrendsFrame
      heading="Fitness"
      tabs={trendsTabs("fitness", route.query)}
      query={query}
      disciplines={[]}
      devices={[]}
      base={model.base}
      onQuery={(next) =>
        navigate(hashOf({ type: "trends", page: "fitness", query: formatTrendsQuery(next) }), {
          replace: true,
        })
      }
    >
      <FitnessView model={model} />
    </TrendsFrame>
  );
}
