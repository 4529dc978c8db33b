import type { Movement } from "@/lib/domain/performance";
import type { WireWorkout } from "../wire/wireWorkout";
import type { Notes } from "./notes";
import { plainText } from "./plainText";
import { siFactor } from "./units";

/** What a strength class tracked: every set, or where newer answers hold only sums, one entry a movement; weights in kg. */
export function movements(tracker: WireWorkout["movement_tracker_data"], notes: Notes): Movement[] {
  const summary = tracker?.completed_movements_summary_data;
  if (summary === null || summary === undefined) return [];
  const sets = summary.repetition_summary_data.flatMap((set): Movement[] =>
    set.completed_number === null
      ? []
      : [
          {
            name: plainText(set.movement_name, 80),
            isHold: set.is_hold === true,
            completed: set.completed_number,
            startSec: set.offset ?? 0,
            lengthSec: set.length ?? 0,
            weightKg: weightOf(set.weight, notes),
          },
        ],
  );
  return sets.length > 0 ? sets : summary.movement_aggregate_data.flatMap((sum) => movementOfSum(sum, notes));
}

type Weights = readonly {
  readonly weight_data: { readonly weight_value: number | null; readonly weight_unit: string | null } | null;
}[];

function weightOf(weights: Weights, notes: Notes): number | null {
  for (const { weight_data: weight } of weights) {
    if (weight === null || weight.weight_value === null || weight.weight_value <= 0) continue;
    return inKg(weight.weight_value, weight.weight_unit, notes);
  }
  return null;
}

function inKg(value: number, unit: string | null, notes: Notes): number | null {
  const factor = siFactor("weight", unit);
  if (factor === null) notes.add("unit of weight", unit);
  return factor === null ? null : value * factor;
}

type WireSum = NonNullable<
  NonNullable<WireWorkout["movement_tracker_data"]>["completed_movements_summary_data"]
>["movement_aggregate_data"][number];

// No captured answer has these sums: the statistics are told apart by the words in their slugs.
function movementOfSum(sum: WireSum, notes: Notes): Movement[] {
  const statOf = (word: RegExp) =>
    sum.stats.find((stat) => word.test(stat.slug ?? stat.name ?? "") && stat.value !== null);
  const repetitions = statOf(/rep/i);
  const held = statOf(/hold|time|duration/i);
  const completed = repetitions?.value ?? held?.value ?? null;
  if (completed === null) return [];
  const weight = statOf(/weight/i);
  return [
    {
      name: plainText(sum.movement_name ?? sum.name, 80),
      isHold: sum.is_hold ?? repetitions === undefined,
      completed,
      startSec: 0,
      lengthSec: 0,
      weightKg:
        weight === undefined || weight.value === null || weight.value <= 0
          ? null
          : inKg(weight.value, weight.unit ?? weight.display_unit, notes),
    },
  ];
}
