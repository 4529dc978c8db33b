import { useRef, useState } from "preact/hooks";
import type { TargetedSubmitEvent } from "preact";
import { dayText } from "@/lib/domain/dateText";
import { numberText } from "@/lib/domain/format";
import type { Rider } from "@/lib/domain/yours";
import { readFitnessSeed } from "./readFitnessSeed";
import type { SeedRefusal, SeedTyped } from "./readFitnessSeed";
import "./RiderPanel.css";

type Seed = Rider["fitnessSeed"];

type RiderFitnessSeedProps = {
  readonly seed: Seed;
  readonly today: string;
  /** Null takes it away. Resolves to whether it was saved. */
  readonly onSave: (seed: Seed) => Promise<boolean>;
};

const BOXES = [
  { field: "fitness", label: "Fitness that day" },
  { field: "fatigue", label: "Fatigue that day" },
] as const;

/** Where the fitness line starts, for riders who trained before their first workout here. */
export function RiderFitnessSeed({ seed, today, onSave }: RiderFitnessSeedProps) {
  // Null: nothing was typed since the last save, and the stored one stands there.
  const [draft, setDraft] = useState<SeedTyped | null>(null);
  const [refusal, setRefusal] = useState<SeedRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const typed = draft ?? textsOf(seed);

  const save = async (next: Seed) => {
    setRefusal(null);
    if (await onSave(next)) setDraft((now) => (now === draft ? null : now));
  };
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reading = readFitnessSeed(typed, today);
    if (reading.type === "seed") {
      await save(reading.seed);
      return;
    }
    setRefusal(reading);
    form.current?.querySelector<HTMLInputElement>(`[name="${reading.field}"]`)?.focus();
  };
  const faults = (field: keyof SeedTyped) => ({
    "aria-invalid": refusal?.field === field,
    "aria-describedby": refusal?.field === field ? "fitness-seed-refusal" : undefined,
  });

  return (
    <div class="rider-part">
      <h3>Start of the fitness line</h3>
      <p>{startSentence(seed)}</p>
      <form
        ref={form}
        class="rider-form"
        onSubmit={(event) => void submit(event)}
        autocomplete="off"
        noValidate
      >
        <div class="rider-form-fields">
          <div class="rider-form-field">
            <label for="fitness-seed-day">Start on</label>
            <input
              id="fitness-seed-day"
              name="day"
              type="date"
              autocomplete="off"
              max={today}
              value={typed.day}
              {...faults("day")}
              onInput={(event) => setDraft({ ...typed, day: event.currentTarget.value })}
            />
          </div>
          {BOXES.map(({ field, label }) => (
            <div key={field} class="rider-form-field">
              <label for={`fitness-seed-${field}`}>{label}</label>
              <input
                id={`fitness-seed-${field}`}
                name={field}
                type="text"
                inputMode="decimal"
                autocomplete="off"
                value={typed[field]}
                {...faults(field)}
                onInput={(event) => setDraft({ ...typed, [field]: event.currentTarget.value })}
              />
            </div>
          ))}
          <button type="submit">Save start</button>
          {seed === null ? null : (
            <button type="button" class="quiet" onClick={() => void save(null)}>
              Start at zero
            </button>
          )}
        </div>
        {refusal === null ? null : (
          <p id="fitness-seed-refusal" class="notice" role="alert">
            {refusal.sentence}
          </p>
        )}
        <p class="muted small">
          Fitness, fatigue and form of every day from then on follow at once. Days before it are not drawn.
        </p>
      </form>
    </div>
  );
}

function startSentence(seed: Seed): string {
  return seed === null
    ? "At zero with your first workout. If you know better from another app, say so."
    : `On ${dayText(seed.day)} with fitness ${tenths(seed.fitness)} and fatigue ${tenths(seed.fatigue)}.`;
}

function tenths(value: number): string {
  return numberText(value, Number.isInteger(value) ? 0 : 1);
}

function textsOf(seed: Seed): SeedTyped {
  return seed === null
    ? { day: "", fitness: "", fatigue: "" }
    : { day: seed.day, fitness: String(seed.fitness), fatigue: String(seed.fatigue) };
}
