import { countText, signedDifferenceText } from "@/lib/domain/format";
import type { Comparison, ComparedRow, ComparisonChoice } from "./compare";
import type { ComparedName } from "./compareFigures";

const NUMBERS = ["none", "one", "two", "three", "four", "five"] as const;
/** Less than this share of the median is what sensors and mornings differ by anyway. */
const SAME_SHARE = 0.01;

/** "the last five like it", "your 3 earlier attempts at this class": whom a workout is compared with. */
export function othersWords(choice: ComparisonChoice, count: number): string {
  switch (choice) {
    case "lastFive":
      return `the last ${NUMBERS[count] ?? countText(count)} like it`;
    case "lastMonth":
      return `${countText(count)} like it in the month before`;
    case "thisYear":
      return `${countText(count)} like it earlier that year`;
    case "thisClass":
      break;
  }
  return `your ${countText(count)} earlier attempts at this class`;
}

/**
 * What changed against the last ones like it, in one sentence: "More output at a lower heart rate than the last five like
 * it: +12 W, −3 bpm, in target 70 % instead of 62 %." Null where nothing can be compared.
 */
export function compareSentence(comparison: Comparison): string | null {
  const output = rowOf(comparison, "averageOutput");
  const heartRate = rowOf(comparison, "averageHeartRate");
  const inTarget = rowOf(comparison, "inTarget");
  const others = othersWords(comparison.choice, comparison.others.length);
  const but = isAgainst(output, inTarget) ? "but " : "";
  const target = inTarget === null ? [] : [but + targetWords(inTarget)];
  const parts = [...unitWords(output, "W"), ...unitWords(heartRate, "bpm"), ...target];
  if (output === null && heartRate === null) {
    return inTarget === null ? null : `${capital(targetWords(inTarget))}, compared with ${others}.`;
  }
  return `${capital(changeWords(output, heartRate))} ${others}: ${parts.join(", ")}.`;
}

/** More output and less in target, or the other way round. */
function isAgainst(output: ComparedRow | null, inTarget: ComparedRow | null): boolean {
  if (output === null || inTarget === null) return false;
  const points = Math.round(inTarget.own * 100) - Math.round(inTarget.median * 100);
  return sideOf(output) * points < 0;
}

function changeWords(output: ComparedRow | null, heartRate: ComparedRow | null): string {
  if (output === null) return heartRateWords(heartRate, true);
  const side = sideOf(output);
  const head = side === 0 ? "about the same output" : side > 0 ? "more output" : "less output";
  const tail = heartRate === null ? "" : ` at ${heartRateWords(heartRate, false)}`;
  return `${head}${tail} ${side === 0 ? "as" : "than"}`;
}

function heartRateWords(row: ComparedRow | null, isAlone: boolean): string {
  const side = row === null ? 0 : sideOf(row);
  const words = side === 0 ? "about the same heart rate" : `a ${side > 0 ? "higher" : "lower"} heart rate`;
  return isAlone ? `${words} ${side === 0 ? "as" : "than"}` : words;
}

function sideOf({ difference, median }: ComparedRow): -1 | 0 | 1 {
  if (Math.abs(difference) < SAME_SHARE * median) return 0;
  return difference > 0 ? 1 : -1;
}

function unitWords(row: ComparedRow | null, unit: string): readonly string[] {
  return row === null ? [] : [`${signedDifferenceText(row.own, row.median)} ${unit}`];
}

function targetWords({ own, median }: ComparedRow): string {
  const ownPct = Math.round(own * 100);
  const medianPct = Math.round(median * 100);
  return ownPct === medianPct
    ? `in target ${ownPct} % as before`
    : `in target ${ownPct} % instead of ${medianPct} %`;
}

function rowOf(comparison: Comparison, name: ComparedName): ComparedRow | null {
  return comparison.rows.find((row) => row.name === name) ?? null;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
