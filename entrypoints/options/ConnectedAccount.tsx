import { AccountPanel } from "@/components/options/AccountPanel";
import { useAction } from "@/entrypoints/page/useAction";
import { useNow } from "@/entrypoints/page/useNow";
import { relativeTimeText } from "@/lib/domain/dateText";
import { countOf } from "@/lib/domain/format";
import type { SyncProgress } from "@/lib/domain/syncState";
import { sendCommand } from "@/lib/messages/send";
import type { OpenVault } from "./openVault";

/** Whose account it is, tested and disconnected by command. */
export function ConnectedAccount({ vault, isNew }: { readonly vault: OpenVault; readonly isNew: boolean }) {
  const { nowMs } = useNow();
  const [test, askTest] = useAction();
  const [disconnect, askDisconnect] = useAction();
  return (
    <AccountPanel
      leaderboardName={vault.profile?.leaderboardName ?? "Your account"}
      lastSynced={lastSyncedText(vault.progress, nowMs)}
      isNew={isNew}
      test={test}
      disconnect={disconnect}
      onTest={() =>
        askTest(
          () => sendCommand("account.test", {}),
          ({ leaderboardName, workouts }) =>
            workouts === null
              ? `Connected as ${leaderboardName}.`
              : `Connected as ${leaderboardName}, ${countOf(workouts, "workout")} at Peloton.`,
        )
      }
      onDisconnect={() =>
        askDisconnect(
          () => sendCommand("account.disconnect", {}),
          () => "",
        )
      }
    />
  );
}

function lastSyncedText({ lastSyncedAtMs, listed }: SyncProgress, nowMs: number): string {
  if (lastSyncedAtMs !== null) return `Last synced ${relativeTimeText(lastSyncedAtMs, nowMs)}`;
  return listed === 0 ? "Not synced yet" : "The first sync is not finished yet";
}
