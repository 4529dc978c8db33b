import type { JSX } from "preact";

import { sampleClasses } from "@/components/samples/classSamples";
import type { ClassTaken } from "@/lib/training/classesTaken";

import { ALL_CLASSES, type ClassesQuery } from "./classesQuery";
import { ClassesView } from "./ClassesView";

const LONG =
  "120 min Global Endurance Power Zone Celebration Ride With Everybody Who Ever Rode: Part One of a Series Without End";

function strange(taken: ClassTaken, index: number): ClassTaken {
  return { ...taken, title: [LONG, "日本語 🚴 مرحبا <b>bold</b>", ""][index] ?? taken.title };
}

function view(
  classes: readonly ClassTaken[],
  change: Partial<ClassesQuery> = {},
  search = "",
  base: string | null = null,
): JSX.Element {
  return (
    <ClassesView
      classes={classes}
      base={base}
      query={{ ...ALL_CLASSES, ...change }}
      search={search}
      hrefOf={(key) => `#/classes/${key}`}
      onSearch={() => undefined}
      onQuery={() => undefined}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "classes, few", node: view(sampleClasses(12)) },
  { name: "classes, 2,000", node: view(sampleClasses(2800)) },
  {
    name: "classes, taken more than once, by times",
    node: view(sampleClasses(300), { isAgain: true, sort: { column: "times", direction: "descending" } }),
  },
  { name: "classes, nothing matches", node: view(sampleClasses(40), {}, "no such title") },
  { name: "classes, none", node: view([]) },
  {
    name: "classes, partial history, long and strange titles",
    node: view(sampleClasses(8).map(strange), {}, "", "from 12 Apr 2025, older workouts are still coming"),
  },
];
