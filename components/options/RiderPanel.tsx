import type { OwnHeartRate, Rider } from "@/lib/domain/yours";
import type { HeartRateBounds } from "@/lib/training/heartRate";
import { HeartRateLimits } from "./HeartRateLimits";
import { HeartRateZones } from "./HeartRateZones";
import type { HeartRateInForce } from "./readHeartRateEntry";
import { RiderFitnessSeed } from "./RiderFitnessSeed";
import { RiderRemaking } from "./RiderRemaking";
import type { Remaking } from "./RiderRemaking";
import { RiderSex } from "./RiderSex";
import "./RiderPanel.css";

/** What the rider says of themselves and can change here. */
export type RiderChoices = Pick<Rider, "sex" | "heartRateBounds" | "fitnessSeed">;

type RiderPanelProps = {
  readonly rider: RiderChoices;
  readonly entries: readonly OwnHeartRate[];
  readonly today: string;
  readonly inForce: string | null;
  readonly inForceOn: (day: string) => HeartRateInForce | null;
  readonly loadsOf: (entry: OwnHeartRate) => number;
  /** What a change of sex would make anew, as a sentence. */
  readonly loadsOfSex: string;
  /** By Peloton's rule from the maximum in force today; null = no maximum is known. */
  readonly boundsByRule: HeartRateBounds | null;
  readonly remaking: Remaking | null;
  /** The sentence of a save that failed; null otherwise. */
  readonly failure: string | null;
  /** These resolve to whether it was saved. */
  readonly onAdd: (entry: OwnHeartRate) => Promise<boolean>;
  readonly onSave: (change: Partial<RiderChoices>) => Promise<boolean>;
  readonly onRemove: (entry: OwnHeartRate) => void;
};

/** Heart rate, zones, sex, and where the fitness line starts. */
export function RiderPanel(props: RiderPanelProps) {
  const { rider, entries, today, inForce, inForceOn, loadsOf, onAdd, onRemove, onSave } = props;
  return (
    <div class="rider-panel">
      <HeartRateLimits {...{ entries, today, inForce, inForceOn, loadsOf, onAdd, onRemove }} />
      <RiderSex sex={rider.sex} loads={props.loadsOfSex} onPick={(sex) => void onSave({ sex })} />
      {/* Said between what changes it, so that it is seen after either. */}
      <RiderRemaking what="Load" remaking={props.remaking} />
      {props.failure === null ? null : (
        <p class="notice" role="alert">
          {props.failure}
        </p>
      )}
      <HeartRateZones
        own={rider.heartRateBounds}
        byRule={props.boundsByRule}
        onSave={(heartRateBounds) => onSave({ heartRateBounds })}
      />
      <RiderFitnessSeed
        seed={rider.fitnessSeed}
        today={today}
        onSave={(fitnessSeed) => onSave({ fitnessSeed })}
      />
    </div>
  );
}
