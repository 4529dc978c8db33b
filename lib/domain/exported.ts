/** The formats a workout can be written in. */
export const EXPORT_FORMATS = ["fit", "tcx", "gpx", "pelotonCsv", "extendedCsv", "json"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What became of the workouts that were asked for: every one of them is counted, nothing is left out unsaid. */
export type ExportCounts = {
  readonly asked: number;
  readonly written: number;
  /** Of the written ones: nothing was recorded second by second, or it is not here yet; they are there with their totals. */
  readonly totalsOnly: number;
  /** Left out: their details are not there yet. */
  readonly waiting: number;
  /** Left out: no location was recorded, and the format has nothing without one. */
  readonly withoutLocation: number;
  /** Left out: the vault's row did not open, or could not be written in this format. */
  readonly unreadable: number;
};
