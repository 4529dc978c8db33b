import type { JSX } from "preact";
import { NO_BACKUP } from "@/lib/domain/backup";
import { sentenceFor } from "@/lib/domain/error";
import type { MemberId } from "@/lib/domain/ids";
import { BackupPanel } from "./BackupPanel";
import type { BackupPanelProps } from "./BackupPanel";

const doNothing = () => {};
const NOW_MS = Date.UTC(2026, 10, 21, 12);
const DAY_MS = 86_400_000;

const never: BackupPanelProps = {
  vault: { backup: NO_BACKUP, workouts: 1234 },
  nowMs: NOW_MS,
  utcOffsetSec: 0,
  make: { type: "idle" },
  restore: { type: "idle" },
  onMake: doNothing,
  onCancelMake: doNothing,
  onCheck: doNothing,
  onRestore: doNothing,
  onCancelRestore: doNothing,
};
const made: BackupPanelProps = {
  ...never,
  vault: { backup: { madeAtMs: NOW_MS - 21 * DAY_MS, workouts: 1200, isDismissed: false }, workouts: 1234 },
};

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "nothing to back up yet", node: <BackupPanel {...never} vault={null} /> },
  { name: "never backed up", node: <BackupPanel {...never} /> },
  { name: "backed up before", node: <BackupPanel {...made} /> },
  {
    name: "making a backup",
    node: <BackupPanel {...made} make={{ type: "running", done: 400, of: 1234 }} />,
  },
  {
    name: "backup made",
    node: (
      <BackupPanel
        {...made}
        make={{
          type: "done",
          sentence: "The backup is made: 1,234 workouts. Keep the file and its passphrase.",
        }}
      />
    ),
  },
  {
    name: "looking a backup through",
    node: <BackupPanel {...never} restore={{ type: "checking", share: 0.4 }} />,
  },
  {
    name: "backup looked through",
    node: (
      <BackupPanel
        {...never}
        restore={{
          type: "preview",
          preview: {
            memberId: "member-ann" as MemberId,
            leaderboardName: "AnnRidesAgain",
            workouts: 1234,
            firstStartedAtMs: Date.UTC(2020, 0, 3),
            lastStartedAtMs: NOW_MS - 30 * DAY_MS,
            madeAtMs: NOW_MS - 21 * DAY_MS,
            madeBy: "0.1.0",
          },
        }}
      />
    ),
  },
  { name: "restoring a backup", node: <BackupPanel {...never} restore={{ type: "restoring" }} /> },
  {
    name: "backup restored",
    node: (
      <BackupPanel
        {...made}
        restore={{ type: "done", sentence: "1,234 workouts restored, 20 were here already." }}
      />
    ),
  },
  {
    name: "backup refused",
    node: <BackupPanel {...never} restore={{ type: "failed", sentence: sentenceFor("backupDamaged") }} />,
  },
];
