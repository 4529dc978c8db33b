import type { CalendarMeasure, CalendarSteps } from "@/lib/training/calendarSteps";
import { stepWords } from "./calendarWords";

type CalendarLegendProps = { readonly steps: CalendarSteps; readonly measure: CalendarMeasure };

const UNITS: Readonly<Record<CalendarMeasure, string>> = { minutes: "min", load: "", workouts: "" };

/** What the five sizes stand for. */
export function CalendarLegend({ steps, measure }: CalendarLegendProps) {
  return (
    <ol class="calendar-legend figure" aria-label="Steps">
      {stepWords(steps, measure).map((words, index) => (
        <li key={words}>
          <i class="calendar-day" data-step={index + 1} aria-hidden="true" />
          {words}
          {index === 4 && UNITS[measure] !== "" ? ` ${UNITS[measure]}` : ""}
        </li>
      ))}
    </ol>
  );
}
