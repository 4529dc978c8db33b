import type { InstructorId, RideId } from "./ids";
import type { Segment } from "./performance";
import type { ClassTargets } from "./target";

/** A class as its details describe it: shared by every workout that took it. */
export type RideDetails = {
  readonly id: RideId;
  readonly title: string;
  readonly description: string;
  readonly disciplineSlug: string;
  readonly lengthSec: number | null;
  readonly pedalingStartOffsetSec: number;
  readonly instructorId: InstructorId | null;
  readonly classTypes: readonly { readonly id: string; readonly name: string }[];
  readonly difficulty: number | null;
  readonly originalAirTimeMs: number | null;
  readonly isFtpTest: boolean;
  readonly isPowerZone: boolean;
  readonly segments: readonly Segment[];
  readonly targets: ClassTargets;
  /** Averages of everybody who took it, as Peloton gives them; W and kJ. */
  readonly averageOutputW: number | null;
  readonly averageWorkKj: number | null;
  readonly songs: readonly { readonly title: string; readonly artist: string }[];
};

/** An instructor as their page describes them. */
export type Instructor = {
  readonly id: InstructorId;
  readonly name: string;
  readonly bio: string;
  readonly quote: string;
  readonly disciplineSlugs: readonly string[];
};
