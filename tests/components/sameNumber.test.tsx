import { cleanup, render } from "@testing-library/preact";
import type { JSX } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import { AttemptsTable } from "@/components/classes/AttemptsTable";
import { loadFigure, loadSumFigure } from "@/components/common/loadText";
import { dashboardModel } from "@/components/dashboard/dashboardModel";
import { LastWorkout as DashboardLast } from "@/components/dashboard/LastWorkout";
import { compareModel } from "@/components/detail/compareModel";
import { detailFigures } from "@/components/detail/detailFigures";
import { detailModel } from "@/components/detail/detailModel";
import { singleEntries } from "@/components/history/historyEntry";
import { historyRowsOf } from "@/components/history/historyRow";
import { HistoryTable } from "@/components/history/HistoryTable";
import { LastWorkout as PopupLast } from "@/components/popup/LastWorkout";
import { figureText, powerFigure, shareFigure, workFigure } from "@/lib/domain/format";
import type { Figure } from "@/lib/domain/format";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { attemptsOf } from "@/lib/training/attempts";
import { calendarDays } from "@/lib/training/calendarDays";
import { fitnessOf } from "@/lib/training/fitness";
import { ftpOfWorkout } from "@/lib/training/ftpAtDate";
import { ftpSteps } from "@/lib/training/ftpSteps";
import { glanceOf } from "@/lib/training/glance";
import { heartRateOn } from "@/lib/training/heartRateAtDate";
import { instructorsTaken } from "@/lib/training/instructorsTaken";
import { NO_LOAD } from "@/lib/training/load";
import { recordSlices } from "@/lib/training/records";
import { isLeftOut } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import { weekReviewSlices } from "@/lib/training/weekReview";
import { workoutDay } from "@/lib/training/workoutTime";
import { dayNumber, dayOfNumber, weekStartOf } from "@/lib/domain/day";
import { HISTORY, LAST_ROUND, YOURS, loadInBackground } from "./sameNumberRider";

afterEach(cleanup);

const NUMBERS = [
  "Length",
  "Total output",
  "Average output",
  "Normalized power",
  "Load",
  "In target",
  "Held blocks",
  "Average heart rate",
  "FTP",
] as const;

type Name = (typeof NUMBERS)[number];
/** Numbers as a page writes them, without spaces; what it does not show is missing. */
type Written = Partial<Record<Name, string>>;

type Drawn = (typeof LAST_ROUND)[number];

const PAGES: Readonly<Record<string, (drawn: Drawn) => Written>> = {
  detail: inDetail,
  history: inHistory,
  dashboard: onDashboard,
  popup: inPopup,
  comparison: inComparison,
  class: inClass,
  week: inWeek,
  records: inRecords,
  instructor: ofInstructor,
  calendar: inCalendar,
  "FTP line": onFtpLine,
};

describe.each(LAST_ROUND.map((drawn) => [drawn.name, drawn] as const))("%s", (_, drawn) => {
  const pages = Object.entries(PAGES).map(([page, read]) => [page, read(drawn)] as const);
  cleanup();

  it.each(NUMBERS)("says the same on every page: %s", (name) => {
    const said = pages.flatMap(([page, written]) => {
      const text = written[name];
      return text === undefined ? [] : [{ page, text }];
    });
    const first = said[0]?.text;
    expect(said.filter(({ text }) => text !== first)).toEqual([]);
  });
});

describe("the pages that were compared", () => {
  // What is not written anywhere cannot differ: so many pages write each number of these.
  it.each<readonly [string, Readonly<Partial<Record<Name, number>>>]>([
    [
      "a Power Zone ride",
      { Load: 7, "In target": 7, "Held blocks": 7, "Average output": 8, "Normalized power": 2, FTP: 3 },
    ],
    ["a ride with a pause", { Load: 7, "Average output": 7, "Normalized power": 2, FTP: 3 }],
    ["a bike bootcamp", { Load: 7, "In target": 7, "Average output": 7, "Normalized power": 2, FTP: 3 }],
    ["a run", { Load: 7, "In target": 7, "Held blocks": 7 }],
    ["a row", { Load: 7, "In target": 7, "Average output": 7 }],
    ["a strength class", { Load: 7, "Average heart rate": 5 }],
    ["yoga with heart-rate zones alone", { Load: 7, "Average heart rate": 5 }],
    ["a ride with an own effort", { Load: 6, "Normalized power": 2 }],
    ["a ride that was left out", { Load: 5, "Average output": 6, FTP: 3 }],
  ])("are as many as are meant: %s", (name, counts) => {
    const drawn = LAST_ROUND.find((one) => one.name === name);
    const written = drawn === undefined ? [] : Object.values(PAGES).map((read) => read(drawn));
    const found = Object.keys(counts).map((number) => [
      number,
      written.filter((one) => one[number as Name] !== undefined).length,
    ]);
    expect(Object.fromEntries(found)).toEqual(counts);
  });
});

