import { useRef } from "preact/hooks";

import { plotHeightShare, type MetricPlot } from "./metricPlot";
import { PLOT_GEOMETRY } from "./plotGeometry";
import { seriesProperty } from "./seriesProperty";
import type { TimeRange } from "./timeRange";

type Props = {
  readonly plot: MetricPlot;
  readonly range: TimeRange;
  readonly sec: number;
  /** What is being dragged out right now. */
  readonly drag: TimeRange | null;
  readonly hasNames: boolean;
  readonly hasTimes: boolean;
  readonly onMove: (sec: number) => void;
  readonly onDrag: (drag: TimeRange | null) => void;
  readonly onSelect: (range: TimeRange) => void;
};

/** A drag shorter than this is a click. */
const SHORTEST_SELECTION_SEC = 3;

/**
 * The cursor, its dot and the selection over one canvas. Placed by CSS inside the plot's fixed edges,
 * so that moving the pointer never touches Chart.js.
 */
export function PlotOverlay(props: Props) {
  const { plot, range, sec, drag } = props;
  const element = useRef<HTMLDivElement>(null);
  const dragStart = useRef<number | null>(null);
  const lengthSec = Math.max(1, range.endSec - range.startSec);
  const percent = (at: number) => `${Math.min(100, Math.max(0, ((at - range.startSec) / lengthSec) * 100))}%`;
  const value = plot.values[sec - plot.startSec];

  function secAt(event: PointerEvent): number | null {
    const box = element.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return Math.round(range.startSec + share * lengthSec);
  }

  function move(event: PointerEvent): void {
    const at = secAt(event);
    if (at === null) return;
    props.onMove(at);
    if (dragStart.current !== null) props.onDrag(between(dragStart.current, at));
  }

  function finish(event: PointerEvent): void {
    const at = secAt(event);
    const from = dragStart.current;
    dragStart.current = null;
    props.onDrag(null);
    if (at === null || from === null) return;
    const selected = between(from, at);
    if (selected.endSec - selected.startSec >= SHORTEST_SELECTION_SEC) props.onSelect(selected);
  }

  return (
    <div
      ref={element}
      class="plot-overlay"
      data-testid="plot"
      style={{
        left: `${PLOT_GEOMETRY.left}px`,
        right: `${PLOT_GEOMETRY.right}px`,
        top: `${props.hasNames ? PLOT_GEOMETRY.topWithNames : PLOT_GEOMETRY.top}px`,
        bottom: `${props.hasTimes ? PLOT_GEOMETRY.bottomWithTimes : PLOT_GEOMETRY.bottom}px`,
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragStart.current = secAt(event);
      }}
      onPointerMove={move}
      onPointerUp={finish}
      onPointerCancel={() => {
        dragStart.current = null;
        props.onDrag(null);
      }}
    >
      {drag === null ? null : (
        <div
          class="plot-overlay-drag"
          style={{ left: percent(drag.startSec), right: `calc(100% - ${percent(drag.endSec)})` }}
        />
      )}
      <div
        class={props.hasTimes ? "plot-overlay-cursor plot-overlay-last" : "plot-overlay-cursor"}
        style={{ left: percent(sec) }}
      />
      {value === undefined || !Number.isFinite(value) ? null : (
        <div
          class="plot-overlay-dot"
          style={{
            left: percent(sec),
            top: `${plotHeightShare(plot, value) * 100}%`,
            background: `var(${seriesProperty(plot.metric)})`,
          }}
        />
      )}
    </div>
  );
}

function between(one: number, other: number): TimeRange {
  return { startSec: Math.min(one, other), endSec: Math.max(one, other) };
}
