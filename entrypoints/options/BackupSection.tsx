import { BackupPanel } from "@/components/backup/BackupPanel";
import { OptionsSection } from "@/components/options/OptionsSection";
import { useNow } from "@/entrypoints/page/useNow";
import type { OpenVault } from "./openVault";
import { useMakeBackup } from "./useMakeBackup";
import { useRestoreBackup } from "./useRestoreBackup";

/** Making and restoring backups, wired. `vault`: null while there is none. */
export function BackupSection({ vault }: { readonly vault: OpenVault | null }) {
  const { nowMs, utcOffsetSec } = useNow();
  const make = useMakeBackup(utcOffsetSec);
  const restore = useRestoreBackup(vault?.profile?.memberId ?? null);
  return (
    <OptionsSection id="backup" heading="Backup">
      <BackupPanel
        vault={vault === null ? null : { backup: vault.backup, workouts: vault.summaries.length }}
        nowMs={nowMs}
        utcOffsetSec={utcOffsetSec}
        make={make.state}
        restore={restore.state}
        onMake={make.make}
        onCancelMake={make.cancel}
        onCheck={restore.check}
        onRestore={restore.restore}
        onCancelRestore={restore.cancel}
      />
    </OptionsSection>
  );
}
