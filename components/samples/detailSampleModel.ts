import type { UnitSystem } from "@/lib/domain/account";
import type { HeartRateZone } from "@/lib/domain/performance";
import { deriveFigures } from "@/lib/training/derive";
import type { FtpAtDate } from "@/lib/training/ftpAtDate";
import { heartRateSettingsOf } from "@/lib/training/heartRate";
import { loadOf } from "@/lib/training/load";

import { detailModel, type DetailModel } from "../detail/detailModel";
import type { DetailSample } from "./detailSample";

/** A rider of whom nothing is known: the limits are those of the answer. */
function settingsOf(zones: readonly HeartRateZone[]) {
  return heartRateSettingsOf({ zones, profile: null });
}

/** The detail page's model of a drawn workout, with the Load that a history of this one workout would give it. */
export function detailSampleModel(
  sample: DetailSample,
  rider: { readonly ftp?: FtpAtDate | null; readonly units?: UnitSystem; readonly effort?: number } = {},
): DetailModel {
  const { summary, facts, graph } = sample;
  const { ftp = null, units = "us", effort } = rider;
  const ftpWatts = ftp?.watts ?? null;
  const heartRate = settingsOf(graph?.heartRateZones ?? []);
  const { derived } = deriveFigures({ facts, graph, ftpWatts, heartRate: settingsOf });
  const load = loadOf({ ...summary, derived }, { ftpWatts, heartRate, effort: effort ?? null });
  return detailModel({ summary, opened: { facts, graph }, units, ftp, heartRate, load });
}
