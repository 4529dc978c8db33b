import { useId, useMemo, useRef, useState } from "preact/hooks";
import type { TargetedKeyboardEvent } from "preact";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import { dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import type { CalendarMeasure } from "@/lib/training/calendarSteps";
import { TableToggle } from "@/components/common/TableToggle";
import { CalendarGrid } from "./CalendarGrid";
import { CalendarLegend } from "./CalendarLegend";
import { calendarModel, dayAfterKey } from "./calendarModel";
import type { CalendarSpan } from "./calendarModel";
import { CalendarTable } from "./CalendarTable";
import {
  CALENDAR_MEASURES,
  calendarSentence,
  calendarSumWords,
  dayWords,
  measureName,
} from "./calendarWords";
import "./Calendar.css";

type CalendarProps = {
  /** Keep its identity while nothing changes. */
  readonly span: CalendarSpan;
  /** Where a day with workouts leads. */
  readonly hrefOf: (day: LocalDay) => string;
};

/** A heat map of days: minutes, Load or workouts in five sizes, by pointer, by keys, and as a table. */
export function Calendar({ span, hrefOf }: CalendarProps) {
  const [measure, setMeasure] = useState<CalendarMeasure>("minutes");
  const [read, setRead] = useState<LocalDay | null>(null);
  const [chosen, setChosen] = useState<LocalDay | null>(null);
  const [isTable, setIsTable] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const model = useMemo(() => calendarModel(span, measure), [span, measure]);
  const byDay = useMemo(
    () =>
      new Map(
        model.parts
          .flatMap(({ weeks }) => weeks.flatMap(({ days }) => days))
          .flatMap((one) => (one === null ? [] : [[one.day, one] as const])),
      ),
    [model],
  );
  const stop = chosen !== null && byDay.has(chosen) ? chosen : span.last;
  const reading = read === null ? undefined : byDay.get(read);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const to = dayAfterKey(event.key, stop, span);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const day = dayOfNumber(to);
    setChosen(day);
    frame.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  };
  return (
    <section class="calendar" aria-labelledby={headingId}>
      <div class="calendar-head">
        <h2 id={headingId}>Calendar</h2>
        {measure === "load" ? <WhatIsThis name="Load" /> : null}
        <form class="calendar-choice" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
          <label>
            <span class="visually-hidden">Calendar shows</span>
            <select
              autocomplete="off"
              value={measure}
              onChange={(event) => setMeasure(measureOf(event.currentTarget.value))}
            >
              {CALENDAR_MEASURES.map((one) => (
                <option key={one} value={one}>
                  {measureName(one)}
                </option>
              ))}
            </select>
          </label>
          <TableToggle isTable={isTable} describedBy={headingId} onChange={setIsTable} />
        </form>
      </div>
      <div
        ref={frame}
        class="calendar-parts"
        role="grid"
        aria-label={calendarSentence({ ...span, days: model.days, measure })}
        onKeyDown={onKeyDown}
        onPointerOver={(event) => setRead(dayAt(event.target))}
        onPointerLeave={() => setRead(null)}
        onFocusIn={(event) => {
          const day = dayAt(event.target);
          setRead(day);
          if (day !== null) setChosen(day);
        }}
        onFocusOut={() => setRead(null)}
      >
        {model.parts.map((part) => (
          <CalendarGrid
            key={part.weeks[0]?.firstDay}
            part={part}
            steps={model.steps}
            measure={measure}
            stop={stop}
            hrefOf={hrefOf}
          />
        ))}
      </div>
      <div class="calendar-foot">
        {/* What is pointed at or focused; a reader hears the day itself. */}
        <p class="calendar-reading figure" aria-hidden={reading === undefined ? undefined : "true"}>
          {reading === undefined ? calendarSumWords(model.days, measure) : dayWords(reading)}
        </p>
        <CalendarLegend steps={model.steps} measure={measure} />
      </div>
      {isTable ? <CalendarTable model={model} measure={measure} /> : null}
    </section>
  );
}

function measureOf(text: string): CalendarMeasure {
  return CALENDAR_MEASURES.find((one) => one === text) ?? "minutes";
}

function dayAt(target: EventTarget | null): LocalDay | null {
  const day = target instanceof Element ? target.closest("[data-day]")?.getAttribute("data-day") : null;
  return (day ?? null) as LocalDay | null;
}
