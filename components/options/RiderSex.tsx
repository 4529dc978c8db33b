import type { Rider } from "@/lib/domain/yours";
import "./RiderPanel.css";

type RiderSexProps = {
  readonly sex: Rider["sex"];
  /** How many workouts have a Load by heart rate. */
  readonly loads: string;
  readonly onPick: (sex: Rider["sex"]) => void;
};

/** Optional, and only for Load by heart rate. */
export function RiderSex({ sex, loads, onPick }: RiderSexProps) {
  return (
    <div class="rider-part">
      <div class="rider-form-field rider-sex">
        <label for="rider-sex">Sex (optional, only for Load)</label>
        <select
          id="rider-sex"
          autocomplete="off"
          value={sex ?? ""}
          onChange={(event) => onPick(sexOf(event.currentTarget.value))}
        >
          <option value="">Not said</option>
          <option value="female">Female</option>
          <option value="male">Male</option>
        </select>
      </div>
      <p class="muted small">
        {`Banister’s weights for Load by heart rate differ; not said counts as male. ${loads}`}
      </p>
    </div>
  );
}

function sexOf(value: string): Rider["sex"] {
  return value === "female" || value === "male" ? value : null;
}
