import type { JSX } from "preact";

import { NOTHING_SAID, type OwnWorkout } from "@/lib/domain/yours";
import type { FtpAtDate } from "@/lib/training/ftpAtDate";
import { NO_LOAD } from "@/lib/training/load";

import { DETAIL_CADENCE_RIDE } from "../samples/detailCadenceRide";
import { DETAIL_APP_RUN, DETAIL_MEDITATION, DETAIL_STRENGTH } from "../samples/detailFloor";
import { DETAIL_POWER_ZONE_RIDE } from "../samples/detailPowerZoneRide";
import { DETAIL_ROW } from "../samples/detailRow";
import type { DetailSample } from "../samples/detailSample";
import { DETAIL_TREAD_RUN } from "../samples/detailTreadRun";
import { detailSampleModel } from "../samples/detailSampleModel";
import type { DetailPlace } from "./DetailHeader";
import type { DetailState } from "./detailState";
import type { PictureWays } from "./PictureDialog";
import { WorkoutDetail } from "./WorkoutDetail";
import { WorkoutPicture } from "./WorkoutPicture";

const FTP: FtpAtDate = {
  watts: 200,
  source: "test",
  sinceMs: Date.UTC(2026, 9, 3, 12),
  key: null,
  isOld: false,
  isAtLeast: false,
};
const PLACE: DetailPlace = {
  previous: DETAIL_CADENCE_RIDE.summary.key,
  next: DETAIL_ROW.summary.key,
  session: null,
};
const IN_SESSION: DetailPlace = {
  ...PLACE,
  session: {
    parts: [DETAIL_POWER_ZONE_RIDE, DETAIL_STRENGTH, DETAIL_MEDITATION].map(({ summary }) => ({
      key: summary.key,
      title: summary.title,
    })),
    durationSec: 5100,
    workJ: 425_000,
    caloriesKcal: 700,
    load: { value: 92, isEstimate: false, covered: 2 },
  },
};
const ALONE: DetailPlace = { previous: null, next: null, session: null };
const LEFT_OUT: OwnWorkout = {
  effort: 7,
  note: "Legs were heavy from the long run. Next time: 5 W less in the first block.",
  leftOut: "Somebody else rode it",
};

type Page = {
  readonly state: DetailState;
  readonly place?: DetailPlace;
  readonly own?: OwnWorkout;
};

function page(sample: DetailSample, { state, place = PLACE, own = NOTHING_SAID }: Page): JSX.Element {
  return (
    <WorkoutDetail
      summary={sample.summary}
      place={place}
      state={state}
      own={own}
      load={state.type === "open" ? state.model.load : NO_LOAD}
      riderName="SampleRider"
      onExport={() => {}}
      onRetry={() => undefined}
      onCopy={() => Promise.resolve()}
      onSay={() => Promise.resolve(null)}
      pictureWays={WAYS}
    />
  );
}

const WAYS: PictureWays = { save: () => undefined, copy: () => Promise.resolve(null) };

function open(
  sample: DetailSample,
  ftp: FtpAtDate | null = FTP,
  rest: Omit<Page, "state"> = {},
): JSX.Element {
  const effort = rest.own?.effort ?? undefined;
  const model = detailSampleModel(sample, effort === undefined ? { ftp } : { ftp, effort });
  return page(sample, { ...rest, state: { type: "open", model } });
}

const LONG_TITLE: DetailSample = {
  ...DETAIL_POWER_ZONE_RIDE,
  summary: {
    ...DETAIL_POWER_ZONE_RIDE.summary,
    title:
      "45 min Power Zone Endurance Ride with a Title That Was Written by Somebody Who Was Paid by the Letter <b>and more</b>",
  },
};

function picture(sample: DetailSample, ftp: FtpAtDate | null): JSX.Element {
  // A dialog lies over its page: the page has to be there for it.
  return (
    <div style={{ minHeight: "700px" }}>
      <WorkoutPicture
        model={detailSampleModel(sample, { ftp })}
        riderName="SampleRider"
        ways={WAYS}
        onClose={() => undefined}
      />
    </div>
  );
}

const WITHOUT_SERIES: DetailSample = { ...DETAIL_POWER_ZONE_RIDE, graph: null };

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "detail, power zone ride", node: open(DETAIL_POWER_ZONE_RIDE, FTP, { place: IN_SESSION }) },
  { name: "detail, cadence and resistance ride", node: open(DETAIL_CADENCE_RIDE) },
  { name: "detail, tread pace class", node: open(DETAIL_TREAD_RUN, null) },
  { name: "detail, row", node: open(DETAIL_ROW, null) },
  { name: "detail, strength", node: open(DETAIL_STRENGTH, null) },
  { name: "detail, meditation", node: open(DETAIL_MEDITATION, null, { place: ALONE }) },
  { name: "detail, app run, not measured", node: open(DETAIL_APP_RUN, null) },
  { name: "detail, power zone ride without an FTP", node: open(DETAIL_POWER_ZONE_RIDE, null) },
  {
    name: "detail, metric units",
    node: page(DETAIL_TREAD_RUN, {
      state: { type: "open", model: detailSampleModel(DETAIL_TREAD_RUN, { units: "metric" }) },
    }),
  },
  { name: "detail, left out", node: open(DETAIL_CADENCE_RIDE, FTP, { own: LEFT_OUT }) },
  { name: "detail, long title", node: open(LONG_TITLE) },
  { name: "detail, loading", node: page(DETAIL_POWER_ZONE_RIDE, { state: { type: "loading" } }) },
  {
    name: "detail, listed",
    node: page(WITHOUT_SERIES, {
      state: { type: "listed", model: detailSampleModel(WITHOUT_SERIES, { ftp: FTP }) },
    }),
  },
  {
    name: "detail, gone before its details came",
    node: page(WITHOUT_SERIES, {
      state: { type: "gone", model: detailSampleModel(WITHOUT_SERIES, { ftp: FTP }) },
    }),
  },
  {
    name: "detail, failed",
    node: page(WITHOUT_SERIES, {
      state: {
        type: "failed",
        reason: "Peloton is not answering properly right now. Try again later.",
        model: detailSampleModel(WITHOUT_SERIES, { ftp: FTP }),
      },
    }),
  },
  { name: "detail, unread", node: page(WITHOUT_SERIES, { state: { type: "unread" } }) },
  { name: "detail, picture", node: picture(DETAIL_POWER_ZONE_RIDE, FTP) },
  { name: "detail, picture of a run", node: picture(DETAIL_TREAD_RUN, null) },
];
