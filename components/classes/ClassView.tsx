import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";

import { DisciplineIcon } from "@/components/common/DisciplineIcon";
import { FigureItem } from "@/components/common/FigureItem";
import { classParts } from "@/components/detail/classParts";
import type { UnitSystem } from "@/lib/domain/account";
import { dayText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import { countOf, countText, figureText, lengthFigure, powerFigure, workFigure } from "@/lib/domain/format";
import type { BlindKey } from "@/lib/domain/ids";
import type { RideDetails } from "@/lib/domain/ride";
import { NO_TARGETS } from "@/lib/domain/target";
import { isPending } from "@/lib/domain/syncCounts";
import { bestOf, type ClassAttempt } from "@/lib/training/attempts";
import { workoutDay } from "@/lib/training/workoutTime";

import { AttemptsChart } from "./AttemptsChart";
import { attemptsPlot, canShareFtp } from "./attemptsPlot";
import { AttemptsTable } from "./AttemptsTable";
import { ClassPlan } from "./ClassPlan";
import { GapChart } from "./GapChart";
import type { AttemptsProgress, OpenedAttempt } from "./openedAttempt";
import { planPlots } from "./planPlots";

import "./ClassView.css";

type Props = {
  /** At least one, newest first. */
  readonly attempts: readonly ClassAttempt[];
  /** Those with a series, newest first; keep its identity while nothing changes. */
  readonly opened: readonly OpenedAttempt[];
  /** Null once all are open. */
  readonly progress: AttemptsProgress | null;
  /** The class's own details; `coming`: not here yet, `none`: Peloton gave none. */
  readonly details: RideDetails | "opening" | "coming" | "none";
  readonly isWhole: boolean;
  readonly units: UnitSystem;
  readonly hrefOf: (key: BlindKey) => string;
  readonly instructorHrefOf: (key: BlindKey) => string;
  readonly onCopy: (text: string) => Promise<void>;
  readonly foot?: ComponentChildren;
};

/** One class: what it asks for, and every own attempt at it held against the others. */
export function ClassView(props: Props) {
  const { attempts, opened, progress, details, isWhole, units, hrefOf, onCopy } = props;
  const [isShare, setIsShare] = useState(false);
  const ride = typeof details === "string" ? null : details;
  const latest = attempts[0];
  const graph = opened[0]?.graph ?? null;
  const targets = useMemo(() => {
    if (graph !== null && graph.targets.spans.length > 0) return graph.targets;
    return ride?.targets ?? NO_TARGETS;
  }, [graph, ride]);
  const parts = useMemo(() => {
    const own = graph?.segments ?? [];
    return classParts(own.length > 0 ? own : (ride?.segments ?? []));
  }, [graph, ride]);
  const canShare = canShareFtp(opened);
  const isFtpShare = isShare && canShare;
  const overlay = useMemo(
    () => attemptsPlot({ opened, targets, units, isFtpShare }),
    [opened, targets, units, isFtpShare],
  );
  const drawn = overlay !== null && overlay.plot.bands.length > 0 ? overlay.plot.metric : null;
  const ftpWatts = latest?.ftpWatts ?? null;
  const discipline = latest?.summary.discipline ?? "other";
  const plans = useMemo(
    () =>
      planPlots(targets, { ftpWatts, discipline, units }).filter(
        ({ plot }) => plot.metric !== (drawn === "pace" ? "speed" : drawn),
      ),
    [targets, ftpWatts, discipline, units, drawn],
  );
  // While the attempts are opened one after the other the page is drawn anew; its table need not be.
  const table = useMemo(
    () => <AttemptsTable attempts={attempts} isWhole={isWhole} hrefOf={hrefOf} />,
    [attempts, isWhole, hrefOf],
  );
  if (latest === undefined) return null;
  const isPlanDrawn = drawn !== null || (overlay !== null && parts.length > 0);
  const lengthSec = ride?.lengthSec ?? latest.summary.lengthSec ?? overlay?.endSec ?? 0;
  return (
    <article class="class-view">
      <ClassHeader latest={latest} ride={ride} instructorHrefOf={props.instructorHrefOf} />
      <ClassFigures attempts={attempts} ride={ride} isWhole={isWhole} />
      <DetailsNotice details={details} />
      {progress === null ? null : (
        <p class="small muted" role="status">
          Opening attempt {progress.opened + 1} of {progress.of}
        </p>
      )}
      {overlay === null ? (
        progress === null ? (
          <p class="muted">{notOverlaidText(attempts)}</p>
        ) : null
      ) : (
        <AttemptsChart
          attempts={overlay}
          parts={parts}
          ftpShare={
            canShare
              ? { isOn: isShare, leftOut: opened.length - overlay.lines.length, onChange: setIsShare }
              : null
          }
        />
      )}
      <GapChart opened={opened} onCopy={onCopy} />
      <section class="class-view-attempts">
        <h2>Your attempts</h2>
        {table}
      </section>
      {isPlanDrawn && plans.length === 0 ? null : (
        <ClassPlan parts={parts} plots={plans} lengthSec={lengthSec} />
      )}
      {props.foot}
    </article>
  );
}

function ClassHeader({
  latest,
  ride,
  instructorHrefOf,
}: {
  readonly latest: ClassAttempt;
  readonly ride: RideDetails | null;
} & Pick<Props, "instructorHrefOf">) {
  const { summary } = latest;
  const title = summary.title.trim() === "" ? "Untitled class" : summary.title;
  const { instructor } = summary;
  return (
    <header class="class-view-header">
      <p class="small">
        <a href="#/classes">
          <span aria-hidden="true">‹ </span>All classes
        </a>
      </p>
      <h1 title={title}>{title}</h1>
      <p class="class-view-facts">
        {instructor === null ? null : instructor.key === null ? (
          <span>{instructor.name}</span>
        ) : (
          <a href={instructorHrefOf(instructor.key)}>{instructor.name}</a>
        )}
        <span class="class-view-discipline">
          <DisciplineIcon discipline={summary.discipline} />
          {disciplineName(summary.discipline)}
        </span>
        {summary.lengthSec === null ? null : <span>{figureText(lengthFigure(summary.lengthSec))}</span>}
        {ride?.classTypes.map(({ id, name }) => (name === "" ? null : <span key={id}>{name}</span>))}
      </p>
      {ride === null || ride.description === "" ? null : (
        <p class="class-view-description">{ride.description}</p>
      )}
    </header>
  );
}

function ClassFigures({
  attempts,
  ride,
  isWhole,
}: {
  readonly attempts: readonly ClassAttempt[];
  readonly ride: RideDetails | null;
  readonly isWhole: boolean;
}) {
  const best = bestOf(attempts.filter(({ isCounted }) => isCounted));
  const latest = attempts[0];
  return (
    <dl class="class-view-figures">
      <FigureItem
        name="Taken"
        figure={{ value: countText(attempts.length), unit: attempts.length === 1 ? "time" : "times" }}
        note={latest === undefined ? null : `last on ${dayText(workoutDay(latest.summary))}`}
      />
      {best === null ? null : (
        <FigureItem
          name={isWhole ? "Best output" : "Best output so far"}
          figure={workFigure(best.summary.totals.workJ ?? 0)}
          note={`on ${dayText(workoutDay(best.summary))}, ${best.summary.device}`}
        />
      )}
      {ride === null || ride.averageOutputW === null ? null : (
        <FigureItem
          name="Everyone's average"
          figure={powerFigure(ride.averageOutputW)}
          note="of all who took it, by Peloton"
        />
      )}
    </dl>
  );
}

function DetailsNotice({ details }: Pick<Props, "details">) {
  if (details === "coming") {
    return (
      <p class="notice small" role="status">
        The details of this class are on their way. They appear here by themselves.
      </p>
    );
  }
  return details === "none" ? (
    <p class="small muted">Peloton gave no details of this class: its plan may be missing.</p>
  ) : null;
}

function notOverlaidText(attempts: readonly ClassAttempt[]): string {
  const coming = attempts.filter(({ summary }) => isPending(summary)).length;
  return coming > 0
    ? `The details of ${countOf(coming, "attempt")} are on their way. They are drawn as soon as they are here.`
    : "Nothing was recorded second by second, so there is nothing to lay over each other.";
}
