import { useEffect, useRef, useState } from "preact/hooks";

import type { ExportFormat } from "@/lib/domain/exported";
import { countOf, countText } from "@/lib/domain/format";
import type { ExportState } from "./exportState";
import { exportSentences, formatWords, isTable } from "./exportWords";

import "./ExportDialog.css";

/** Which workouts: "The 12 shown workouts", "All 1,234 workouts", "This workout". */
export type ExportScope = { readonly id: string; readonly words: string; readonly count: number };

type Props = {
  /** At least one; the first is chosen. */
  readonly scopes: readonly ExportScope[];
  /** The first is chosen. */
  readonly formats: readonly ExportFormat[];
  readonly state: ExportState;
  readonly onExport: (scopeId: string, format: ExportFormat) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
};

/** Which workouts in which format, then how far it is, then what became of every one of them. */
export function ExportDialog({ scopes, formats, state, onExport, onCancel, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const ways = useRef<HTMLDivElement>(null);
  const [scopeId, setScopeId] = useState(scopes[0]?.id ?? "");
  const [format, setFormat] = useState<ExportFormat>(formats[0] ?? "fit");
  useEffect(() => dialog.current?.showModal(), []);
  // The button that was pressed is gone: what can be done next is beside what became of it.
  useEffect(() => {
    if (state.type !== "choosing") ways.current?.querySelector("button")?.focus();
  }, [state.type]);
  const isRunning = state.type === "running";
  const scope = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  return (
    <dialog
      ref={dialog}
      class="export-dialog"
      aria-labelledby="export-dialog-heading"
      onClose={onClose}
      // A minute's work is not thrown away by a touch of Escape: it has a button.
      onCancel={(event) => {
        if (isRunning) event.preventDefault();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="export-dialog-heading">{headingOf(scopes)}</h2>
      {isRunning ? (
        <ExportBar done={state.done} total={state.total} />
      ) : (
        <>
          {scopes.length < 2 ? null : (
            <Choices
              legend="Workouts"
              name="export-scope"
              chosen={scopeId}
              options={scopes.map(({ id, words }) => ({ value: id, words, use: "" }))}
              onChoose={setScopeId}
            />
          )}
          <Choices
            legend="Format"
            name="export-format"
            chosen={format}
            options={formats.map((value) => {
              const { name, use } = formatWords(value);
              return { value, words: name, use };
            })}
            onChoose={setFormat}
          />
          <p class="small muted">
            {(scope?.count ?? 0) > 1 && !isTable(format) ? "One zip with a file for each workout. " : ""}
            Made here and sent nowhere. The file is not encrypted
            {isTable(format) || !formats.includes("gpx")
              ? "."
              : ", and it tells where outdoor workouts went."}
          </p>
        </>
      )}
      <Outcome state={state} />
      <div ref={ways} class="export-dialog-ways">
        {isRunning ? (
          <button key="cancel" type="button" onClick={onCancel}>
            Cancel
          </button>
        ) : (
          <>
            <button
              key="export"
              type="button"
              class="primary"
              disabled={scope === undefined}
              onClick={() => onExport(scopeId, format)}
            >
              Export
            </button>
            <button key="close" type="button" onClick={() => dialog.current?.close()}>
              Close
            </button>
          </>
        )}
      </div>
    </dialog>
  );
}

/** "Export all 30 workouts" where there is nothing to choose. */
function headingOf([first, ...others]: readonly ExportScope[]): string {
  if (first === undefined || others.length > 0) return "Export workouts";
  return `Export ${first.words.charAt(0).toLowerCase()}${first.words.slice(1)}`;
}

type ChoicesProps<Value extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly chosen: Value;
  readonly options: readonly { readonly value: Value; readonly words: string; readonly use: string }[];
  readonly onChoose: (value: Value) => void;
};

function Choices<Value extends string>({ legend, name, chosen, options, onChoose }: ChoicesProps<Value>) {
  return (
    <fieldset class="export-dialog-choices">
      <legend class="small muted">{legend}</legend>
      {options.map(({ value, words, use }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            autocomplete="off"
            aria-describedby={use === "" ? undefined : `${name}-${value}`}
            aria-label={words}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {words}
            {use === "" ? null : (
              <span id={`${name}-${value}`} class="small muted">
                {use}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function ExportBar({ done, total }: { readonly done: number; readonly total: number }) {
  const words = `${countText(done)} of ${countOf(total, "workout")}`;
  return (
    <div class="export-dialog-running">
      <div
        class="export-dialog-bar"
        role="progressbar"
        aria-label="Export progress"
        aria-valuemin={0}
        aria-valuemax={Math.max(total, 1)}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <div style={{ width: `${(done / Math.max(total, 1)) * 100}%` }} />
      </div>
      <p class="small muted figure">{words}</p>
    </div>
  );
}

function Outcome({ state }: { readonly state: ExportState }) {
  if (state.type === "failed") {
    return (
      <p class="notice" role="alert">
        {state.sentence}
      </p>
    );
  }
  return (
    <div role="status" class="export-dialog-outcome">
      {sentencesOf(state).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function sentencesOf(state: ExportState): readonly string[] {
  if (state.type === "stopped") return ["Cancelled. No file was saved."];
  return state.type === "done" ? exportSentences(state.format, state.counts, state.fileName) : [];
}
