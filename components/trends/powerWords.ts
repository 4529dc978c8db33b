import { dayText } from "@/lib/domain/dateText";
import { clockText, countOf, countText, figureText, numberText, powerFigure } from "@/lib/domain/format";
import { kilojoules } from "@/lib/domain/units";
import { pointAt } from "@/lib/training/bestCurve";
import type { CriticalPowerRefusal } from "@/lib/training/criticalPower";
import type { DeviceChange } from "@/lib/training/deviceChanges";
import type { RangeCurve } from "./powerModel";
import { rangeName } from "./trendsQuery";

/** "5 s", "1 min", "45 min", "1:05": how long an effort was. */
export function durationName(durationSec: number): string {
  if (durationSec < 60) return `${durationSec} s`;
  return durationSec % 60 === 0 ? `${durationSec / 60} min` : clockText(durationSec);
}

const SPOKEN_SEC = [5, 60, 300, 1200, 3600];

/** What a screen reader speaks of the curves. */
export function curveSentence(curves: readonly RangeCurve[]): string {
  const spoken = curves.map(({ range, points }) => {
    const efforts = SPOKEN_SEC.flatMap((sec) => {
      const point = pointAt(points, sec);
      return point === null ? [] : [`${durationName(sec)} ${figureText(powerFigure(point.watts))}`];
    });
    return `${rangeName(range)}: ${efforts.join(", ")}`;
  });
  return `Best output by duration. ${spoken.join(". ")}`;
}

/** Why critical power is not told, and by which condition. `days`: where the efforts were looked for. */
export function refusalSentence(refusal: CriticalPowerRefusal, days = "last 90 days"): string {
  return `Not enough all-out efforts: ${conditionOf(refusal, days)}.`;
}

function conditionOf(refusal: CriticalPowerRefusal, days: string): string {
  switch (refusal.reason) {
    case "fewEfforts":
      return `it takes best efforts at four of 2, 3, 5, 8, 12 and 20 min, and the ${days} have ${
        refusal.efforts === 0 ? "none" : countText(refusal.efforts)
      }`;
    case "fewLongEfforts":
      return `it takes two best efforts of 12 min and more, and the ${days} have ${
        refusal.efforts === 0 ? "none" : countText(refusal.efforts)
      }`;
    case "cpUncertain":
      return `critical power would be uncertain by ${percent(refusal.errorShare)} %, and 5 % is the limit`;
    case "wPrimeUncertain":
      return `W′ would be uncertain by ${percent(refusal.errorShare)} %, and 20 % is the limit`;
    case "wPrimeOutside":
      return wPrimeCondition(kilojoules(refusal.wPrimeJ));
    case "cpOutside":
      break;
  }
  return `the fit would give ${numberText(refusal.cpWatts)} W, ${percent(
    refusal.cpWatts / refusal.ftpWatts,
  )} % of an FTP of ${numberText(refusal.ftpWatts)} W, and 80 to 115 % is believable`;
}

/** 5 to 40 kJ is what riders have: outside of it some of the efforts were not all there was to give. */
function wPrimeCondition(kilojoulesOfFit: number): string {
  const found = `W′ would be ${numberText(kilojoulesOfFit, 1)} kJ`;
  return kilojoulesOfFit < 5
    ? `the short ones are too easy beside the long ones (${found}, and 5 is the least that is believable)`
    : `the long ones are too easy beside the short ones (${found}, and 40 is the most that is believable)`;
}

function percent(share: number): string {
  return numberText(share * 100);
}

/** "From Bike and Bike+. Bikes differ; …": said where figures of unlike machines stand together; null for one. */
export function mixedDevicesText(devices: readonly string[]): string | null {
  return devices.length < 2
    ? null
    : `From ${listOf(devices)}. Bikes differ; choose a device to compare like with like.`;
}

/** "Bike+ since 3 Mar 2024, Bike before": the newest change of machine; null without one. */
export function deviceChangeText(changes: readonly DeviceChange[]): string | null {
  const last = changes.at(-1);
  if (last === undefined) return null;
  const others = changes.length - 1;
  const words = `${last.to} since ${dayText(last.day)}, ${last.from} before`;
  return others === 0 ? words : `${words}; ${countOf(others, "earlier change")}`;
}

/** "Bike and Bike+". */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
