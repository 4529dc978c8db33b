import type { JSX } from "preact";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { SAMPLE_FINDINGS, SAMPLE_OLDER_YOURS } from "@/components/samples/vaultCheckSamples";
import type { VaultCheck } from "@/lib/domain/vaultCheck";
import { NEVER_CHECKED } from "@/lib/domain/vaultCheck";
import type { ActionState } from "./actionState";
import { Integrity } from "./Integrity";

const doNothing = () => {};
const atMs = SAMPLE_NOW_MS - 5 * 60_000;

function shown(check: VaultCheck, damagedRows = 0, action: ActionState = { type: "idle" }): JSX.Element {
  return (
    <Integrity
      check={check}
      damagedRows={damagedRows}
      nowMs={SAMPLE_NOW_MS}
      action={action}
      onCheck={doNothing}
      onRepair={doNothing}
      onKeep={doNothing}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "integrity never checked", node: shown(NEVER_CHECKED) },
  { name: "integrity damage noticed in passing", node: shown(NEVER_CHECKED, 3) },
  {
    name: "integrity checking",
    node: shown(
      { type: "checking", atMs: SAMPLE_NOW_MS, done: 1200, total: 4000, before: NEVER_CHECKED },
      0,
      { type: "running" },
    ),
  },
  {
    name: "integrity cut off",
    node: shown({ type: "checking", atMs, done: 1200, total: 4000, before: NEVER_CHECKED }),
  },
  {
    name: "integrity cut off, findings of the check before",
    node: shown({
      type: "checking",
      atMs,
      done: 1200,
      total: 4000,
      before: { type: "checked", atMs: atMs - 86_400_000, rows: 4000, findings: SAMPLE_FINDINGS.slice(0, 2) },
    }),
  },
  { name: "integrity all well", node: shown({ type: "checked", atMs, rows: 4000, findings: [] }) },
  {
    name: "integrity findings",
    node: shown({
      type: "checked",
      atMs,
      rows: 4000,
      findings: [...SAMPLE_FINDINGS, SAMPLE_OLDER_YOURS],
    }),
  },
  {
    name: "integrity only the rider knows",
    node: shown({
      type: "checked",
      atMs,
      rows: 4000,
      findings: [{ ...SAMPLE_OLDER_YOURS, what: "altered" }],
    }),
  },
  {
    name: "integrity repairing",
    node: shown({ type: "checked", atMs, rows: 4000, findings: SAMPLE_FINDINGS.slice(0, 2) }, 0, {
      type: "running",
    }),
  },
  {
    name: "integrity repaired",
    node: shown({
      type: "repaired",
      atMs,
      repaired: (["rebuilt", "rebuilt", "asked", "gone", "kept", "asked", "signIn"] as const).flatMap(
        (way, at) => {
          const finding = SAMPLE_FINDINGS[at];
          return finding === undefined ? [] : [{ finding, way }];
        },
      ),
      open: [SAMPLE_OLDER_YOURS],
    }),
  },
  {
    name: "integrity failed",
    node: shown(NEVER_CHECKED, 0, {
      type: "failed",
      sentence: "The vault's key does not fit. Nothing was changed.",
    }),
  },
];
