import { useEffect, useMemo, useState } from "preact/hooks";

import { ALL_CLASSES, formatClassesQuery } from "@/components/classes/classesQuery";
import { Blank } from "@/components/common/Blank";
import { EMPTY_QUERY, formatHistoryQuery } from "@/components/history/historyQuery";
import { historyRowsOf } from "@/components/history/historyRow";
import { InstructorView } from "@/components/instructors/InstructorView";
import type { ErrorCode } from "@/lib/domain/error";
import type { BlindKey } from "@/lib/domain/ids";
import type { Instructor } from "@/lib/domain/ride";
import { sendCommand } from "@/lib/messages/send";
import { instructor } from "@/lib/peloton/fromWire/instructor";
import type { VaultReader } from "@/lib/store/vaultReader";
import { instructorOfWorkout, instructorsTaken } from "@/lib/training/instructorsTaken";
import { hashOf, workoutHash } from "../route";
import type { Route } from "../route";
import { historyBase } from "./historyBase";
import type { TrainingPageProps } from "./TrainingPage";

const LAST_WORKOUTS = 10;
const NO_FAILURES: ReadonlyMap<BlindKey, ErrorCode> = new Map();

/** One instructor over the vault. */
export function InstructorPage({
  route,
  view,
  reader,
  history,
  units,
}: TrainingPageProps<Extract<Route, { readonly type: "instructor" }>>) {
  const { key } = route;
  const about = useInstructor(reader, key, view.progress.phase);
  const taken = useMemo(
    () => instructorsTaken(history).find((one) => one.key === key) ?? null,
    [history, key],
  );
  const base = useMemo(() => historyBase(history), [history]);
  const rows = useMemo(
    () =>
      historyRowsOf(
        history.all.filter((summary) => instructorOfWorkout(summary)?.key === key).slice(0, LAST_WORKOUTS),
        { history, yours: view.yours },
      ),
    [history, view.yours, key],
  );
  if (taken === null) {
    return (
      <Blank heading="No such instructor here" words="None of your workouts was led by them.">
        <a class="button" href="#/instructors">
          All instructors
        </a>
        <a class="button" href="#/">
          Back to the dashboard
        </a>
      </Blank>
    );
  }
  return (
    <InstructorView
      taken={taken}
      about={about}
      rows={rows}
      base={base}
      units={units}
      failures={NO_FAILURES}
      workoutsHref={hashOf({
        type: "history",
        query: formatHistoryQuery({ ...EMPTY_QUERY, instructor: key }),
      })}
      classesHref={hashOf({
        type: "classes",
        query: formatClassesQuery({ ...ALL_CLASSES, instructor: key }),
      })}
      hrefOf={workoutHash}
      onRetry={(workout) => void sendCommand("sync.retry", { key: workout })}
    />
  );
}

/** What Peloton tells of an instructor, read again when the sync moves on (`phase`); null while it is not here. */
function useInstructor(reader: VaultReader, key: BlindKey, phase: string): Instructor | null {
  const [about, setAbout] = useState<Instructor | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      // Without it the page still tells what was done.
      const raw = await reader.instructor(key).catch(() => null);
      if (isCurrent) setAbout(instructor(raw));
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [reader, key, phase]);
  return about;
}
