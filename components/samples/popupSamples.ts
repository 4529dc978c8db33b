import type { SyncLine } from "@/components/shell/syncLine";
import type { PopupFigures } from "@/components/popup/popupFigures";
import type { Glance } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import { SAMPLE_DERIVED, SAMPLE_NOW_MS, sampleKey } from "./historySummary";

export const SAMPLE_MONDAY = "2025-11-17" as LocalDay;
export const SAMPLE_MONDAY_BEFORE = "2025-11-10" as LocalDay;

export const SAMPLE_LAST: NonNullable<Glance["last"]> = {
  key: sampleKey(1),
  title: "45 min Power Zone Endurance Ride",
  discipline: "cycling",
  startedAtMs: SAMPLE_NOW_MS - 5 * 3_600_000,
  utcOffsetSec: 0,
  lengthSec: 2700,
  workJ: 412_000,
  averageOutputW: 152,
  adherence: SAMPLE_DERIVED.adherence,
  spark: SAMPLE_DERIVED.spark,
  load: 48,
  isLoadEstimate: false,
};

export const SAMPLE_FIGURES: PopupFigures = {
  days: { state: "done", count: 5 },
  weeks: { state: "done", count: 38 },
  thisWeek: {
    firstDay: SAMPLE_MONDAY,
    workouts: 3,
    durationSec: 6300,
    workJ: 950_000,
    load: { value: 128, isEstimate: false, covered: 3 },
  },
  lastWeek: {
    firstDay: SAMPLE_MONDAY_BEFORE,
    workouts: 2,
    durationSec: 4500,
    workJ: 700_000,
    load: { value: 94, isEstimate: true, covered: 2 },
  },
  weekday: 3,
};

export const SAMPLE_LINE: SyncLine = {
  tone: "calm",
  words: "Up to date",
  more: "Synced 12 min ago",
  share: null,
  action: "now",
};
