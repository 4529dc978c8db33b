import { dateTimeText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";

import { DisciplineIcon } from "../common/DisciplineIcon";
import { SessionLine, type DetailSession } from "./SessionLine";

import "./DetailHeader.css";

/** Where a workout stands among its neighbors. */
export type DetailPlace = {
  /** The next older one. */
  readonly previous: BlindKey | null;
  readonly next: BlindKey | null;
  /** Its session; null when it stands alone. */
  readonly session: DetailSession | null;
};

type Props = {
  readonly summary: WorkoutSummary;
  readonly place: DetailPlace;
  /** Left out of records and trends, and why (may be empty); null = it counts. */
  readonly leftOut: string | null;
  /** Opens the picture; null while there is nothing to draw. */
  readonly onPicture: (() => void) | null;
  /** Opens the export. */
  readonly onExport?: (() => void) | undefined;
};

/** Title, who, when, on what, and the ways out of the page. */
export function DetailHeader({ summary, place, leftOut, onPicture, onExport }: Props) {
  return (
    <header class="detail-header">
      <h1 title={summary.title}>
        {summary.ride === null ? (
          summary.title
        ) : (
          <a class="detail-header-class" href={`#/classes/${summary.ride.key}`}>
            {summary.title}
          </a>
        )}
      </h1>
      <p class="detail-header-facts">
        {leftOut === null ? null : (
          <span class="detail-header-left-out">
            Left out of records and trends{leftOut === "" ? "" : `: ${leftOut}`}
          </span>
        )}
        <InstructorName instructor={summary.instructor} />
        <time dateTime={new Date(summary.startedAtMs).toISOString()}>
          {dateTimeText(summary.startedAtMs, summary.utcOffsetSec)}
        </time>
        <span class="detail-header-discipline">
          <DisciplineIcon discipline={summary.discipline} />
          {disciplineName(summary.discipline)}
        </span>
        {summary.device === "" ? null : <span>{summary.device}</span>}
        {summary.removedAtMs === null ? null : <span>No longer on Peloton</span>}
      </p>
      <nav class="detail-header-links" aria-label="This workout">
        {place.previous === null ? null : (
          <a href={`#/workouts/${place.previous}`}>
            <span aria-hidden="true">‹ </span>Previous workout
          </a>
        )}
        {place.next === null ? null : (
          <a href={`#/workouts/${place.next}`}>
            Next workout<span aria-hidden="true"> ›</span>
          </a>
        )}
        <a
          href={`https://members.onepeloton.com/profile/workouts/${encodeURIComponent(summary.id)}`}
          target="_blank"
          rel="noreferrer"
        >
          Open on Peloton
        </a>
        {onPicture === null ? null : (
          <button type="button" class="quiet detail-header-picture" onClick={onPicture}>
            Save picture
          </button>
        )}
        {onExport === undefined ? null : (
          <button type="button" class="quiet detail-header-picture" onClick={onExport}>
            Export
          </button>
        )}
      </nav>
      {place.session === null ? null : <SessionLine session={place.session} own={summary.key} />}
    </header>
  );
}

function InstructorName({ instructor }: Pick<WorkoutSummary, "instructor">) {
  if (instructor === null) return null;
  return instructor.key === null ? (
    <span>{instructor.name}</span>
  ) : (
    <a href={`#/instructors/${instructor.key}`}>{instructor.name}</a>
  );
}
