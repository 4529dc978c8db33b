import { countOf, countText, figureText, timeFigure } from "@/lib/domain/format";
import type { AskedZones } from "@/lib/training/zonesOverTimeAsked";
import { intensityOf, wholeShares } from "@/lib/training/zonesOverTimeIntensity";
import type { ZonesPart } from "@/lib/training/zonesOverTime";

/** Whole percents of the time, summing to 100. */
type IntensityShares = {
  readonly easyPct: number;
  readonly middlePct: number;
  readonly hardPct: number;
};

/** How the time was spent, by how hard it was. */
export function intensityShares(zoneSec: readonly number[]): IntensityShares {
  const { easySec, middleSec, hardSec } = intensityOf(zoneSec);
  const [easyPct = 0, middlePct = 0, hardPct = 0] = wholeShares([easySec, middleSec, hardSec]);
  return { easyPct, middlePct, hardPct };
}

/** "72 % easy, 20 % middle, 8 % hard of 42 h 10 min". */
export function intensityWords(zoneSec: readonly number[]): string {
  const { easyPct, middlePct, hardPct } = intensityShares(zoneSec);
  const allSec = zoneSec.reduce((sum, sec) => sum + sec, 0);
  return `${easyPct} % easy, ${middlePct} % middle, ${hardPct} % hard of ${figureText(timeFigure(allSec))}`;
}

/** Of what time in power zones is made: "Of 84 rides. 3 more rides have no FTP for their date." */
export function powerCover({ workouts, noBounds, notMeasured, coming }: ZonesPart): readonly string[] {
  return [
    `Of ${countOf(workouts, "ride")}, each by the FTP of its date.`,
    ...(noBounds === 0 ? [] : [`${countOf(noBounds, "ride")} with power ${have(noBounds)} no FTP.`]),
    ...(notMeasured === 0 ? [] : [`${countOf(notMeasured, "ride")} ${have(notMeasured)} no power.`]),
    ...comingWords(coming),
  ];
}

/** Of what time in heart-rate zones is made. */
export function heartRateCover({
  workouts,
  byPeloton,
  noBounds,
  notMeasured,
  coming,
}: ZonesPart): readonly string[] {
  return [
    `Of ${countOf(workouts, "workout")}, each by the limits of its day.`,
    ...(byPeloton === 0 ? [] : [`${countOf(byPeloton, "workout")} as Peloton counted.`]),
    ...(noBounds === 0
      ? []
      : [`${countOf(noBounds, "workout")} ${have(noBounds)} no maximum heart rate to go by.`]),
    ...(notMeasured === 0 ? [] : [`${countOf(notMeasured, "workout")} ${have(notMeasured)} no heart rate.`]),
    ...comingWords(coming),
  ];
}

function comingWords(coming: number): readonly string[] {
  return coming === 0 ? [] : [`Details of ${countText(coming)} more are on their way.`];
}

function have(count: number): string {
  return count === 1 ? "has" : "have";
}

/** The zone in which most of the asked time was missed: "Most was missed in zone 4: asked 3 h 20 min, in it 2 h." */
export function askedSentence({ zones }: AskedZones): string | null {
  const [worst] = [...zones].sort((a, b) => b.askedSec - b.inSec - (a.askedSec - a.inSec));
  if (worst === undefined || worst.askedSec === 0) return null;
  if (worst.askedSec === worst.inSec) return "Every second was in the zone that was asked for.";
  const side = worst.aboveSec > worst.belowSec ? "above" : "below";
  return `Most was missed in zone ${worst.zone}: asked ${zoneTimeText(worst.askedSec)}, in it ${zoneTimeText(worst.inSec)}, mostly ${side} it otherwise.`;
}

/** "1 h 10 min", "<1 min", a dash for none: time in a zone. */
export function zoneTimeText(sec: number): string {
  if (sec === 0) return "–";
  return sec < 30 ? "<1 min" : figureText(timeFigure(sec));
}
