import { useRef, useState } from "preact/hooks";
import type { TargetedSubmitEvent } from "preact";
import type { OwnFtp } from "@/lib/domain/yours";
import { FtpPreview } from "./FtpPreview";
import { FtpRefusal } from "./FtpRefusal";
import { readFtpEntry, wattsOf } from "./readFtpEntry";
import type { FtpEntryRefusal } from "./readFtpEntry";
import "./FtpForm.css";

type FtpFormProps = {
  readonly today: string;
  /** The FTP in use, W; null = none. */
  readonly inUseWatts: number | null;
  readonly ridesOf: (entry: OwnFtp) => number;
  /** Resolves to whether it was saved. */
  readonly onAdd: (entry: OwnFtp) => Promise<boolean>;
};

/** A rider's own FTP, from a day on. The zones it would give stand there before it is saved. */
export function FtpForm({ today, inUseWatts, ridesOf, onAdd }: FtpFormProps) {
  const [watts, setWatts] = useState("");
  // Null: today, whichever day that is by the time it is saved.
  const [picked, setFrom] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<FtpEntryRefusal | null>(null);
  const wattsBox = useRef<HTMLInputElement>(null);
  const fromBox = useRef<HTMLInputElement>(null);
  const from = picked ?? today;
  const typed = wattsOf(watts);
  const reading = readFtpEntry({ watts, from }, today);

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (reading.type === "refused") {
      setRefusal(reading);
      (reading.field === "watts" ? wattsBox : fromBox).current?.focus();
      return;
    }
    setRefusal(null);
    // What was typed stays until it is saved, and what was typed meanwhile too.
    if (await onAdd(reading.entry)) setWatts((now) => (now === watts ? "" : now));
  };

  return (
    <form class="ftp-form" onSubmit={(event) => void submit(event)} autocomplete="off" noValidate>
      <h3>Your own value</h3>
      <div class="ftp-form-fields">
        <div class="ftp-form-field">
          <label for="ftp-watts">FTP in watts</label>
          <input
            ref={wattsBox}
            id="ftp-watts"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={watts}
            aria-invalid={refusal?.field === "watts"}
            aria-describedby={refusal?.field === "watts" ? "ftp-refusal" : undefined}
            onInput={(event) => setWatts(event.currentTarget.value)}
          />
        </div>
        <div class="ftp-form-field">
          <label for="ftp-from">Valid from</label>
          <input
            ref={fromBox}
            id="ftp-from"
            type="date"
            autocomplete="off"
            max={today}
            value={from}
            aria-invalid={refusal?.field === "from"}
            aria-describedby={refusal?.field === "from" ? "ftp-refusal" : undefined}
            onInput={(event) => setFrom(event.currentTarget.value)}
          />
        </div>
        <button type="submit">Save</button>
      </div>
      <FtpRefusal id="ftp-refusal" refusal={refusal} />
      {typed === null ? null : (
        <FtpPreview
          entry={{ from, watts: typed }}
          inUseWatts={inUseWatts}
          rides={reading.type === "entry" ? ridesOf(reading.entry) : null}
        />
      )}
      <p class="muted small">It counts for workouts from that day on. Earlier workouts keep theirs.</p>
    </form>
  );
}
