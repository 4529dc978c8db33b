import type { JSX } from "preact";
import { DisciplineIcon } from "@/components/common/DisciplineIcon";
import { Figure } from "@/components/common/Figure";
import type { UnitSystem } from "@/lib/domain/account";
import { dateTimeText, dayText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import {
  caloriesFigure,
  distanceFigure,
  heartRateFigure,
  lengthFigure,
  powerFigure,
  shareFigure,
  workFigure,
} from "@/lib/domain/format";
import type { Figure as FigureText } from "@/lib/domain/format";
import { isPending } from "@/lib/domain/syncCounts";
import { loadFigure, loadSourceText } from "@/components/common/loadText";
import type { HistoryColumn } from "./historyColumn";
import type { HistoryRow } from "./historyRow";

type CellColumn = Exclude<HistoryColumn, "title">;

type HistoryCellProps = {
  readonly row: HistoryRow;
  readonly column: CellColumn;
  readonly units: UnitSystem;
};

/** What stands in one cell besides the title's: a figure, a word, "…" while details are on their way, or a dash. */
export function HistoryCell({ row, column, units }: HistoryCellProps) {
  return CELLS[column](row, units);
}

const CELLS: Readonly<Record<CellColumn, (row: HistoryRow, units: UnitSystem) => JSX.Element>> = {
  date: ({ workout, day }) => (
    <span title={dateTimeText(workout.startedAtMs, workout.utcOffsetSec)}>{dayText(day)}</span>
  ),
  instructor: ({ workout }) => <Words text={workout.instructor?.name ?? null} />,
  discipline: ({ workout }) => (
    <span class="history-discipline">
      <DisciplineIcon discipline={workout.discipline} />
      <Words text={disciplineName(workout.discipline)} />
    </span>
  ),
  length: (row) => <Cell row={row} figure={maybe(row.durationSec, lengthFigure)} />,
  output: (row) => <Cell row={row} figure={maybe(positive(row.workout.totals.workJ), workFigure)} />,
  averageOutput: (row) => <Cell row={row} figure={maybe(row.averageOutputW, powerFigure)} />,
  averageHeartRate: (row) => <Cell row={row} figure={maybe(row.averageHeartRateBpm, heartRateFigure)} />,
  distance: (row, units) => {
    const { totals, discipline } = row.workout;
    const figure = maybe(positive(totals.distanceM), (meters) => distanceFigure(meters, units, discipline));
    return <Cell row={row} figure={figure} />;
  },
  calories: (row) => (
    <Cell row={row} figure={maybe(positive(row.workout.totals.caloriesKcal), caloriesFigure)} />
  ),
  // Until the details are there the load could only be a worse estimate than the one to come.
  load: ({ workout, load }) =>
    isPending(workout) ? (
      <OnItsWay />
    ) : (
      <span title={loadSourceText(load) ?? undefined}>
        <Figure figure={loadFigure(load)} />
      </span>
    ),
  inTarget: (row) => (
    <span title={heldText(row) ?? undefined}>
      <Cell row={row} figure={maybe(row.inTarget, shareFigure)} />
    </span>
  ),
};

function Cell({ row, figure }: { readonly row: HistoryRow; readonly figure: FigureText | null }) {
  return figure === null && isPending(row.workout) ? <OnItsWay /> : <Figure figure={figure} />;
}

function OnItsWay() {
  return (
    <span class="muted" title="Details are on their way">
      …
    </span>
  );
}

function Words({ text }: { readonly text: string | null }) {
  if (text === null || text === "") return <span class="muted">–</span>;
  return (
    <span class="ellipsis history-words" title={text}>
      {text}
    </span>
  );
}

function heldText({ workout }: HistoryRow): string | null {
  const adherence = workout.derived?.adherence ?? null;
  return adherence === null ? null : `Held ${adherence.heldBlocks} of ${adherence.blocks} blocks`;
}

function maybe<Value>(value: Value | null, figure: (value: Value) => FigureText): FigureText | null {
  return value === null ? null : figure(value);
}

// Peloton says 0 where a machine measured nothing.
function positive(value: number | null): number | null {
  return value === null || value <= 0 ? null : value;
}
