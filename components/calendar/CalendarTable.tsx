import { weekdayName } from "@/components/dashboard/weekdayName";
import { dayText } from "@/lib/domain/dateText";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import { numberText } from "@/lib/domain/format";
import { calendarValue } from "@/lib/training/calendarSteps";
import type { CalendarWeek } from "@/lib/training/calendar";
import type { CalendarMeasure } from "@/lib/training/calendarSteps";
import type { CalendarModel } from "./calendarModel";
import { measureName, valueWords } from "./calendarWords";

type CalendarTableProps = { readonly model: CalendarModel; readonly measure: CalendarMeasure };

/** Every day of a calendar as a number, a week a row, the newest first. */
export function CalendarTable({ model, measure }: CalendarTableProps) {
  const weeks = model.parts.flatMap((part) => part.weeks);
  const monday = weeks[0]?.firstDay;
  if (monday === undefined) return null;
  const weekdays = Array.from({ length: 7 }, (_, row) => weekdayName(dayOfNumber(dayNumber(monday) + row)));
  return (
    <div class="calendar-table-scroll" tabIndex={0} role="group" aria-label="Calendar as a table">
      <table class="calendar-table" aria-label={`${measureName(measure)} by day`}>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            {weekdays.map((name) => (
              <th key={name} scope="col" aria-label={name}>
                {name.slice(0, 3)}
              </th>
            ))}
            <th scope="col">Sum</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ firstDay, days }) => (
            <tr key={firstDay}>
              <th scope="row">{dayText(firstDay)}</th>
              {days.map((day, index) => (
                <td key={weekdays[index]}>{day === null ? "" : valueWords(day.totals, measure)}</td>
              ))}
              <td>{numberText(sumOf(days, measure))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sumOf(days: CalendarWeek["days"], measure: CalendarMeasure): number {
  return days.reduce((sum, day) => {
    const totals = day?.totals ?? null;
    return sum + (totals === null ? 0 : (calendarValue(totals, measure) ?? 0));
  }, 0);
}
