import type { OwnFtp } from "@/lib/domain/yours";
import { dayRefusal } from "./readDay";
import { wholeNumber } from "./wholeNumber";

/** Which box is wrong and the sentence about it. */
export type FtpEntryRefusal = {
  readonly type: "refused";
  readonly field: "watts" | "from";
  readonly sentence: string;
};

/** What a rider typed, or what is wrong with it. */
type FtpEntryReading = { readonly type: "entry"; readonly entry: OwnFtp } | FtpEntryRefusal;

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
  const sentence = dayRefusal(from, today);
  return sentence === null
    ? { type: "entry", entry: { from, watts } }
    : { type: "refused", field: "from", sentence };
}

/** Whole watts in the accepted range, or null. */
export function wattsOf(typed: string): number | null {
  return wholeNumber(typed, { least: FTP_MIN_WATTS, most: FTP_MAX_WATTS });
}
