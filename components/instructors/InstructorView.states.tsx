import type { JSX } from "preact";

import { sampleTaken } from "@/components/samples/classSamples";
import { sampleRows } from "@/components/samples/historyRows";
import type { Instructor } from "@/lib/domain/ride";
import { instructorsTaken, type InstructorTaken } from "@/lib/training/instructorsTaken";

import { InstructorView } from "./InstructorView";

const ALL = sampleTaken(300);

const ABOUT: Instructor = {
  id: "i".repeat(32) as Instructor["id"],
  name: "Robin Hale",
  quote: "The hill does not know your name. Ride it anyway.",
  bio: "Robin taught geography for ten years and rides to every class.\n\nExpect long climbs, few words and songs that begin quietly.",
  disciplineSlugs: ["cycling", "strength"],
};

function view(
  change: Partial<InstructorTaken>,
  about: Instructor | null,
  base: string | null = null,
): JSX.Element {
  const taken = instructorsTaken({ all: ALL, counted: ALL })[0];
  if (taken === undefined) throw new RangeError("no instructor");
  return (
    <InstructorView
      taken={{ ...taken, ...change }}
      about={about}
      rows={sampleRows(ALL.filter(({ instructor }) => instructor?.key === taken.key).slice(0, 10))}
      base={base}
      units="us"
      failures={new Map()}
      workoutsHref="#/workouts"
      classesHref="#/classes"
      hrefOf={(key) => `#/workouts/${key}`}
      onRetry={() => undefined}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "instructor, with quote and bio", node: view({}, ABOUT) },
  { name: "instructor, nothing about them yet", node: view({}, null) },
  {
    name: "instructor, floor classes only, long name, hostile words, partial",
    node: view(
      {
        name: "Maximiliana Featherstonehaugh-Ortega y de la Vega <b>bold</b>",
        outputs: [],
        inShare: null,
        targeted: 0,
      },
      { ...ABOUT, quote: "<script>alert(1)</script>", bio: "<img src=x onerror=alert(1)>" },
      "from 12 Apr 2025, older workouts are still coming",
    ),
  },
];
