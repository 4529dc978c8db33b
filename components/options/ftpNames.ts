import type { FtpCandidate } from "@/lib/training/ftpCandidates";

const NAMES: Readonly<Record<FtpCandidate["source"], string>> = {
  own: "Your own entry",
  test: "FTP test",
  pelotonManual: "Typed into Peloton",
  peloton: "Peloton’s value",
  estimated: "Peloton’s estimate",
  ours: "Best 20 minutes × 0.95",
  criticalPower: "Critical power",
};

/** "FTP test", "Best 20 minutes × 0.95": what a value is. */
export function ftpSourceName(source: FtpCandidate["source"]): string {
  return NAMES[source];
}
