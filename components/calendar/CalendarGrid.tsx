import { weekdayName } from "@/components/dashboard/weekdayName";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import type { CalendarDay } from "@/lib/training/calendar";
import { calendarStepOf, calendarValue } from "@/lib/training/calendarSteps";
import type { CalendarMeasure, CalendarSteps } from "@/lib/training/calendarSteps";
import type { CalendarPart } from "./calendarModel";
import { dayWords } from "./calendarWords";

type CalendarGridProps = {
  readonly part: CalendarPart;
  readonly steps: CalendarSteps;
  readonly measure: CalendarMeasure;
  /** The one day that the Tab key reaches. */
  readonly stop: LocalDay;
  readonly hrefOf: (day: LocalDay) => string;
};

const ROWS = [0, 1, 2, 3, 4, 5, 6] as const;

/** Weekdays as rows, weeks as columns. */
export function CalendarGrid({ part, ...shared }: CalendarGridProps) {
  const { weeks, months } = part;
  const monday = weeks[0]?.firstDay;
  if (monday === undefined) return null;
  const columns = { gridTemplateColumns: `28px repeat(${weeks.length}, minmax(0, 1fr))` };
  return (
    <div class="calendar-part" role="rowgroup" style={{ "--weeks": weeks.length }}>
      <div class="calendar-months" style={columns} aria-hidden="true">
        {months.map(({ index, name }) => (
          <span key={index} style={{ gridColumnStart: index + 2 }}>
            {name}
          </span>
        ))}
      </div>
      {ROWS.map((row) => {
        const name = weekdayName(dayOfNumber(dayNumber(monday) + row));
        return (
          <div key={row} class="calendar-row" role="row" style={columns}>
            <span class="calendar-weekday" role="rowheader" aria-label={name}>
              {row % 2 === 0 ? name.slice(0, 3) : ""}
            </span>
            {weeks.map(({ firstDay, days }) => {
              const day = days[row] ?? null;
              return day === null ? (
                <span key={firstDay} class="calendar-none" aria-hidden="true" />
              ) : (
                <Cell key={firstDay} day={day} {...shared} />
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

type CellProps = Omit<CalendarGridProps, "part"> & { readonly day: CalendarDay };

function Cell({ day, steps, measure, stop, hrefOf }: CellProps) {
  const { totals, when } = day;
  const step = totals === null ? 0 : calendarStepOf(calendarValue(totals, measure), steps, measure);
  const words = dayWords(day);
  const shared = {
    "data-day": day.day,
    "data-step": step,
    "aria-label": words,
    title: words,
    tabIndex: day.day === stop ? 0 : -1,
    class: `calendar-day calendar-${when}`,
  };
  if (totals === null) return <span role="gridcell" {...shared} />;
  return (
    <span role="gridcell" class="calendar-cell">
      <a href={hrefOf(day.day)} {...shared} />
    </span>
  );
}
