import { countOf } from "@/lib/domain/format";
import type { LoadCover } from "@/lib/training/fitnessCover";
import { FitnessMissing } from "./FitnessMissing";
import { WhatIsThis } from "@/components/common/WhatIsThis";

/** No workout has a load: what is on its way, or what would give one. */
export function FitnessEmpty({ cover }: { readonly cover: LoadCover }) {
  const isComing = cover.coming > 0;
  return (
    <section class="fitness-empty" aria-labelledby="fitness-empty-heading">
      <h2 id="fitness-empty-heading">{isComing ? "Loads are on their way" : "No workout has a load yet"}</h2>
      <p>
        Fitness is made of the Load of each workout.{" "}
        {isComing
          ? "The first ones come with the details of your workouts. This page updates by itself."
          : `None of your ${countOf(cover.workouts, "workout")} has one.`}{" "}
        <WhatIsThis of={["Fitness", "Load"]} />
      </p>
      {cover.covered + cover.coming === cover.workouts ? null : <FitnessMissing missing={cover.missing} />}
    </section>
  );
}
