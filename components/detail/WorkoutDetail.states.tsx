import type { JSX } from "preact";

import type { FtpAtDate } from "@/lib/training/ftpAtDate";

import { DETAIL_CADENCE_RIDE } from "../samples/detailCadenceRide";
import { DETAIL_APP_RUN, DETAIL_MEDITATION, DETAIL_STRENGTH } from "../samples/detailFloor";
import { DETAIL_POWER_ZONE_RIDE } from "../samples/detailPowerZoneRide";
import { DETAIL_ROW } from "../samples/detailRow";
import type { DetailSample } from "../samples/detailSample";
import { DETAIL_TREAD_RUN } from "../samples/detailTreadRun";
import type { DetailPlace } from "./DetailHeader";
import { detailModel, type DetailModel } from "./detailModel";
import type { DetailState } from "./detailState";
import { WorkoutDetail } from "./WorkoutDetail";

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
  session: [DETAIL_POWER_ZONE_RIDE, DETAIL_STRENGTH, DETAIL_MEDITATION].map(({ summary }) => ({
    key: summary.key,
    title: summary.title,
  })),
};
const ALONE: DetailPlace = { previous: null, next: null, session: null };

function modelOf(sample: DetailSample, ftp: FtpAtDate | null, units: "us" | "metric" = "us"): DetailModel {
  return detailModel({
    summary: sample.summary,
    opened: { facts: sample.facts, graph: sample.graph },
    units,
    ftp,
    profile: null,
  });
}

function page(sample: DetailSample, state: DetailState, place: DetailPlace = PLACE): JSX.Element {
  return (
    <WorkoutDetail
      summary={sample.summary}
      place={place}
      state={state}
      onRetry={() => undefined}
      onCopy={() => Promise.resolve()}
    />
  );
}

function open(sample: DetailSample, ftp: FtpAtDate | null = FTP, place: DetailPlace = PLACE): JSX.Element {
  return page(sample, { type: "open", model: modelOf(sample, ftp) }, place);
}

const LONG_TITLE: DetailSample = {
  ...DETAIL_POWER_ZONE_RIDE,
  summary: {
    ...DETAIL_POWER_ZONE_RIDE.summary,
    title:
      "45 min Power Zone Endurance Ride with a Title That Was Written by Somebody Who Was Paid by the Letter <b>and more</b>",
  },
};

const WITHOUT_SERIES: DetailSample = { ...DETAIL_POWER_ZONE_RIDE, graph: null };

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "detail, power zone ride", node: open(DETAIL_POWER_ZONE_RIDE, FTP, IN_SESSION) },
  { name: "detail, cadence and resistance ride", node: open(DETAIL_CADENCE_RIDE) },
  { name: "detail, tread pace class", node: open(DETAIL_TREAD_RUN, null) },
  { name: "detail, row", node: open(DETAIL_ROW, null) },
  { name: "detail, strength", node: open(DETAIL_STRENGTH, null) },
  { name: "detail, meditation", node: open(DETAIL_MEDITATION, null, ALONE) },
  { name: "detail, app run, not measured", node: open(DETAIL_APP_RUN, null) },
  { name: "detail, power zone ride without an FTP", node: open(DETAIL_POWER_ZONE_RIDE, null) },
  {
    name: "detail, metric units",
    node: page(DETAIL_TREAD_RUN, { type: "open", model: modelOf(DETAIL_TREAD_RUN, null, "metric") }),
  },
  { name: "detail, long title", node: open(LONG_TITLE) },
  { name: "detail, loading", node: page(DETAIL_POWER_ZONE_RIDE, { type: "loading" }) },
  {
    name: "detail, listed",
    node: page(WITHOUT_SERIES, { type: "listed", model: modelOf(WITHOUT_SERIES, FTP) }),
  },
  {
    name: "detail, failed",
    node: page(WITHOUT_SERIES, {
      type: "failed",
      reason: "Peloton is not answering properly right now. Try again later.",
      model: modelOf(WITHOUT_SERIES, FTP),
    }),
  },
  { name: "detail, unread", node: page(WITHOUT_SERIES, { type: "unread" }) },
];