function inDetail({ summary, opened }: Drawn): Written {
  const model = detailModel({
    summary,
    opened,
    units: "us",
    ftp: ftpOfWorkout(HISTORY.ftp, summary),
    heartRate: heartRateOn(HISTORY.heartRate, workoutDay(summary), opened.graph?.heartRateZones ?? []),
    load: HISTORY.loads.get(summary.key) ?? NO_LOAD,
  });
  const shown = new Map(detailFigures(model, null).map((one) => [one.name as string, written(one.figure)]));
  return picked((name) => shown.get(name));
}

function inHistory({ summary }: Drawn): Written {
  const [cells, root] = rowOf(
    <HistoryTable
      entries={singleEntries(historyRowsOf([summary], { history: HISTORY, yours: YOURS }))}
      units="us"
      sort={null}
      failures={new Map()}
      caption="Workouts"
      hrefOf={() => "#/"}
      onRetry={() => {}}
    />,
  );
  const held = root.querySelector('[title^="Held "]')?.getAttribute("title") ?? "";
  return picked((name) => {
    if (name === "Held blocks") return heldOf(held);
    return cells.get(shortName(name));
  });
}

function onDashboard({ summary }: Drawn): Written {
  const until = (all: readonly WorkoutSummary[]) =>
    all.filter(({ startedAtMs }) => startedAtMs <= summary.startedAtMs);
  const history = { ...HISTORY, all: until(HISTORY.all), counted: until(HISTORY.counted) };
  const today = workoutDay(summary);
  const { last, lastLoad } = dashboardModel({
    history,
    fitness: fitnessOf(history, { seed: null, today }),
    profile: null,
    today,
    utcOffsetSec: 0,
    weekStart: "monday",
    showStreaks: true,
  });
  if (last?.key !== summary.key) throw new Error("another workout is the last one");
  const { container } = render(<DashboardLast workout={last} load={lastLoad} units="us" href="#/" />);
  const shown = new Map(
    [...container.querySelectorAll("dt")].map((term) => [
      term.textContent,
      term.parentElement?.querySelector("dd .figure")?.textContent ?? undefined,
    ]),
  );
  const verdict = container.querySelector(".dashboard-last-verdict")?.textContent ?? "";
  const inTarget = /(\d+ %) in target/.exec(verdict)?.[1]?.replace(" ", "");
  return picked((name) => {
    if (name === "In target") return inTarget;
    if (name === "Held blocks") return heldOf(verdict);
    return shown.get(shortName(name));
  });
}

function inPopup({ summary }: Drawn): Written {
  const { last } = glanceOf(
    HISTORY.all.filter(({ startedAtMs }) => startedAtMs <= summary.startedAtMs),
    { loadOf: loadInBackground, isLeftOut: (key) => isLeftOut(YOURS, key) },
  );
  if (last?.key !== summary.key) throw new Error("another workout is the last one");
  const { container } = render(<PopupLast last={last} href="#/" when="Today" />);
  const shown = new Map(
    [...container.querySelectorAll(".last-workout-name")].map((term) => [
      term.textContent,
      term.parentElement?.querySelector(".figure")?.textContent ?? undefined,
    ]),
  );
  const verdict = container.querySelector(".last-workout-verdict")?.textContent ?? "";
  return picked((name) => {
    if (name === "In target") return /(\d+ %) in target/.exec(verdict)?.[1]?.replace(" ", "");
    if (name === "Held blocks") return heldOf(verdict);
    if (name === "Average output")
      return last.averageOutputW === null ? undefined : written(powerFigure(last.averageOutputW));
    return shown.get(shortName(name));
  });
}

function inComparison({ summary }: Drawn): Written {
  const { rows, notes } = compareModel(HISTORY, summary, "lastFive");
  const isEstimate = notes.some((note) => note.startsWith("Load estimated"));
  return picked((name) => {
    const row = rows.find((one) => one.name === name);
    if (row === undefined) return undefined;
    if (name === "Held blocks") {
      const adherence = summary.derived?.adherence ?? null;
      // A share, since the others may have other blocks: of the same ones as everywhere.
      const share = adherence === null ? null : shareFigure(adherence.heldBlocks / adherence.blocks);
      return share !== null && figureText(share) === figureText(row.own)
        ? `${adherence?.heldBlocks}of ${adherence?.blocks}`
        : figureText(row.own);
    }
    return `${name === "Load" && isEstimate ? "≈ " : ""}${written(row.own)}`;
  });
}

