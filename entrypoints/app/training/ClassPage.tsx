import { useMemo } from "preact/hooks";

import { ClassView } from "@/components/classes/ClassView";
import { Blank } from "@/components/common/Blank";
import { RawDataLink } from "@/components/common/RawDataLink";
import { attemptsOf, attemptsToOverlay } from "@/lib/training/attempts";
import type { OpenView } from "../openView";
import { hashOf, inspectorHash, workoutHash } from "../route";
import type { Route } from "../route";
import type { TrainingPageProps } from "./TrainingPage";
import { useClass } from "./useClass";

/** At most so many series are opened and drawn: more lines than that are none. */
const MOST_OVERLAID = 6;

/** One class over the vault: its details, and its attempts opened one after the other. */
export function ClassPage({
  route,
  view,
  reader,
  history,
  units,
}: TrainingPageProps<Extract<Route, { readonly type: "class" }>>) {
  const found = useMemo(() => attemptsOf(history, route.key), [history, route.key]);
  // The history is new at every change of the vault; attempts that say the same keep the charts.
  const attempts = useMemo(() => found, [JSON.stringify(found)]);
  const overlaid = useMemo(() => attemptsToOverlay(attempts, MOST_OVERLAID), [attempts]);
  const { ride, opened, progress } = useClass(reader, {
    rideKey: route.key,
    attempts: overlaid,
    phase: view.progress.phase,
  });
  if (attempts.length === 0) {
    return (
      <Blank heading="No such class here" words="None of your workouts took it.">
        <a class="button" href="#/classes">
          All classes
        </a>
        <a class="button" href="#/">
          Back to the dashboard
        </a>
      </Blank>
    );
  }
  return (
    <ClassView
      attempts={attempts}
      opened={opened}
      progress={progress}
      details={ride === undefined ? "opening" : (ride ?? missingDetails(view, route.key))}
      isWhole={history.isWhole}
      units={units}
      hrefOf={workoutHash}
      instructorHrefOf={(key) => hashOf({ type: "instructor", key })}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      foot={<RawDataLink href={inspectorHash("ride", route.key)} />}
    />
  );
}

/** Details that are not here are on their way until they failed or a sync has come to its end. */
function missingDetails({ items, progress }: OpenView, key: string): "coming" | "none" {
  const hasFailed = items.some((item) => item.key === key && item.errorCode !== null);
  return hasFailed || progress.phase === "upToDate" ? "none" : "coming";
}
