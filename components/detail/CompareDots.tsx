import type { CompareRow } from "./compareModel";

import "./CompareDots.css";

const WIDTH = 140;
const HEIGHT = 32;
/** Room for the largest dot at every edge. */
const EDGE = 6;

type Props = {
  readonly row: CompareRow;
  /** Dots at which another device begins. */
  readonly changes: readonly { readonly index: number; readonly text: string }[];
};

/**
 * One figure of all compared workouts from the oldest to this one, higher is more. This one is a filled diamond, earlier
 * ones are rings, those on another device squares; the line across is the median, one down a change of device.
 */
export function CompareDots({ row, changes }: Props) {
  const known = row.dots.flatMap(({ value }) => value ?? []);
  const low = Math.min(...known, row.medianValue);
  const span = Math.max(...known, row.medianValue) - low;
  const step = (WIDTH - 2 * EDGE) / Math.max(1, row.dots.length - 1);
  const x = (index: number) => EDGE + index * step;
  const y = (value: number) =>
    span === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / span) * (HEIGHT - 2 * EDGE);
  const radius = Math.min(3, Math.max(1.5, step / 3));
  return (
    <svg class="compare-dots" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={row.sentence}>
      <path class="compare-dots-median" d={`M0 ${y(row.medianValue)}H${WIDTH}`} />
      {changes.map(({ index, text }) => (
        <path key={index} class="compare-dots-change" d={`M${x(index) - step / 2} 0V${HEIGHT}`}>
          <title>{text}</title>
        </path>
      ))}
      {row.dots.map(({ value, text, isOtherDevice }, index) => {
        if (value === null) return null;
        const shape = index === row.dots.length - 1 ? "own" : isOtherDevice ? "square" : "ring";
        return (
          <path
            key={text}
            class={`compare-dots-${shape}`}
            d={pathOf(shape, { x: x(index), y: y(value), radius })}
          >
            <title>{text}</title>
          </path>
        );
      })}
    </svg>
  );
}

type Place = { readonly x: number; readonly y: number; readonly radius: number };

function pathOf(shape: "own" | "square" | "ring", { x, y, radius: r }: Place): string {
  if (shape === "own") return `M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`;
  if (shape === "square") return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`;
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}
