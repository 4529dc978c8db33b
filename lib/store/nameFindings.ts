import type { LocalMonth } from "@/lib/domain/ids";
import type { Finding } from "@/lib/domain/vaultCheck";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { blindKey } from "@/lib/vault/blindKey";
import type { VaultKeys } from "@/lib/vault/vaultKeys";
import type { VaultDatabase } from "./database";
import { readMonths } from "./monthRows";
import type { Opening } from "./opening";
import { readSummaryMonth } from "./storedSummary";

/** Peloton sold its first bike in 2014; imports may be older. */
const FIRST_YEAR = 2005;
const LAST_YEAR = 2060;

/** Says what each row is about, from what opens; only ever stored sealed. */
export async function nameFindings(
  db: VaultDatabase,
  opening: Opening,
  findings: readonly Omit<Finding, "name">[],
): Promise<readonly Finding[]> {
  const isAbout = (...tables: readonly Finding["table"][]) =>
    findings.some(({ table }) => tables.includes(table));
  const months = isAbout("workouts", "efforts")
    ? await monthNames(opening.keys)
    : new Map<string, LocalMonth>();
  const summaries = isAbout("archive", "rides", "instructors")
    ? (await readMonths(db, opening, "workouts", readSummaryMonth)).flatMap(({ workouts }) => workouts)
    : [];
  return findings.map((finding) => ({ ...finding, name: nameOf(finding, months, summaries) }));
}

function nameOf(
  { table, key }: Omit<Finding, "name">,
  months: ReadonlyMap<string, LocalMonth>,
  summaries: readonly WorkoutSummary[],
): string | null {
  if (table === "workouts" || table === "efforts") return months.get(key) ?? null;
  if (table === "archive") return summaries.find((one) => one.key === key)?.title ?? null;
  if (table === "rides") return summaries.find((one) => one.ride?.key === key)?.title ?? null;
  if (table !== "instructors") return null;
  return summaries.find((one) => one.instructor?.key === key)?.instructor?.name ?? null;
}

/** A month's row has a blind key: which month it is shows by making the keys of all months there may be. */
async function monthNames(keys: VaultKeys): Promise<ReadonlyMap<string, LocalMonth>> {
  const all: LocalMonth[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      all.push(`${year}-${String(month).padStart(2, "0")}` as LocalMonth);
    }
  }
  const named = await Promise.all(
    all.map(async (month) => [await blindKey(keys, "month", month), month] as const),
  );
  return new Map<string, LocalMonth>(named);
}
