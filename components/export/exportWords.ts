import type { ExportCounts, ExportFormat } from "@/lib/domain/exported";
import { countOf, countText } from "@/lib/domain/format";

/** A format's name and what it is good for. */
export function formatWords(format: ExportFormat): { readonly name: string; readonly use: string } {
  return WORDS[format];
}

const WORDS: Readonly<Record<ExportFormat, { readonly name: string; readonly use: string }>> = {
  fit: {
    name: "FIT",
    use: "Every second, laps and totals, for Garmin, Strava, intervals.icu and most others",
  },
  tcx: { name: "TCX", use: "The same for programs that cannot read FIT" },
  gpx: { name: "GPX", use: "The route of outdoor workouts" },
  pelotonCsv: { name: "CSV, Peloton’s columns", use: "A table as Peloton’s own site exports it" },
  extendedCsv: { name: "CSV, all columns", use: "A table with load, power, targets and your notes as well" },
  json: { name: "JSON", use: "Everything, for programs of your own" },
};

/** A table holds any number of workouts; of the rest there is a file each. */
export function isTable(format: ExportFormat): boolean {
  return format === "pelotonCsv" || format === "extendedCsv";
}

/** What came out of an export, a sentence each: the file first, then everything that is not in it as it could be. */
export function exportSentences(
  format: ExportFormat,
  counts: ExportCounts,
  fileName: string | null,
): readonly string[] {
  const { written, asked, totalsOnly, waiting, withoutLocation, unreadable } = counts;
  const left = [
    leftOut(waiting, "waiting for details from Peloton"),
    leftOut(withoutLocation, "without a location"),
    leftOut(unreadable, "that could not be read"),
  ].flatMap((sentence) => (sentence === null ? [] : [sentence]));
  const first =
    fileName === null
      ? "There was nothing to write, so no file was saved."
      : `Saved ${written === asked ? countOf(written, "workout") : `${countText(written)} of ${countOf(asked, "workout")}`} as ${fileName}.`;
  const totals =
    totalsOnly === 0 || isTable(format)
      ? []
      : [
          `${countOf(totalsOnly, "workout")} ${isAre(totalsOnly)} there with totals only: nothing second by second.`,
        ];
  return [first, ...totals, ...left];
}

function leftOut(count: number, why: string): string | null {
  return count === 0 ? null : `Left out: ${countOf(count, "workout")} ${why}.`;
}

function isAre(count: number): string {
  return count === 1 ? "is" : "are";
}
