import type { ExportFormat } from "@/lib/domain/exported";

type Facts = {
  readonly extension: string;
  readonly mimeType: string;
  /** One file holds any number of workouts, a row each; else each workout is a file of its own. */
  readonly isTable: boolean;
  /** Means nothing without the second-by-second data: a workout whose details are not there yet is left out. */
  readonly needsDetails: boolean;
};

const FACTS: Readonly<Record<ExportFormat, Facts>> = {
  fit: { extension: "fit", mimeType: "application/vnd.ant.fit", isTable: false, needsDetails: true },
  tcx: { extension: "tcx", mimeType: "application/vnd.garmin.tcx+xml", isTable: false, needsDetails: true },
  gpx: { extension: "gpx", mimeType: "application/gpx+xml", isTable: false, needsDetails: true },
  pelotonCsv: { extension: "csv", mimeType: "text/csv", isTable: true, needsDetails: false },
  extendedCsv: { extension: "csv", mimeType: "text/csv", isTable: true, needsDetails: false },
  json: { extension: "json", mimeType: "application/json", isTable: false, needsDetails: false },
};

/** What is true of every file of a format. */
export function formatFacts(format: ExportFormat): Facts {
  return FACTS[format];
}
