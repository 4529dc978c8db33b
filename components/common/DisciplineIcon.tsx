import type { Discipline } from "@/lib/domain/discipline";
import "./DisciplineIcon.css";

// Strokes on a 16 × 16 grid, drawn for this product. Bootcamps join their machine with a dumbbell.
const PATHS: Readonly<Record<Discipline, string>> = {
  cycling:
    "M3.8 13.8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM12.2 13.8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.8 10.8 6.3 5.6h4.2l1.7 5.2M6.3 5.6 8 10.8l2.5-5.2-.6-2.4h1.8M5.2 3.4h2",
  running:
    "M10.2 3.6a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4ZM3.5 7 6 5l3 .6L7.2 9.2l3 1.8-.8 3.8M6.8 10.2 5.6 12.4 2.5 12.8M9 5.6l1.6 2 2.4.2",
  walking:
    "M8.6 3.6a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4ZM8.2 5.4 7.6 9.6l2 1.8.8 3.4M7.6 9.6 6.8 12 5.2 14.8M5.4 8.4 6 6.2l2.2-.8 1.4 2 2 .8",
  rowing:
    "M1.5 13.5c1.1 0 1.1-1 2.2-1s1.1 1 2.2 1 1.1-1 2.1-1 1.1 1 2.2 1 1.1-1 2.2-1 1.1 1 2.1 1M3.2 2.2l7.6 7.6M2 3.4l2.4-2.4M10 11.2l2.4-2.4 1.8 2.6-1.6 1.6Z",
  bikeBootcamp:
    "M5.5 10a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5.5 6h.01M8 13h5M8 11v4M13 11v4M6.4 12.2v1.6M14.6 12.2v1.6",
  treadBootcamp:
    "M2 9.5 12.5 8M12.5 8 11.6 2.5H9M3 9.4v1M11 8.2v1M8 13h5M8 11v4M13 11v4M6.4 12.2v1.6M14.6 12.2v1.6",
  rowBootcamp:
    "M1.5 8c1 0 1-1 2-1s1 1 2 1 1-1 2-1 1 1 2 1M3.5 1.5l6 4M8 13h5M8 11v4M13 11v4M6.4 12.2v1.6M14.6 12.2v1.6",
  strength: "M5 8h6M5 4v8M11 4v8M2.8 5.8v4.4M13.2 5.8v4.4",
  yoga: "M8 3.8a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6ZM8 5.6V10M3 9.2l2.6-.8L8 5.8l2.4 2.6 2.6.8M8 10c-2 .6-4.2 1.4-5.4 3.2 3 1.2 6-.4 8-1.4M8 10c2 .6 4.2 1.4 5.4 3.2-1.8.8-3.6.6-5.2 0",
  stretching:
    "M4.6 4.4a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6ZM5.2 6.2 6 10.2l6.6 1M5.6 8l4.8-2 2.6 2M6 10.2 3.4 14M12.6 11.2h1.8",
  meditation:
    "M8 13.8a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6ZM8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 8h.01",
  cardio:
    "M8 13.6 3 8.7a3.1 3.1 0 0 1 4.4-4.4l.6.6.6-.6A3.1 3.1 0 0 1 13 8.7ZM3.4 8.6h2.4l1.2-2 1.8 3.4 1-1.4h2.8",
  other: "M8 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z",
};

/** The sign of a discipline; always beside its word, so readers skip it. */
export function DisciplineIcon({ discipline }: { readonly discipline: Discipline }) {
  return (
    <svg
      class="discipline-icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[discipline]} />
    </svg>
  );
}
