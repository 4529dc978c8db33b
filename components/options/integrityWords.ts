import { countOf, countText } from "@/lib/domain/format";
import type {
  CheckResult,
  Finding,
  FindingKind,
  Repaired,
  RepairWay,
  VaultCheck,
} from "@/lib/domain/vaultCheck";
import { relativeTimeText } from "@/lib/domain/dateText";

/** A check tells how far it is every second or so; one that is silent for this long has ended with its worker. */
const SILENT_MS = 60_000;

const KINDS: Readonly<Record<FindingKind, string>> = {
  altered: "altered",
  missing: "missing",
  older: "an older copy",
  foreign: "put there from outside",
};

const WAYS: Readonly<Record<RepairWay, string>> = {
  rebuilt: "made again from what is here.",
  asked: "asked of Peloton again; it comes with the next sync.",
  signIn: "comes back when you sign in again.",
  kept: "what is there is kept.",
  gone: "cannot be brought back. Nobody else has it.",
};

/** “Summaries of March 2026: altered”. */
export function findingText(finding: Finding): string {
  return `${rowText(finding)}: ${KINDS[finding.what]}`;
}

/** “Summaries of March 2026: made again from what is here.” */
export function repairedText({ finding, way }: Repaired): string {
  return `${rowText(finding)}: ${WAYS[way]}`;
}

/** What a row is to the rider. */
function rowText({ table, key, name }: Finding): string {
  if (key.startsWith("aside:")) return "A damaged copy that was set aside";
  switch (table) {
    case "account":
      return key === "tokens" ? "The sign-in" : "Your profile";
    case "workouts":
      return `Summaries of ${name === null ? "a month" : monthText(name)}`;
    case "efforts":
      return `Power curves and heart rates of ${name === null ? "a month" : monthText(name)}`;
    case "glance":
      return "What the popup shows";
    case "yours":
      return "What you said of workouts";
    case "archive":
      return `Second-by-second data of ${name === null ? "a workout" : `‘${name}’`}`;
    case "rides":
      return `Class details of ${name === null ? "a class" : `‘${name}’`}`;
    case "instructors":
      return `Details of ${name ?? "an instructor"}`;
    case "sync":
      return "Recent runs";
    case "manifest":
      break;
  }
  if (key === "check") return "The result of the last check";
  return key === "manifest" ? "The list of all rows" : "A part of the list of classes and instructors";
}

const MONTH = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

function monthText(month: string): string {
  const atMs = Date.parse(`${month}-01T00:00:00Z`);
  return Number.isNaN(atMs) ? "a month" : MONTH.format(atMs);
}

/** Where the check stands, as a sentence; a check that goes on has its own bar. */
export function checkSentence(check: VaultCheck, nowMs: number): string {
  switch (check.type) {
    case "never":
      return "Never checked.";
    case "checking":
      return isSilent(check, nowMs)
        ? cutOffSentence(check.before, nowMs)
        : `${countText(check.done)} of ${countOf(check.total, "row")} read.`;
    case "checked": {
      const when = relativeTimeText(check.atMs, nowMs);
      const { length } = check.findings;
      return length === 0
        ? `All well: ${countOf(check.rows, "row")} checked ${when}.`
        : `${countText(length)} of ${countOf(check.rows, "row")} ${length === 1 ? "is" : "are"} not as Saddlebag left ${length === 1 ? "it" : "them"}. Checked ${when}.`;
    }
    case "repaired":
      break;
  }
  return `Repaired ${relativeTimeText(check.atMs, nowMs)}. Check again to see that all is well.`;
}

/** What was found before still holds. */
function cutOffSentence(before: CheckResult, nowMs: number): string {
  const cutOff = "The last check was cut off before its end.";
  return before.type === "never" ? cutOff : `${cutOff} The one before: ${checkSentence(before, nowMs)}`;
}

/** Whether a check that says it goes on does. */
export function isGoingOn(check: VaultCheck, nowMs: number): boolean {
  return check.type === "checking" && !isSilent(check, nowMs);
}

function isSilent({ atMs }: { readonly atMs: number }, nowMs: number): boolean {
  return nowMs - atMs > SILENT_MS;
}
