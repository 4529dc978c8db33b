import type { JSX } from "preact";
import { NO_BACKUP } from "@/lib/domain/backup";
import { BackupReminder } from "./BackupReminder";

const doNothing = () => {};

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  {
    name: "reminder without any backup",
    node: <BackupReminder backup={{ ...NO_BACKUP, workouts: 40 }} workouts={140} onDismiss={doNothing} />,
  },
  {
    name: "reminder after a backup",
    node: (
      <BackupReminder
        backup={{ madeAtMs: Date.UTC(2026, 10, 1), workouts: 1000, isDismissed: false }}
        workouts={1120}
        onDismiss={doNothing}
      />
    ),
  },
];
