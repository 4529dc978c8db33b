import { useRef, useState } from "preact/hooks";
import type { TargetedSubmitEvent } from "preact";
import { countOf } from "@/lib/domain/format";
import type { OwnHeartRate } from "@/lib/domain/yours";
import { heartRateWords } from "./heartRateWords";
import { readHeartRateEntry } from "./readHeartRateEntry";
import type { HeartRateInForce, HeartRateRefusal, HeartRateTyped } from "./readHeartRateEntry";
import { RiderEntries } from "./RiderEntries";
import "./RiderPanel.css";

type HeartRateLimitsProps = {
  readonly entries: readonly OwnHeartRate[];
  readonly today: string;
  /** What is in force today, in words; null = no maximum is known. */
  readonly inForce: string | null;
  readonly inForceOn: (day: string) => HeartRateInForce | null;
  /** How many workouts' Load an entry would change. */
  readonly loadsOf: (entry: OwnHeartRate) => number;
  /** Resolves to whether it was saved. */
  readonly onAdd: (entry: OwnHeartRate) => Promise<boolean>;
  readonly onRemove: (entry: OwnHeartRate) => void;
};

const EMPTY = { maxBpm: "", restingBpm: "", thresholdBpm: "" } as const;

const BOXES = [
  { field: "maxBpm", label: "Maximum heart rate" },
  { field: "restingBpm", label: "Resting heart rate" },
  { field: "thresholdBpm", label: "Threshold heart rate" },
] as const;

/** The rider's heart-rate limits, each from a day on: Load by heart rate rests on them. */
export function HeartRateLimits(props: HeartRateLimitsProps) {
  const { entries, today, inForce, inForceOn, loadsOf, onAdd, onRemove } = props;
  const [typed, setTyped] = useState<Omit<HeartRateTyped, "from">>(EMPTY);
  const [picked, setFrom] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<HeartRateRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const from = picked ?? today;
  const isEmpty = BOXES.every(({ field }) => typed[field].trim() === "");
  const reading = readHeartRateEntry({ ...typed, from }, { today, inForceOn });

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (reading.type === "refused") {
      setRefusal(reading);
      form.current?.querySelector<HTMLInputElement>(`[name="${reading.field}"]`)?.focus();
      return;
    }
    setRefusal(null);
    // What was typed stays until it is saved, and what was typed meanwhile too.
    if (await onAdd(reading.entry)) setTyped((now) => (now === typed ? EMPTY : now));
  };
  const faults = (field: keyof HeartRateTyped) => ({
    "aria-invalid": refusal?.field === field,
    "aria-describedby": refusal?.field === field ? "heart-rate-refusal" : undefined,
  });

  return (
    <div class="rider-part">
      <h3>Heart-rate limits</h3>
      <p>{inForce ?? "No maximum heart rate is known yet: type yours, or it comes with your workouts."}</p>
      <form
        ref={form}
        class="rider-form"
        onSubmit={(event) => void submit(event)}
        autocomplete="off"
        noValidate
      >
        <div class="rider-form-fields">
          {BOXES.map(({ field, label }) => (
            <div key={field} class="rider-form-field">
              <label for={`heart-rate-${field}`}>{label}</label>
              <input
                id={`heart-rate-${field}`}
                name={field}
                type="text"
                inputMode="numeric"
                autocomplete="off"
                placeholder="bpm"
                value={typed[field]}
                {...faults(field)}
                onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              />
            </div>
          ))}
          <div class="rider-form-field">
            <label for="heart-rate-from">Limits valid from</label>
            <input
              id="heart-rate-from"
              name="from"
              type="date"
              autocomplete="off"
              max={today}
              value={from}
              {...faults("from")}
              onInput={(event) => setFrom(event.currentTarget.value)}
            />
          </div>
          <button type="submit">Save limits</button>
        </div>
        {refusal === null ? null : (
          <p id="heart-rate-refusal" class="notice" role="alert">
            {refusal.sentence}
          </p>
        )}
        {isEmpty || reading.type === "refused" ? null : (
          <p class="small">{loadsSentence(loadsOf(reading.entry))}</p>
        )}
        <p class="muted small">
          Each may be left empty. They count for workouts from that day on; earlier workouts keep theirs.
        </p>
      </form>
      <RiderEntries
        heading="Your limits"
        entries={entries}
        wordsOf={heartRateWords}
        draw={heartRateWords}
        onAdd={(entry) => void onAdd(entry)}
        onRemove={onRemove}
      />
    </div>
  );
}

function loadsSentence(workouts: number): string {
  return workouts === 0
    ? "It changes the Load of none of your workouts so far."
    : `Load of ${countOf(workouts, "workout")} is made anew.`;
}
