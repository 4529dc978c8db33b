import { useRef, useState } from "preact/hooks";
import type { TargetedSubmitEvent } from "preact";
import type { OwnFtp } from "@/lib/domain/account";
import { readFtpEntry, wattsOf } from "./readFtpEntry";
import type { FtpEntryReading } from "./readFtpEntry";
import { ZoneTable } from "./ZoneTable";
import "./FtpForm.css";

type FtpFormProps = {
  readonly today: string;
  readonly failure: string | null;
  readonly onAdd: (entry: OwnFtp) => void;
};

type Refusal = Extract<FtpEntryReading, { type: "refused" }>;

/** A rider's own FTP, from a day on. The zones it would give stand there before it is saved. */
export function FtpForm({ today, failure, onAdd }: FtpFormProps) {
  const [watts, setWatts] = useState("");
  const [from, setFrom] = useState(today);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const wattsBox = useRef<HTMLInputElement>(null);
  const fromBox = useRef<HTMLInputElement>(null);
  const preview = wattsOf(watts);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reading = readFtpEntry({ watts, from }, today);
    if (reading.type === "refused") {
      setRefusal(reading);
      (reading.field === "watts" ? wattsBox : fromBox).current?.focus();
      return;
    }
    setRefusal(null);
    setWatts("");
    onAdd(reading.entry);
  };

  return (
    <form class="ftp-form" onSubmit={submit} autocomplete="off" noValidate>
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
      {refusal === null ? null : (
        <p id="ftp-refusal" class="notice" role="alert">
          {refusal.sentence}
        </p>
      )}
      {failure === null ? null : (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
      {preview === null ? null : (
        <div class="ftp-form-preview">
          <p class="muted small">{`With ${preview} W your zones would be:`}</p>
          <ZoneTable caption={`Power zones at ${preview} W`} ftpWatts={preview} />
        </div>
      )}
      <p class="muted small">It counts for workouts from that day on. Earlier workouts keep theirs.</p>
    </form>
  );
}
