import type { JSX } from "preact";

import { DisciplineIcon } from "@/components/common/DisciplineIcon";
import { Figure } from "@/components/common/Figure";
import { dayText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import { countText, lengthFigure, workFigure } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { ClassTaken } from "@/lib/training/classesTaken";

import { CLASS_COLUMNS, classColumnName, isClassWords, type ClassColumn } from "./classColumn";
import { sortAfter, type ListSort } from "./listSort";
import { SortHead } from "./SortHead";

import "./ListTable.css";
import "./ClassesTable.css";

type Props = {
  readonly classes: readonly ClassTaken[];
  readonly sort: ListSort<ClassColumn>;
  readonly hrefOf: (key: BlindKey) => string;
  readonly onSort: (sort: ListSort<ClassColumn>) => void;
};

/** Classes as a table; below 600 px a row is two lines. The roles are spelled out because a flex row is no table row for readers. */
export function ClassesTable({ classes, sort, hrefOf, onSort }: Props) {
  return (
    <div class="list-frame">
      <table class="list-table classes-table" role="table" aria-label="Classes">
        <thead role="rowgroup">
          <tr role="row">
            {CLASS_COLUMNS.map((column) => (
              <SortHead
                key={column}
                column={column}
                name={classColumnName(column)}
                sort={sort}
                class={cellClass(column)}
                onPress={(pressed) => onSort(sortAfter(sort, pressed, isClassWords(pressed)))}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {classes.map((taken) => (
            <tr key={taken.key} role="row" class="list-row">
              {CLASS_COLUMNS.map((column) => (
                <td key={column} role="cell" class={cellClass(column)}>
                  {column === "title" ? (
                    <a
                      class="list-link ellipsis"
                      href={hrefOf(taken.key)}
                      title={titleOf(taken)}
                      data-history-link
                    >
                      {titleOf(taken)}
                    </a>
                  ) : (
                    CELLS[column](taken)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CELLS: Readonly<Record<Exclude<ClassColumn, "title">, (taken: ClassTaken) => JSX.Element>> = {
  instructor: ({ instructor }) =>
    instructor === null ? (
      <span class="muted">–</span>
    ) : (
      <span class="ellipsis classes-instructor" title={instructor.name}>
        {instructor.name}
      </span>
    ),
  discipline: ({ discipline }) => (
    <span class="list-discipline">
      <DisciplineIcon discipline={discipline} />
      {disciplineName(discipline)}
    </span>
  ),
  length: ({ lengthSec }) => <Figure figure={lengthSec === null ? null : lengthFigure(lengthSec)} />,
  times: ({ times }) => (
    <span class="figure">
      {countText(times)}
      <span class="classes-times"> × taken</span>
    </span>
  ),
  best: ({ bestWorkJ }) => <Figure figure={bestWorkJ === null ? null : workFigure(bestWorkJ)} />,
  last: ({ lastDay }) => <span class="figure">{dayText(lastDay)}</span>,
};

function titleOf({ title }: ClassTaken): string {
  return title.trim() === "" ? "Untitled class" : title;
}

function cellClass(column: ClassColumn): string {
  return `${isClassWords(column) ? "list-words " : ""}classes-col-${column}`;
}
