import type { Finding } from "@/lib/domain/vaultCheck";

/** One finding of every kind of row, invented. */
export const SAMPLE_FINDINGS: readonly Finding[] = [
  { table: "workouts", key: "march", what: "altered", name: "2026-03" },
  { table: "efforts", key: "march", what: "missing", name: "2026-03" },
  { table: "archive", key: "workout", what: "missing", name: "30 min Hypothetical Ride" },
  { table: "archive", key: "other", what: "older", name: null },
  { table: "rides", key: "class", what: "older", name: "45 min Hypothetical Ride" },
  { table: "instructors", key: "person", what: "altered", name: "Ann Example" },
  { table: "account", key: "member", what: "older", name: null },
  { table: "account", key: "tokens", what: "altered", name: null },
  { table: "glance", key: "glance", what: "older", name: null },
  { table: "sync", key: "log", what: "missing", name: null },
  { table: "manifest", key: "manifest", what: "older", name: null },
  { table: "manifest", key: "rides:A", what: "missing", name: null },
  { table: "manifest", key: "check", what: "missing", name: null },
  { table: "workouts", key: "aside:march:hash", what: "foreign", name: null },
];

/** What only the rider knows, put back to an older copy. */
export const SAMPLE_OLDER_YOURS: Finding = { table: "yours", key: "yours", what: "older", name: null };
