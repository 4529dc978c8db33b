import { useMemo } from "preact/hooks";
import { ftpInUse } from "@/components/options/ftpInUse";
import { FtpPanel } from "@/components/options/FtpPanel";
import { OptionsSection } from "@/components/options/OptionsSection";
import { useNow } from "@/entrypoints/page/useNow";
import { localDayOf } from "@/lib/domain/day";
import { sendCommand } from "@/lib/messages/send";
import { ftpFromTimeline, ftpTimeline } from "@/lib/training/ftpAtDate";
import type { OpenVault } from "./openVault";
import { useSave } from "./useSave";

/** "FTP": what counts today, and the rider's own entries. */
export function FtpSection({ vault }: { readonly vault: OpenVault }) {
  const { nowMs, utcOffsetSec } = useNow();
  const { failure, save } = useSave();
  const { yours, summaries, profile } = vault;
  const timeline = useMemo(
    () => ftpTimeline({ own: yours.ftp, summaries, profile }),
    [yours.ftp, summaries, profile],
  );
  const today = localDayOf(nowMs, utcOffsetSec);
  const ftp = ftpFromTimeline(timeline, { atMs: nowMs, day: today });
  return (
    <OptionsSection id="ftp" heading="FTP">
      <FtpPanel
        inUse={ftp === null ? null : ftpInUse(ftp, { nowMs, utcOffsetSec })}
        entries={yours.ftp}
        today={today}
        failure={failure}
        onAdd={({ from, watts }) => void save(sendCommand("ftp.add", { from, watts }))}
        onRemove={({ from }) => void save(sendCommand("ftp.remove", { from }))}
      />
    </OptionsSection>
  );
}
