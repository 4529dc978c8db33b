import { useMemo } from "preact/hooks";
import { ftpInUse } from "@/components/options/ftpInUse";
import { ftpModel } from "@/components/options/ftpModel";
import { FtpPanel } from "@/components/options/FtpPanel";
import { ftpReach, staleByFtp } from "@/components/options/ftpReach";
import { OptionsSection } from "@/components/options/OptionsSection";
import { workoutHash } from "@/entrypoints/app/route";
import { useNow } from "@/entrypoints/page/useNow";
import { localDayOf } from "@/lib/domain/day";
import type { BlindKey } from "@/lib/domain/ids";
import type { Reply } from "@/lib/messages/reply";
import { sendCommand } from "@/lib/messages/send";
import type { EffortsByKey } from "@/lib/training/bestCurve";
import { ftpFromTimeline } from "@/lib/training/ftpAtDate";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { OpenVault } from "./openVault";
import { useRemaking } from "./useRemaking";
import { useSave } from "./useSave";

type FtpSectionProps = {
  readonly vault: OpenVault;
  readonly history: RiderHistory;
  /** Null while they are being opened. */
  readonly efforts: EffortsByKey | null;
};

/** "FTP": what counts today and why, what it could be, and the rider's own entries. */
export function FtpSection({ vault, history, efforts }: FtpSectionProps) {
  const { nowMs, utcOffsetSec } = useNow();
  const { failure, save } = useSave();
  const { remaking, begin } = useRemaking(history, staleByFtp);
  const { yours, profile } = vault;
  const today = localDayOf(nowMs, utcOffsetSec);
  const ftp = ftpFromTimeline(history.ftp, { atMs: nowMs, day: today });
  // Made with the vault and the day, not with every look at the clock.
  const model = useMemo(
    () => ftpModel({ history, efforts, yours, profile, now: { atMs: nowMs, day: today } }),
    [history, efforts, yours, profile, today],
  );
  const saved = async (sent: Promise<Reply<unknown>>): Promise<boolean> => {
    begin();
    return await save(sent);
  };
  return (
    <OptionsSection id="ftp" heading="FTP">
      <FtpPanel
        inUse={ftp === null ? null : ftpInUse(ftp, { nowMs, utcOffsetSec }, yours.rider.manualFtp)}
        model={model}
        entries={yours.ftp}
        today={today}
        remaking={remaking}
        failure={failure}
        hrefOf={workoutHref}
        ridesOf={(entry) => ftpReach(history, entry)}
        onAdd={({ from, watts }) => saved(sendCommand("ftp.add", { from, watts }))}
        onAnswer={(answer) => saved(sendCommand("ftp.answerManual", answer))}
        onRemove={({ from }) => void saved(sendCommand("ftp.remove", { from }))}
      />
    </OptionsSection>
  );
}

function workoutHref(key: BlindKey): string {
  return `app.html${workoutHash(key)}`;
}
