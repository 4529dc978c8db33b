import "./Sparkline.css";

type SparklineProps = {
  /** About 24 values of the main metric; fewer than two draw nothing. */
  readonly values: readonly number[];
  /** `small` for table rows, `large` beside a headline. */
  readonly size?: "small" | "large";
  /** The bottom is 0, for values whose height means something; else the lowest of them. */
  readonly isFromZero?: boolean;
};

const VIEW = { small: { width: 56, height: 18 }, large: { width: 220, height: 56 } } as const;

/** The shape of a workout at a glance. Decoration: the figures beside it say the same in numbers. */
export function Sparkline({ values, size = "small", isFromZero = false }: SparklineProps) {
  if (values.length < 2) return null;
  const { width, height } = VIEW[size];
  const line = sparklinePath(values, width, height - 2, isFromZero ? 0 : null);
  return (
    <svg
      class={`sparkline sparkline-${size}`}
      width={width}
      height={height}
      viewBox={`0 -1 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {size === "large" ? <path class="sparkline-area" d={`${line}V${height - 1}H0Z`} /> : null}
      <path class="sparkline-line" d={line} />
    </svg>
  );
}

/**
 * SVG path through the values, the highest at the top, `bottom` (null: the lowest of them) at the bottom; a flat series
 * runs through the middle. Not finite values are skipped.
 */
export function sparklinePath(
  values: readonly number[],
  width: number,
  height: number,
  bottom: number | null = null,
): string {
  const known = values.filter((value) => Number.isFinite(value));
  const low = bottom ?? Math.min(...known);
  const span = Math.max(...known) - low;
  const step = width / Math.max(1, values.length - 1);
  const points = values.flatMap((value, index) => {
    if (!Number.isFinite(value)) return [];
    const y = span === 0 ? height / 2 : height - ((value - low) / span) * height;
    return [`${round(index * step)} ${round(y)}`];
  });
  return points.length === 0 ? "" : `M${points.join("L")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
