import { useCallback, useEffect, useMemo, useState } from "preact/hooks";

import { ChartStack } from "../chart/ChartStack";
import { rangeText } from "../chart/rangeText";
import type { NamedSpan } from "../chart/tableRows";
import type { TimeRange } from "../chart/timeRange";
import { BlocksSection } from "./BlocksSection";
import { classParts } from "./classParts";
import { ClassPlanSection } from "./ClassPlanSection";
import type { DetailFigure } from "./detailFigure";
import { detailFigures } from "./detailFigures";
import type { DetailModel } from "./detailModel";
import { detailPlots } from "./detailPlots";
import { firstSecond } from "./firstSecond";
import { FigureList } from "./FigureList";
import { isPaceClass } from "./isPaceClass";
import { largeFigureNames } from "./largeFigureNames";
import { MovementsSection } from "./MovementsSection";
import { MuscleGroupsSection } from "./MuscleGroupsSection";
import { reconciliation } from "./reconciliation";
import { ReconciliationSection } from "./ReconciliationSection";
import { SplitsSection } from "./SplitsSection";
import { TargetNotice } from "./TargetNotice";
import { timeInHeartRateZones, timeInPowerZones } from "./timeInZones";
import { useEscape } from "./useEscape";
import { VerdictLine } from "./VerdictLine";
import type { DetailSections } from "./WorkoutDetail";
import { zoneOfBlock } from "./zoneOfBlock";
import { ZonesSection } from "./ZonesSection";

type Props = {
  readonly model: DetailModel;
  readonly sections: DetailSections;
  readonly onCopy: (text: string) => Promise<void>;
};

/** So many small figures fit in a strip; more stand in a column beside the charts. */
const FEW = 6;

/** Everything about an opened workout. The selected range lives here: charts and figures follow it. */
export function OpenDetail({ model, sections, onCopy }: Props) {
  const { summary, whole, targeted, graph, units } = model;
  const [selected, setSelected] = useState<TimeRange | null>(null);
  useEffect(() => setSelected(null), [summary.key]);
  const select = useCallback((range: TimeRange | null) => setSelected(cut(range, whole)), [whole]);
  useEscape(selected !== null, () => setSelected(null));

  // Not by the model itself: a Load that changes must not draw the charts anew.
  const plots = useMemo(() => detailPlots(model), [model.axis, model.targeted, units]);
  const parts = useMemo(() => classParts(graph.segments), [graph]);
  const headline = targeted[0];
  const blocks = useMemo((): readonly NamedSpan[] => {
    const bands = plots[0]?.plot.bands ?? [];
    return bands.length > 0
      ? bands
      : parts.map(({ startSec, endSec, name }) => ({ startSec, endSec, label: name }));
  }, [plots, parts]);
  const track = useMemo(
    () =>
      (headline?.outlines ?? []).map((band) => ({
        startSec: band.startSec,
        endSec: band.endSec,
        zone: zoneOfBlock(band),
      })),
    [headline],
  );
  const firstSec = useMemo(
    () =>
      firstSecond(
        headline?.blocks ?? [],
        plots.map(({ plot }) => plot),
      ),
    [headline, plots],
  );
  const wholeFigures = useMemo(() => detailFigures(model, null), [model]);
  const figures = useMemo(
    () => (selected === null ? wholeFigures : detailFigures(model, selected)),
    [model, selected, wholeFigures],
  );
  const rows = useMemo(() => reconciliation(model), [model]);
  const power = useMemo(() => timeInPowerZones(model, selected), [model, selected]);
  const heartRate = useMemo(() => timeInHeartRateZones(model, selected), [model, selected]);
  const names: readonly string[] = largeFigureNames(model.facts.discipline);
  const large = names.flatMap((name) => figures.filter((figure) => figure.name === name));
  const isSmall = ({ name }: DetailFigure) => !names.includes(name);
  // By the whole workout: a selection must not rebuild the page around the pointer.
  const isColumn = wholeFigures.filter(isSmall).length > FEW;
  const others = (
    <aside class={isColumn ? "workout-detail-figures" : undefined} aria-label="Figures">
      {selected === null ? null : <p class="small muted">{rangeText(selected)}</p>}
      <FigureList
        figures={figures.filter(isSmall)}
        look={isColumn ? "column" : large.length === 0 ? "large" : "strip"}
      />
    </aside>
  );

  return (
    <>
      <FigureList figures={large} look="large" />
      {isColumn || !figures.some(isSmall) ? null : others}
      <TargetNotice model={model} />
      <div class={isColumn ? "workout-detail-columns" : undefined}>
        <div class="workout-detail-main">
          {plots.length === 0 ? null : (
            <section aria-label="Charts">
              {headline === undefined ? null : (
                <VerdictLine
                  targeted={headline}
                  units={units}
                  isRange={selected !== null}
                  onSelect={({ startSec, endSec }) => select({ startSec, endSec })}
                />
              )}
              <ChartStack
                key={summary.key}
                plots={plots}
                parts={parts}
                whole={whole}
                firstSec={firstSec}
                selected={selected}
                blocks={blocks}
                track={track}
                onSelect={select}
                onCopy={onCopy}
              />
            </section>
          )}
          {targeted.length === 0 ? null : (
            <BlocksSection
              axis={model.axis}
              targeted={targeted}
              units={units}
              isPace={isPaceClass(graph.targets)}
              selected={selected}
              onSelect={select}
            />
          )}
          {sections.compare}
          <ZonesSection power={power} heartRate={heartRate} />
          {sections.power?.(selected)}
          <div class="workout-detail-tables">
            <MovementsSection movements={graph.movements} units={units} />
            <MuscleGroupsSection groups={graph.muscleGroups} />
            <SplitsSection splits={graph.splits} discipline={model.facts.discipline} units={units} />
            {model.isMeasured ? null : <ClassPlanSection parts={parts} />}
            <ReconciliationSection rows={rows} />
          </div>
        </div>
        {isColumn ? others : null}
      </div>
      <NotUnderstood words={graph.notUnderstood} />
    </>
  );
}

/** A selection never reaches beyond the workout. */
function cut(range: TimeRange | null, whole: TimeRange): TimeRange | null {
  if (range === null) return null;
  return {
    startSec: Math.max(range.startSec, whole.startSec),
    endSec: Math.min(range.endSec, whole.endSec),
  };
}

function NotUnderstood({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p class="small muted">Kept, but not understood by this version: {words.join(", ")}. Nothing is lost.</p>
  );
}
