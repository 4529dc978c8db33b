export type RailSign = "brand" | "dashboard" | "workouts" | "trends" | "classes" | "instructors" | "settings";

// Strokes on a 20 × 20 grid. The brand is the icon's saddlebag in outline.
const PATHS: Readonly<Record<RailSign, string>> = {
  brand:
    "M7.5 4.5V4a2.5 2.5 0 0 1 5 0v.5M4.6 4.5h10.8a2.2 2.2 0 0 1 2.2 2l1 8.8a2.2 2.2 0 0 1-2.2 2.4H3.6a2.2 2.2 0 0 1-2.2-2.4l1-8.8a2.2 2.2 0 0 1 2.2-2ZM2 10c2 2.6 5 3.3 8 3.3s6-.7 8-3.3M6.3 4.5v8.2M13.7 4.5v8.2",
  dashboard: "M3.5 16.5V11M8 16.5V6M12 16.5V9M16.5 16.5V3.5",
  workouts: "M3.5 5h13M3.5 10h13M3.5 15h8",
  trends: "M3 14.5l4.5-5 3.5 3 6-7.5M12.5 5H17v4.5",
  classes: "M4 3.5h12a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM8.3 7.2v5.6l4.6-2.8Z",
  instructors: "M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.8 17a6.2 6.2 0 0 1 12.4 0",
  settings:
    "M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
};

/** The rail's signs, always beside a word. */
export function RailIcon({ sign }: { readonly sign: RailSign }) {
  return (
    <svg class="rail-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[sign]} />
    </svg>
  );
}