function inClass({ summary }: Drawn): Written {
  const attempts = summary.ride === null ? [] : attemptsOf(HISTORY, summary.ride.key);
  const own = attempts.filter((attempt) => attempt.summary.key === summary.key);
  const [cells] = rowOf(<AttemptsTable attempts={own} isWhole hrefOf={() => "#/"} />);
  const ftpWatts = own[0]?.ftpWatts ?? null;
  return picked((name) => {
    if (name === "FTP")
      return isOnBike(summary) && ftpWatts !== null ? written(powerFigure(ftpWatts)) : undefined;
    return cells.get(shortName(name));
  });
}

function inWeek({ summary }: Drawn): Written {
  const monday = dayOfNumber(weekStartOf(dayNumber(workoutDay(summary)), "monday"));
  const review = finished(
    weekReviewSlices(aloneIn(summary), { monday, today: workoutDay(summary), efforts: null }),
  );
  const one = review.days
    .flatMap(({ workouts }) => workouts)
    .find(({ workout }) => workout.key === summary.key);
  const held = review.held[0];
  const load = one === undefined ? null : loadFigure(one.load);
  return {
    ...(load === null ? {} : { Load: written(load) }),
    ...(held === undefined || held.inShare === null
      ? {}
      : { "In target": written(shareFigure(held.inShare)) }),
    ...(held === undefined || held.blocks === 0
      ? {}
      : { "Held blocks": `${held.heldBlocks}of ${held.blocks}` }),
    ...(review.sums.workJ === null ? {} : { "Total output": written(workFigure(review.sums.workJ)) }),
  };
}

function inRecords({ summary }: Drawn): Written {
  const found = finished(recordSlices(aloneIn(summary).counted))[0]?.lengths[0]?.records;
  const average = found?.averageOutput?.value;
  const total = found?.totalOutput?.value;
  return {
    ...(average === undefined ? {} : { "Average output": written(powerFigure(average)) }),
    ...(total === undefined ? {} : { "Total output": written(workFigure(total)) }),
  };
}

function ofInstructor({ summary }: Drawn): Written {
  const [taken] = instructorsTaken(aloneIn(summary));
  const watts = taken?.outputs[0]?.averageOutputW;
  return {
    ...(watts === undefined ? {} : { "Average output": written(powerFigure(watts)) }),
    ...(taken === undefined || taken.inShare === null
      ? {}
      : { "In target": written(shareFigure(taken.inShare)) }),
  };
}

function inCalendar({ summary }: Drawn): Written {
  const figure = loadSumFigure(calendarDays(aloneIn(summary))[0]?.load ?? { value: null, isEstimate: false });
  return figure === null ? {} : { Load: written(figure) };
}

function onFtpLine({ summary }: Drawn): Written {
  if (!isOnBike(summary)) return {};
  const step = ftpSteps(HISTORY.ftp, HISTORY.all, workoutDay(summary)).at(-1);
  return step === undefined ? {} : { FTP: written(powerFigure(step.watts)) };
}

/** The rider's history as if this were its only workout. */
function aloneIn(summary: WorkoutSummary) {
  return {
    ...HISTORY,
    all: [summary],
    counted: HISTORY.counted.filter(({ key }) => key === summary.key),
  };
}

function isOnBike({ discipline }: WorkoutSummary): boolean {
  return discipline === "cycling" || discipline === "bikeBootcamp";
}

/** What lists call a number for want of room. */
function shortName(name: Name): string {
  return (
    new Map<Name, string>([
      ["Total output", "Output"],
      ["Average output", "Avg output"],
      ["Average heart rate", "Avg HR"],
    ]).get(name) ?? name
  );
}

function heldOf(verdict: string): string | undefined {
  const match = /Held (\d+) of (\d+)/.exec(verdict);
  return match === null ? undefined : `${match[1]}of ${match[2]}`;
}

/** The only row of a table: its cells by the words at their head. */
function rowOf(table: JSX.Element): readonly [ReadonlyMap<string, string>, Element] {
  const { container } = render(table);
  const heads = [...container.querySelectorAll("th")].map((head) => head.textContent ?? "");
  const cells = [...container.querySelectorAll("tbody td")];
  return [new Map(heads.map((head, index) => [head, cells[index]?.textContent ?? ""])), container];
}

function written({ value, unit }: Figure): string {
  return `${value}${unit}`;
}

function picked(read: (name: Name) => string | undefined): Written {
  return Object.fromEntries(
    NUMBERS.flatMap((name) => {
      const text = read(name);
      return text === undefined || text === "" || text === "–" ? [] : [[name, text]];
    }),
  );
}
