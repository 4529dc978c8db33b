import type { OwnFtp } from "@/lib/domain/account";

/** What a rider typed, or which box is wrong and the sentence about it. */
export type FtpEntryReading =
  | { readonly type: "entry"; readonly entry: OwnFtp }
  | { readonly type: "refused"; readonly field: "watts" | "from"; readonly sentence: string };

const FTP_MIN_WATTS = 30;
const FTP_MAX_WATTS = 700;

/** Reads the two boxes. `today` is this computer's calendar day: an FTP of a day to come would change nothing yet. */
export function readFtpEntry(typed: { watts: string; from: string }, today: string): FtpEntryReading {
  const watts = wattsOf(typed.watts);
  if (watts === null) {
    return {
      type: "refused",
      field: "watts",
      sentence: `Type whole watts from ${FTP_MIN_WATTS} to ${FTP_MAX_WATTS}.`,
    };
  }
  const from = typed.from.trim();
  if (!isDay(from))
    return { type: "refused", field: "from", sentence: "Choose the day from which it counts." };
  if (from > today) {
    return { type: "refused", field: "from", sentence: "Choose today or an earlier day." };
  }
  return { type: "entry", entry: { from, watts } };
}

/** Whole watts in the accepted range, or null. */
export function wattsOf(typed: string): number | null {
  const text = typed.trim();
  const watts = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return watts >= FTP_MIN_WATTS && watts <= FTP_MAX_WATTS ? watts : null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const atMs = Date.parse(`${text}T00:00:00Z`);
  // 31 February parses in no engine or becomes March: it must come back as itself.
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().slice(0, 10) === text;
}
