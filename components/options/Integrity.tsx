import type { Finding, VaultCheck } from "@/lib/domain/vaultCheck";
import { NEVER_CHECKED, resultOf } from "@/lib/domain/vaultCheck";
import { countOf } from "@/lib/domain/format";
import type { ActionState } from "./actionState";
import { checkSentence, findingText, isGoingOn, repairedText } from "./integrityWords";
import "./Integrity.css";

type IntegrityProps = {
  readonly check: VaultCheck;
  /** Rows that were noticed in passing and are not dealt with. */
  readonly damagedRows: number;
  readonly nowMs: number;
  readonly action: ActionState;
  readonly onCheck: () => void;
  readonly onRepair: () => void;
  readonly onKeep: () => void;
};

/** Whether the vault is as Saddlebag left it; what is not, by name; and what brings it back. */
export function Integrity({ check, damagedRows, nowMs, action, onCheck, onRepair, onKeep }: IntegrityProps) {
  const isBusy = isGoingOn(check, nowMs) || action.type === "running";
  const result = isGoingOn(check, nowMs) ? NEVER_CHECKED : resultOf(check);
  const findings = result.type === "checked" ? result.findings : [];
  const repairable = findings.filter(({ table }) => table !== "yours");
  const ridersAlone =
    result.type === "repaired" ? result.open : findings.filter(({ table }) => table === "yours");
  const isUnexplained = damagedRows > 0 && findings.length === 0 && ridersAlone.length === 0 && !isBusy;
  return (
    <div class="integrity">
      <h3>Integrity</h3>
      <p>
        Every row in the vault is sealed to its place, and a sealed list knows the newest copy of each. A row
        that was altered, swapped, put back to an older copy or taken away is noticed.
      </p>
      {isUnexplained ? (
        <p class="notice" role="alert">
          {`${countOf(damagedRows, "row")} damaged. Check the vault to see which.`}
        </p>
      ) : null}
      {isGoingOn(check, nowMs) && check.type === "checking" ? <CheckBar {...check} /> : null}
      <p role="status" class={findings.length > 0 ? "integrity-wrong" : undefined}>
        {checkSentence(check, nowMs)}
      </p>
      <Texts texts={repairable.map(findingText)} />
      {result.type === "repaired" ? <Texts texts={result.repaired.map(repairedText)} /> : null}
      {repairable.length === 0 ? null : (
        <p class="muted">
          Repair makes again what it can from the answers kept here and asks Peloton for the rest. Rows that
          do not open are kept aside, never thrown away.
        </p>
      )}
      {ridersAlone.map((finding) => (
        <RidersAlone key={finding.key} finding={finding} isBusy={isBusy} onKeep={onKeep} />
      ))}
      <div class="integrity-buttons">
        {repairable.length === 0 ? null : (
          <button type="button" class="primary" disabled={isBusy} onClick={onRepair}>
            Repair
          </button>
        )}
        <button type="button" disabled={isBusy} onClick={onCheck}>
          Check the vault
        </button>
      </div>
      {action.type === "failed" ? (
        <p class="notice" role="alert">
          {action.sentence}
        </p>
      ) : null}
      <p class="muted small">
        What no check can see: the whole database put back to an older state as a whole, list and all. Only
        the next sync would show it, by fetching again what you did since.
      </p>
    </div>
  );
}

function CheckBar({ done, total }: { readonly done: number; readonly total: number }) {
  const most = Math.max(total, 1);
  return (
    <div
      class="integrity-bar"
      role="progressbar"
      aria-label="Check progress"
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={done}
    >
      <div class="integrity-bar-fill" style={{ width: `${(done / most) * 100}%` }} />
    </div>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul class="integrity-list">
      {texts.map((text, at) => (
        <li key={at}>{text}</li>
      ))}
    </ul>
  );
}

/** What Peloton never knew: the rider alone can say whether what is there will do. */
function RidersAlone({
  finding,
  isBusy,
  onKeep,
}: {
  readonly finding: Finding;
  readonly isBusy: boolean;
  readonly onKeep: () => void;
}) {
  return (
    <div class="integrity-alone">
      <p>
        <strong>{findingText(finding)}</strong>. {ALONE[finding.what]} Peloton never had it, so it cannot be
        fetched. Look through your FTP, heart-rate limits and notes.
      </p>
      <button type="button" disabled={isBusy} onClick={onKeep}>
        {finding.what === "older" ? "Keep this copy" : "Go on with what is there"}
      </button>
    </div>
  );
}

const ALONE: Readonly<Record<Finding["what"], string>> = {
  altered: "It did not open and is kept aside.",
  missing: "It is gone.",
  older: "Something you said later is not in it.",
  foreign: "It is kept aside.",
};
