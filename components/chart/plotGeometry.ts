/**
 * Where the plot lies inside every canvas of the stack, px. Fixed, so that the charts share one time axis
 * and the cursor and the selection can be drawn over them by CSS without asking Chart.js.
 */
export const PLOT_GEOMETRY = {
  left: 44,
  right: 22,
  /** Above the first chart: the names of the class's parts. */
  topWithNames: 24,
  top: 8,
  bottomWithTimes: 24,
  bottom: 8,
} as const;
