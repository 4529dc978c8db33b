import { useEffect, useState } from "preact/hooks";
import { LockPanel } from "@/components/lock/LockPanel";
import { useAction } from "@/entrypoints/page/useAction";
import { usePreferences } from "@/entrypoints/page/usePreferences";
import type { Keeping } from "@/lib/domain/keeping";
import { sendCommand } from "@/lib/messages/send";
import type { VaultReader } from "@/lib/store/vaultReader";

/** The passphrase lock, wired. */
export function LockSection({ reader }: { readonly reader: Pick<VaultReader, "watchKeeping"> }) {
  const preferences = usePreferences();
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  const [state, ask] = useAction();
  // Of its own: a lock must not wait for a change of the passphrase that is under way.
  const [, askLock] = useAction();
  useEffect(() => reader.watchKeeping(setKeeping), [reader]);
  if (keeping === null) return null;
  return (
    <LockPanel
      keeping={keeping}
      lockAfterMin={preferences.lockAfterMin}
      state={state}
      onSet={(passphrase) =>
        ask(
          () => sendCommand("lock.set", { passphrase }),
          () => "The passphrase is set.",
        )
      }
      onChange={(change) =>
        ask(
          () => sendCommand("lock.change", change),
          () => "The passphrase is changed.",
        )
      }
      onRemove={(passphrase) =>
        ask(
          () => sendCommand("lock.remove", { passphrase }),
          () => "The passphrase is removed.",
        )
      }
      onLock={() =>
        askLock(
          () => sendCommand("lock.now", {}),
          () => "",
        )
      }
      onLockAfter={(lockAfterMin) =>
        ask(
          () => sendCommand("preferences.save", { ...preferences, lockAfterMin }),
          () => "",
        )
      }
    />
  );
}
