import {
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
} from "chart.js";
import { useLayoutEffect, useRef } from "preact/hooks";

import type { PlotPoint } from "./thinOut";

ChartJs.register(LineController, LineElement, PointElement, LinearScale);

type Props = {
  /** Keep its identity while nothing changes: a new one makes the chart anew. Null: not drawn yet. */
  readonly config: ChartConfiguration<"line", PlotPoint[]> | null;
  /** The sentence a screen reader speaks, beginning with the metric. */
  readonly label: string;
};

/** The one place that owns a canvas: draws what the config says, as wide and high as its parent. */
export function Chart({ config, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    // A canvas without a context (no graphics at all) stays empty: the label and the table still tell everything.
    const context = canvas.current?.getContext("2d") ?? null;
    if (context === null || config === null) return undefined;
    const chart = new ChartJs(context, config);
    return () => chart.destroy();
  }, [config]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
