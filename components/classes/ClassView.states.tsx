import type { JSX } from "preact";

import { SAMPLE_ATTEMPTS, SAMPLE_RIDE } from "@/components/samples/attemptSamples";
import { DETAIL_CADENCE_RIDE } from "@/components/samples/detailCadenceRide";
import { DETAIL_TREAD_RUN } from "@/components/samples/detailTreadRun";
import type { DetailSample } from "@/components/samples/detailSample";
import { NO_GRAPH } from "@/lib/domain/performance";
import type { ClassAttempt } from "@/lib/training/attempts";
import { rideAxis } from "@/lib/training/axis";

import { ClassView } from "./ClassView";
import type { OpenedAttempt } from "./openedAttempt";

const ATTEMPTS = SAMPLE_ATTEMPTS.map(({ attempt }) => attempt);
const [FIRST] = SAMPLE_ATTEMPTS;

const LONG =
  "45 min Power Zone Endurance Ride with a Title That Was Written by Somebody Who Was Paid by the Letter <b>and more</b>";

function listed(attempt: ClassAttempt): ClassAttempt {
  return { ...attempt, summary: { ...attempt.summary, state: "listed", derived: null } };
}

function strange(attempt: ClassAttempt, index: number): ClassAttempt {
  const removedAtMs = index === 2 ? 1 : null;
  const summary = { ...attempt.summary, title: LONG, removedAtMs };
  return { ...attempt, isCounted: index === 0, isBest: index === 0, summary };
}

function view(change: Partial<Parameters<typeof ClassView>[0]> = {}): JSX.Element {
  return (
    <ClassView
      attempts={ATTEMPTS}
      opened={SAMPLE_ATTEMPTS}
      progress={null}
      details={SAMPLE_RIDE}
      isWhole
      units="us"
      hrefOf={(key) => `#/workouts/${key}`}
      instructorHrefOf={(key) => `#/instructors/${key}`}
      onCopy={() => Promise.resolve()}
      {...change}
    />
  );
}

function openedSample(sample: DetailSample): OpenedAttempt {
  const graph = sample.graph ?? NO_GRAPH;
  const attempt: ClassAttempt = {
    summary: sample.summary,
    averageOutputW: null,
    averageHeartRateBpm: null,
    ftpWatts: null,
    isCounted: true,
    isBest: false,
    isOtherDevice: false,
  };
  return { attempt, graph, axis: rideAxis(graph) };
}

function once(sample: DetailSample): JSX.Element {
  const opened = openedSample(sample);
  return view({ attempts: [opened.attempt], opened: [opened], details: "none" });
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "class, six attempts", node: view() },
  {
    name: "class, opening attempts",
    node: view({ opened: SAMPLE_ATTEMPTS.slice(0, 2), progress: { opened: 2, of: 6 } }),
  },
  { name: "class, opening the first one", node: view({ opened: [], progress: { opened: 0, of: 6 } }) },
  {
    name: "class, taken once",
    node: view({ attempts: ATTEMPTS.slice(0, 1), opened: SAMPLE_ATTEMPTS.slice(0, 1) }),
  },
  {
    name: "class, details on their way, history partial",
    node: view({
      attempts: ATTEMPTS.slice(0, 2).map(listed),
      opened: [],
      details: "coming",
      isWhole: false,
    }),
  },
  {
    name: "class, one left out, one removed, long title",
    node: view({
      attempts: ATTEMPTS.slice(0, 3).map(strange),
      opened: FIRST === undefined ? [] : [FIRST],
    }),
  },
  { name: "class, cadence and resistance", node: once(DETAIL_CADENCE_RIDE) },
  { name: "class, tread pace", node: once(DETAIL_TREAD_RUN) },
  { name: "class, nothing recorded", node: view({ opened: [] }) },
];
