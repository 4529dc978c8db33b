/** A number and its unit, the unit smaller and muted beside it. */
export type FigureText = { readonly value: string; readonly unit: string };

/** Draws a formatted figure; the dash stands for "not known". */
export function Figure({ figure }: { readonly figure: FigureText | null }) {
  if (figure === null) return <span class="figure muted">–</span>;
  return (
    <span class="figure">
      {figure.value}
      {figure.unit === "" ? null : <span class="unit">{figure.unit}</span>}
    </span>
  );
}
