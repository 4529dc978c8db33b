import type { JSX } from "preact";
import { SAMPLE_FTP } from "@/components/samples/optionsSamples";
import type { OwnFtp } from "@/lib/domain/account";
import type { FtpInUse } from "./ftpInUse";
import { FtpPanel } from "./FtpPanel";

const doNothing = () => {};
const ENTRIES: readonly OwnFtp[] = [
  { from: "2025-03-03", watts: 190 },
  { from: "2025-10-01", watts: 200 },
];

function panel(
  inUse: FtpInUse | null,
  entries: readonly OwnFtp[],
  failure: string | null = null,
): JSX.Element {
  return (
    <FtpPanel
      inUse={inUse}
      entries={entries}
      today="2025-11-19"
      failure={failure}
      onAdd={doNothing}
      onRemove={doNothing}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "ftp unknown", node: panel(null, []) },
  { name: "ftp of a test", node: panel(SAMPLE_FTP, []) },
  {
    name: "ftp own and old",
    node: panel(
      { ...SAMPLE_FTP, source: "Your own entry, valid from 3 Mar 2025", age: "8 months ago", isOld: true },
      ENTRIES,
    ),
  },
  {
    name: "ftp at least",
    node: panel(
      { ...SAMPLE_FTP, isAtLeast: true, source: "95 % of your best 20 minutes in 90 days, on 1 Oct 2025" },
      [],
      "This value cannot be used. Check it and try again.",
    ),
  },
];
