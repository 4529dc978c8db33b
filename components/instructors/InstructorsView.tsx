import { Figure } from "@/components/common/Figure";
import { dayText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import { countOf, countText, powerFigure, shareFigure, timeFigure } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { InstructorTaken } from "@/lib/training/instructorsTaken";

import { sortAfter, type ListSort } from "../classes/listSort";
import { SortHead } from "../classes/SortHead";
import { initialsOf } from "./initialsOf";
import {
  cyclingOutput,
  INSTRUCTOR_COLUMNS,
  instructorColumnName,
  isInstructorWords,
  OUTPUT_LENGTHS,
  sortedInstructors,
  type InstructorColumn,
} from "./instructorColumn";

import "../classes/ListTable.css";
import "./InstructorsView.css";

type Props = {
  readonly instructors: readonly InstructorTaken[];
  /** What the figures rest on while the history is not whole; null once it is. */
  readonly base: string | null;
  readonly sort: ListSort<InstructorColumn>;
  readonly hrefOf: (key: BlindKey) => string;
  readonly onSort: (sort: ListSort<InstructorColumn>) => void;
};

/** Everybody whose classes were taken, with what was done in them. */
export function InstructorsView({ instructors, base, sort, hrefOf, onSort }: Props) {
  return (
    <div class="instructors-view">
      <header class="instructors-top">
        <h1>Instructors</h1>
        <p class="muted figure" role="status">
          {countOf(instructors.length, "instructor")}
        </p>
        {base === null ? null : <p class="muted small">{base}</p>}
      </header>
      {instructors.length === 0 ? (
        <p class="muted">
          No class with an instructor among your workouts yet. Just Ride, Lanebreak and imports have none.
        </p>
      ) : (
        <>
          <p class="muted small">The columns in minutes are your average output in cycling classes.</p>
          <div class="list-frame">
            <table class="list-table instructors-table" role="table" aria-label="Instructors">
              <thead role="rowgroup">
                <tr role="row">
                  {INSTRUCTOR_COLUMNS.map((column) => (
                    <SortHead
                      key={column}
                      column={column}
                      name={instructorColumnName(column)}
                      sort={sort}
                      class={cellClass(column)}
                      onPress={(pressed) => onSort(sortAfter(sort, pressed, isInstructorWords(pressed)))}
                    />
                  ))}
                </tr>
              </thead>
              <tbody role="rowgroup">
                {sortedInstructors(instructors, sort).map((one) => (
                  <Row key={one.key ?? one.name} instructor={one} hrefOf={hrefOf} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}

function Row({ instructor, hrefOf }: { readonly instructor: InstructorTaken } & Pick<Props, "hrefOf">) {
  const { key, name, workouts, durationSec, inShare, lastDay } = instructor;
  const disciplines = instructor.disciplines
    .map((one) => `${disciplineName(one.discipline)} ${countText(one.workouts)}`)
    .join(", ");
  return (
    <tr role="row" class={key === null ? undefined : "list-row"}>
      <td role="cell" class={cellClass("name")}>
        <span class="instructors-name">
          <span class="instructors-initials" aria-hidden="true">
            {initialsOf(name)}
          </span>
          {key === null ? (
            <span class="ellipsis" title={name}>
              {name}
            </span>
          ) : (
            <a class="list-link ellipsis" href={hrefOf(key)} title={name} data-history-link>
              {name}
            </a>
          )}
        </span>
      </td>
      <td role="cell" class={cellClass("disciplines")}>
        <span class="ellipsis instructors-words" title={disciplines}>
          {disciplines}
        </span>
      </td>
      <td role="cell" class={cellClass("workouts")}>
        <span class="figure">
          {countText(workouts)}
          <span class="instructors-unit"> {workouts === 1 ? "workout" : "workouts"}</span>
        </span>
      </td>
      <td role="cell" class={cellClass("time")}>
        <Figure figure={timeFigure(durationSec)} />
      </td>
      {OUTPUT_LENGTHS.map((length) => {
        const watts = cyclingOutput(instructor, length);
        return (
          <td key={length} role="cell" class={cellClass(length)}>
            <Figure figure={watts === null ? null : powerFigure(watts)} />
          </td>
        );
      })}
      <td role="cell" class={cellClass("inTarget")}>
        <Figure figure={inShare === null ? null : shareFigure(inShare)} />
      </td>
      <td role="cell" class={cellClass("last")}>
        <span class="figure">{dayText(lastDay)}</span>
      </td>
    </tr>
  );
}

function cellClass(column: InstructorColumn): string {
  return `${isInstructorWords(column) ? "list-words " : ""}instructors-col-${column}`;
}
