import { Figure } from "@/components/common/Figure";
import { FigureItem } from "@/components/common/FigureItem";
import { singleEntries } from "@/components/history/historyEntry";
import type { HistoryRow } from "@/components/history/historyRow";
import { HistoryTable } from "@/components/history/HistoryTable";
import type { UnitSystem } from "@/lib/domain/account";
import { dayText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import type { ErrorCode } from "@/lib/domain/error";
import { countOf, countText, powerFigure, shareFigure, timeFigure } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { Instructor } from "@/lib/domain/ride";
import type { InstructorTaken } from "@/lib/training/instructorsTaken";
import { lengthClassName } from "@/lib/training/lengthClass";

import { initialsOf } from "./initialsOf";

import "../detail/DetailTable.css";
import "./InstructorView.css";

type Props = {
  readonly taken: InstructorTaken;
  /** Their own page at Peloton; null while it is not here. */
  readonly about: Instructor | null;
  /** Their last workouts, newest first. */
  readonly rows: readonly HistoryRow[];
  /** What the figures rest on while the history is not whole; null once it is. */
  readonly base: string | null;
  readonly units: UnitSystem;
  readonly failures: ReadonlyMap<BlindKey, ErrorCode>;
  readonly workoutsHref: string;
  readonly classesHref: string;
  readonly hrefOf: (key: BlindKey) => string;
  readonly onRetry: (key: BlindKey) => void;
};

/** One instructor: who they are, and what was done in their classes. */
export function InstructorView(props: Props) {
  const { taken, about, rows, base } = props;
  return (
    <article class="instructor-view">
      <header class="instructor-head">
        <p class="small">
          <a href="#/instructors">
            <span aria-hidden="true">‹ </span>All instructors
          </a>
        </p>
        <div class="instructor-who">
          <span class="instructor-initials" aria-hidden="true">
            {initialsOf(taken.name)}
          </span>
          <div>
            <h1 title={taken.name}>{taken.name}</h1>
            <p class="muted small">
              {taken.disciplines
                .map((one) => `${disciplineName(one.discipline)} ${countText(one.workouts)}`)
                .join(" · ")}
            </p>
          </div>
        </div>
        {about === null || about.quote === "" ? null : (
          <blockquote class="instructor-quote">{about.quote}</blockquote>
        )}
      </header>
      {base === null ? null : <p class="muted small">{base}</p>}
      <dl class="instructor-figures">
        <FigureItem
          name="Workouts"
          figure={{ value: countText(taken.workouts), unit: "" }}
          note={`last on ${dayText(taken.lastDay)}`}
        />
        <FigureItem name="Time" figure={timeFigure(taken.durationSec)} />
        {taken.inShare === null ? null : (
          <FigureItem
            name="In target"
            figure={shareFigure(taken.inShare)}
            note={`mean of ${countOf(taken.targeted, "workout")} with targets`}
          />
        )}
      </dl>
      <Outputs outputs={taken.outputs} />
      <section class="instructor-last">
        <div class="instructor-last-head">
          <h2>Last workouts</h2>
          <a href={props.workoutsHref}>All workouts</a>
          <a href={props.classesHref}>All classes</a>
        </div>
        <HistoryTable
          entries={singleEntries(rows)}
          units={props.units}
          sort={null}
          failures={props.failures}
          caption="Last workouts"
          hrefOf={props.hrefOf}
          onRetry={props.onRetry}
        />
      </section>
      {about === null || about.bio === "" ? null : (
        <section class="instructor-about">
          <h2>About</h2>
          <p>{about.bio}</p>
        </section>
      )}
    </article>
  );
}

function Outputs({ outputs }: Pick<InstructorTaken, "outputs">) {
  if (outputs.length === 0) return null;
  return (
    <section class="instructor-outputs">
      <h2>Average output by length</h2>
      <table class="detail-table">
        <thead>
          <tr>
            <th scope="col">Classes</th>
            <th scope="col">Length</th>
            <th scope="col">Average output</th>
            <th scope="col">Workouts</th>
          </tr>
        </thead>
        <tbody>
          {outputs.map((one) => (
            <tr key={`${one.discipline} ${one.length}`}>
              <th scope="row">{disciplineName(one.discipline)}</th>
              <td>{lengthClassName(one.length)}</td>
              <td>
                <Figure figure={powerFigure(one.averageOutputW)} />
              </td>
              <td>{countText(one.workouts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
