import { dateTimeText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";

import { DisciplineIcon } from "../common/DisciplineIcon";

import "./DetailHeader.css";

/** Where a workout stands among its neighbors. */
export type DetailPlace = {
  /** The next older one. */
  readonly previous: BlindKey | null;
  readonly next: BlindKey | null;
  /** The parts of its session, oldest first; null when it stands alone. */
  readonly session: readonly { readonly key: BlindKey; readonly title: string }[] | null;
};

type Props = { readonly summary: WorkoutSummary; readonly place: DetailPlace };

/** Title, who, when, on what, and the ways out of the page. */
export function DetailHeader({ summary, place }: Props) {
  return (
    <header class="detail-header">
      <h1 title={summary.title}>{summary.title}</h1>
      <p class="detail-header-facts">
        {summary.instructor === null ? null : <span>{summary.instructor.name}</span>}
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
      </nav>
      {place.session === null ? null : <SessionLine parts={place.session} own={summary.key} />}
    </header>
  );
}

function SessionLine({
  parts,
  own,
}: {
  readonly parts: NonNullable<DetailPlace["session"]>;
  readonly own: BlindKey;
}) {
  const part = parts.findIndex((one) => one.key === own) + 1;
  return (
    <div class="detail-header-session">
      <span>
        Part {part} of {parts.length} in this session
      </span>
      <ol>
        {parts.map((one) => (
          <li key={one.key}>
            {one.key === own ? (
              <span aria-current="page" class="ellipsis" title={one.title}>
                {one.title}
              </span>
            ) : (
              <a class="ellipsis" href={`#/workouts/${one.key}`} title={one.title}>
                {one.title}
              </a>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
