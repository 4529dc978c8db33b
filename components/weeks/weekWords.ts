import { loadSumFigure } from "@/components/common/loadText";
import { weekdayName } from "@/components/dashboard/weekdayName";
import { durationName } from "@/components/trends/powerWords";
import { measureName } from "@/components/trends/recordsWords";
import type { RecordKind } from "@/components/trends/recordsWords";
import { dayText, shortDayText } from "@/lib/domain/dateText";
import { disciplineName } from "@/lib/domain/discipline";
import { countOf, countText, figureText, numberText, timeFigure, workFigure } from "@/lib/domain/format";
import type { Figure } from "@/lib/domain/format";
import type { LocalDay } from "@/lib/domain/ids";
import { lengthClassName } from "@/lib/training/lengthClass";
import type { WeekReview } from "@/lib/training/weekReview";
import type { WeekRecord } from "@/lib/training/weekReviewRecords";

/** "16 to 22 Nov 2026", "28 Dec 2026 to 3 Jan 2027": the days of a week. */
export function weekSpanText(firstDay: LocalDay, lastDay: LocalDay): string {
  if (firstDay.slice(0, 4) !== lastDay.slice(0, 4)) return `${dayText(firstDay)} to ${dayText(lastDay)}`;
  const isOneMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
  const first = isOneMonth ? String(Number(firstDay.slice(8))) : shortDayText(firstDay);
  return `${first} to ${dayText(lastDay)}`;
}

/** "Week 47 of 2026": an ISO week in words. */
export function weekName(week: string): string {
  const [year = "", number = ""] = week.split("-W");
  return `Week ${Number(number)} of ${year}`;
}

/** A figure of the week with what it was in the weeks before. */
type WeekFigure = { readonly name: string; readonly figure: Figure; readonly note: string | null };

/** The week's sums beside the mean of the weeks before; what nothing measured is missing. */
export function weekFigures({ sums, before }: Pick<WeekReview, "sums" | "before">): readonly WeekFigure[] {
  const { workouts, durationSec, workJ, load } = sums;
  const loadFigure = loadSumFigure(load);
  const mean = (text: string) =>
    before === null || before.weeks === 1 ? `week before ${text}` : `mean of ${before.weeks} weeks ${text}`;
  const beforeLoad = before?.load ?? null;
  const cover =
    load.covered < workouts ? `${load.covered} of ${countOf(workouts, "workout")} have one` : null;
  const beforeLoadText =
    beforeLoad === null ? null : mean(`${beforeLoad.isEstimate ? "≈ " : ""}${numberText(beforeLoad.value)}`);
  return [
    {
      name: "Workouts",
      figure: { value: countText(workouts), unit: "" },
      note: before === null ? null : mean(oneDecimal(before.workouts)),
    },
    {
      name: "Time",
      figure: timeFigure(durationSec),
      note: before === null ? null : mean(figureText(timeFigure(before.durationSec))),
    },
    ...(workJ === null
      ? []
      : [
          {
            name: "Output",
            figure: workFigure(workJ),
            note: before?.workJ == null ? null : mean(figureText(workFigure(before.workJ))),
          },
        ]),
    ...(loadFigure === null
      ? []
      : [
          {
            name: "Load",
            figure: loadFigure,
            note: [beforeLoadText, cover].filter((words) => words !== null).join("; ") || null,
          },
        ]),
  ];
}

function oneDecimal(value: number): string {
  return numberText(value, Number.isInteger(value) ? 0 : 1);
}

/** "25 % more time than the 4 weeks before, each up to Wednesday.": what changed; null without weeks to stand beside. */
export function changeSentence({
  sums,
  before,
  when,
}: Pick<WeekReview, "sums" | "before" | "when">): string | null {
  if (before === null) return null;
  const weeks = before.weeks === 1 ? "the week before" : `the mean of the ${before.weeks} weeks before`;
  const upTo = before.upTo === null ? "" : `, up to ${weekdayName(before.upTo)}`;
  const where = `${weeks}${upTo}`;
  if (before.durationSec === 0) {
    return sums.durationSec === 0 ? null : `More time than ${where}: there was none.`;
  }
  const change = Math.round((sums.durationSec / before.durationSec - 1) * 100);
  const soFar = when === "now" ? " so far" : "";
  if (change === 0) return `As much time${soFar} as ${where}.`;
  return `${Math.abs(change)} % ${change > 0 ? "more" : "less"} time${soFar} than ${where}.`;
}

/** What becomes of workouts that the rider left out; empty without one. */
export function leftOutWords(count: number): string {
  if (count === 0) return "";
  return ` ${countOf(count, "workout")} that you left out ${count === 1 ? "counts" : "count"} as done, and for no Load, zone, block or record.`;
}

/** "Cycling, 30 min, total output", "Best 20 min", "Cycling, longest". */
export function weekRecordName({ discipline, of }: WeekRecord): string {
  const name = disciplineName(discipline);
  if (of.type === "effort") return `${name}, best ${durationName(of.durationSec)}`;
  if (of.type !== "length") return `${name}, ${of.type}`;
  return `${name}, ${lengthClassName(of.lengthClass)}, ${measureName(of.measure).toLowerCase()}`;
}

/** What a record is measured in. */
export function weekRecordKind({ of }: WeekRecord): RecordKind {
  if (of.type === "length") return of.measure;
  return of.type === "farthest" ? "distance" : of.type;
}
