import { useRef, useState } from "preact/hooks";
import type { TargetedSubmitEvent } from "preact";
import type { HeartRateBounds } from "@/lib/training/heartRate";
import { readHeartRateBounds } from "./readHeartRateBounds";
import type { BoundsRefusal, BoundsTyped } from "./readHeartRateBounds";
import "./RiderPanel.css";
import "./HeartRateZones.css";

type HeartRateZonesProps = {
  /** The rider's own lower bounds of zones 2–5, bpm; null = Peloton's. */
  readonly own: HeartRateBounds | null;
  /** By Peloton's rule from the maximum in force today; null = no maximum is known. */
  readonly byRule: HeartRateBounds | null;
  /** Null goes back to Peloton's. Resolves to whether it was saved. */
  readonly onSave: (bounds: HeartRateBounds | null) => Promise<boolean>;
};

const EMPTY: BoundsTyped = ["", "", "", ""];
const ZONES = [1, 2, 3, 4, 5] as const;

/** Where the heart-rate zones begin: by Peloton's rule, or the rider's own. */
export function HeartRateZones({ own, byRule, onSave }: HeartRateZonesProps) {
  // Null: nothing was typed since the last save, and the stored ones stand there.
  const [draft, setDraft] = useState<BoundsTyped | null>(null);
  const [refusal, setRefusal] = useState<BoundsRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const inForce = own ?? byRule;
  const typed = draft ?? textsOf(inForce);
  const reading = readHeartRateBounds(typed);
  const shown = reading.type === "bounds" ? reading.bounds : inForce;

  const save = async (bounds: HeartRateBounds | null) => {
    setRefusal(null);
    if (await onSave(bounds)) setDraft((now) => (now === draft ? null : now));
  };
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (reading.type === "bounds") {
      await save(reading.bounds);
      return;
    }
    setRefusal(reading);
    form.current?.querySelector<HTMLInputElement>(`[name="bound-${reading.box}"]`)?.focus();
  };

  return (
    <div class="rider-part">
      <h3>Heart-rate zones</h3>
      <p>
        {own === null
          ? "By Peloton’s rule: 65, 75, 85 and 95 % of the maximum, or as Peloton gave them with a workout."
          : "Your own zones, for every workout."}
      </p>
      <form
        ref={form}
        class="rider-form"
        onSubmit={(event) => void submit(event)}
        autocomplete="off"
        noValidate
      >
        <div class="rider-form-fields">
          {typed.map((text, box) => (
            <div key={box} class="rider-form-field heart-rate-bound">
              <label for={`heart-rate-bound-${box}`}>{`Zone ${box + 2} from`}</label>
              <input
                id={`heart-rate-bound-${box}`}
                name={`bound-${box}`}
                type="text"
                inputMode="numeric"
                autocomplete="off"
                placeholder="bpm"
                value={text}
                aria-invalid={refusal?.box === box}
                aria-describedby={refusal?.box === box ? "heart-rate-bounds-refusal" : undefined}
                onInput={(event) => setDraft(withText(typed, box, event.currentTarget.value))}
              />
            </div>
          ))}
          <button type="submit">Save zones</button>
          {own === null ? null : (
            <button type="button" class="quiet" onClick={() => void save(null)}>
              Back to Peloton’s
            </button>
          )}
        </div>
        {refusal === null ? null : (
          <p id="heart-rate-bounds-refusal" class="notice" role="alert">
            {refusal.sentence}
          </p>
        )}
        {shown === null ? null : <Preview bounds={shown} isDraft={draft !== null} />}
        <p class="muted small">
          Time in heart-rate zones of every workout follows at once. Load does not change.
        </p>
      </form>
    </div>
  );
}

function Preview({ bounds, isDraft }: { readonly bounds: HeartRateBounds; readonly isDraft: boolean }) {
  const name = isDraft ? "Heart-rate zones as typed" : "Heart-rate zones in use";
  return (
    <ul class="heart-rate-zones" aria-label={name}>
      {ZONES.map((zone) => (
        <li key={zone}>
          <span class={`heart-rate-zones-bar heart-rate-zones-bar-${zone}`} aria-hidden="true" />
          <span class="small muted">{`Zone ${zone}`}</span>
          <span class="figure">
            {rangeText(bounds, zone)}
            <span class="unit">bpm</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function rangeText(bounds: HeartRateBounds, zone: (typeof ZONES)[number]): string {
  const lower = bounds[zone - 2];
  const next = bounds[zone - 1];
  if (lower === undefined) return `up to ${(next ?? 0) - 1}`;
  return next === undefined ? `${lower} and more` : `${lower}–${next - 1}`;
}

function textsOf(bounds: HeartRateBounds | null): BoundsTyped {
  return bounds === null ? EMPTY : [`${bounds[0]}`, `${bounds[1]}`, `${bounds[2]}`, `${bounds[3]}`];
}

function withText(typed: BoundsTyped, at: number, text: string): BoundsTyped {
  const [a, b, c, d] = typed.map((before, box) => (box === at ? text : before));
  return [a ?? "", b ?? "", c ?? "", d ?? ""];
}
