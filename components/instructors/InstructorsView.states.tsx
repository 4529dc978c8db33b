import type { JSX } from "preact";

import { sampleTaken } from "@/components/samples/classSamples";
import { instructorsTaken, type InstructorTaken } from "@/lib/training/instructorsTaken";

import { instructorSortOf } from "./instructorColumn";
import { InstructorsView } from "./InstructorsView";

function sample(count: number): readonly InstructorTaken[] {
  const all = sampleTaken(count);
  return instructorsTaken({ all, counted: all });
}

function strange(one: InstructorTaken, index: number): InstructorTaken {
  if (index === 0) return { ...one, name: "Maximiliana Featherstonehaugh-Ortega y de la Vega" };
  return index === 1 ? { ...one, key: null, name: "Guest" } : one;
}

function view(instructors: readonly InstructorTaken[], base: string | null = null): JSX.Element {
  return (
    <InstructorsView
      instructors={instructors}
      base={base}
      sort={instructorSortOf("")}
      hrefOf={(key) => `#/instructors/${key}`}
      onSort={() => undefined}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "instructors, five", node: view(sample(400)) },
  { name: "instructors, none", node: view([]) },
  {
    name: "instructors, partial history, a long name, one without a page",
    node: view(sample(40).map(strange), "from 12 Apr 2025, older workouts are still coming"),
  },
];
