import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { TargetedSubmitEvent } from "preact";
import type { OwnFtp } from "@/lib/domain/yours";
import { FtpPreview } from "./FtpPreview";
import { FtpRefusal } from "./FtpRefusal";
import { readFtpEntry } from "./readFtpEntry";
import type { FtpEntryRefusal } from "./readFtpEntry";
import "./FtpForm.css";

type FtpUseProps = {
  readonly watts: number;
  readonly today: string;
  readonly inUseWatts: number | null;
  readonly ridesOf: (entry: OwnFtp) => number;
  /** Resolves to whether it was saved. */
  readonly onAdd: (entry: OwnFtp) => Promise<boolean>;
  readonly onClose: () => void;
};

/** From which day one of the candidates is to be used, and what that would change, before it is saved. */
export function FtpUse({ watts, today, inUseWatts, ridesOf, onAdd, onClose }: FtpUseProps) {
  const id = useId();
  const [picked, setFrom] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<FtpEntryRefusal | null>(null);
  const fromBox = useRef<HTMLInputElement>(null);
  useEffect(() => fromBox.current?.focus(), []);
  const from = picked ?? today;
  const reading = readFtpEntry({ watts: String(watts), from }, today);

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (reading.type === "refused") {
      setRefusal(reading);
      fromBox.current?.focus();
      return;
    }
    setRefusal(null);
    if (await onAdd(reading.entry)) onClose();
  };

  return (
    <form
      class="ftp-form ftp-use"
      aria-label={`Use ${watts} W`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
      autocomplete="off"
      noValidate
    >
      <div class="ftp-form-fields">
        <div class="ftp-form-field">
          <label for={`${id}-from`}>{`Use ${watts} W from`}</label>
          <input
            ref={fromBox}
            id={`${id}-from`}
            type="date"
            autocomplete="off"
            max={today}
            value={from}
            aria-invalid={refusal !== null}
            aria-describedby={refusal === null ? undefined : `${id}-refusal`}
            onInput={(event) => setFrom(event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="primary">
          Save
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
      <FtpRefusal id={`${id}-refusal`} refusal={refusal} />
      <FtpPreview
        entry={{ from, watts }}
        inUseWatts={inUseWatts}
        rides={reading.type === "entry" ? ridesOf(reading.entry) : null}
      />
      <p class="muted small">Earlier workouts keep theirs.</p>
    </form>
  );
}
