import type { ComponentProps, JSX } from "preact";
import { SAMPLE_FTP_MODEL, SAMPLE_NO_FTP_MODEL } from "@/components/samples/ftpSamples";
import { SAMPLE_FTP } from "@/components/samples/optionsSamples";
import type { OwnFtp } from "@/lib/domain/yours";
import { FtpPanel } from "./FtpPanel";
import { FtpUse } from "./FtpUse";

const ENTRIES: readonly OwnFtp[] = [{ from: "2025-03-03", watts: 190 }];
const IN_USE = { ...SAMPLE_FTP, watts: 195 };
const saved = () => Promise.resolve(true);

function panel(given: Partial<ComponentProps<typeof FtpPanel>>): JSX.Element {
  return (
    <FtpPanel
      inUse={IN_USE}
      model={SAMPLE_FTP_MODEL}
      entries={[]}
      today="2025-11-19"
      remaking={null}
      failure={null}
      hrefOf={(key) => `app.html#/workouts/${key}`}
      ridesOf={() => 12}
      onAdd={saved}
      onAnswer={saved}
      onRemove={() => {}}
      {...given}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "ftp unknown", node: panel({ inUse: null, model: SAMPLE_NO_FTP_MODEL }) },
  { name: "ftp with everything known", node: panel({ entries: ENTRIES }) },
  {
    name: "ftp answered, being made anew",
    node: panel({
      model: {
        ...SAMPLE_FTP_MODEL,
        signal: null,
        manual: { typedWatts: 243, asTwentyMinutesWatts: 230.85, reading: "ftp" },
        candidates: SAMPLE_FTP_MODEL.candidates.slice(0, 4),
        noCriticalPower: SAMPLE_NO_FTP_MODEL.noCriticalPower,
      },
      remaking: { total: 412, left: 292 },
    }),
  },
  {
    name: "ftp own and old",
    node: panel({
      inUse: {
        ...IN_USE,
        from: "own",
        how: null,
        source: "Your own entry, valid from 3 Mar 2025",
        age: "8 months ago",
        isOld: true,
      },
      model: { ...SAMPLE_FTP_MODEL, manual: null, signal: null },
      entries: ENTRIES,
    }),
  },
  {
    name: "ftp at least",
    node: panel({
      inUse: {
        ...IN_USE,
        isAtLeast: true,
        from: "ours",
        how: null,
        source: "95 % of your best 20 minutes in 90 days, on 1 Oct 2025",
      },
      model: { ...SAMPLE_NO_FTP_MODEL, candidates: SAMPLE_FTP_MODEL.candidates.slice(3, 4) },
      failure: "This value cannot be used. Check it and try again.",
    }),
  },
  {
    name: "ftp candidate before it is used",
    node: (
      <FtpUse
        watts={203}
        today="2025-11-19"
        inUseWatts={195}
        ridesOf={() => 12}
        onAdd={saved}
        onClose={() => {}}
      />
    ),
  },
];
