import type { ExportFormat } from "@/lib/domain/exported";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { formatFacts } from "./formatFacts";

/** What some system cannot have in a name, what turns the writing direction, and what cannot be seen. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu;
/** Windows keeps these for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;
/** File systems hold 255 bytes; a name must survive a few more words and an archive's folder. */
const LONGEST_BYTES = 120;

/** A text as the stem of a file name that is good on every system; "workout" for one of which nothing is left. */
export function fileStem(text: string): string {
  // Composed: some systems keep the accents apart, and the same name would be two.
  const readable = text.normalize("NFC").replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  const stem = cutToBytes(readable, LONGEST_BYTES).replace(/^[. ]+|[. ]+$/g, "");
  if (stem === "") return "workout";
  return RESERVED.test(stem) ? `${stem} workout`.replace(/\./g, " ") : stem;
}

/** Gives each file of an archive a name of its own, capitals and accents aside: the second is "… (2)". */
export function createFileNames(): (summary: WorkoutSummary, extension: string) => string {
  const taken = new Set<string>();
  const nextOf = new Map<string, number>();
  return (summary, extension) => {
    const stem = fileStem(`${localStamp(summary)} ${summary.title}`);
    let name = stem;
    while (taken.has(folded(name))) {
      const next = (nextOf.get(folded(stem)) ?? 1) + 1;
      nextOf.set(folded(stem), next);
      name = `${stem} (${next})`;
    }
    taken.add(folded(name));
    return `${name}.${extension}`;
  };
}

/**
 * The name of a file as it is downloaded: when and what kind, not the title, because the browser writes the names of
 * downloads into its own history. `today` is the local day on which it is made; it names a file of several workouts.
 */
export function downloadName(
  format: ExportFormat,
  summaries: readonly WorkoutSummary[],
  today: LocalDay,
): string {
  const { extension, isTable } = formatFacts(format);
  const only = summaries.length === 1 ? summaries[0] : undefined;
  if (only !== undefined) {
    return `saddlebag-${localStamp(only).replace(/ /g, "-")}-${only.discipline.toLowerCase()}.${extension}`;
  }
  if (!isTable) return `saddlebag-${extension}-${today}.zip`;
  return `saddlebag-${format === "pelotonCsv" ? "peloton-columns" : "workouts"}-${today}.csv`;
}

/** "2026-11-21 0630": the workout's own local time, in an order that sorts. */
function localStamp({ startedAtMs, utcOffsetSec }: WorkoutSummary): string {
  const local = new Date(startedAtMs + utcOffsetSec * 1000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 13)}${local.slice(14, 16)}`;
}

function folded(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function cutToBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let cut = "";
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > most) break;
    cut += character;
  }
  return cut;
}
