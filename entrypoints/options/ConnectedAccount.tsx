import { AccountPanel } from "@/components/options/AccountPanel";
import { useAction } from "@/entrypoints/page/useAction";
import { useNow } from "@/entrypoints/page/useNow";
import { relativeTimeText } from "@/lib/domain/dateText";
import { countOf } from "@/lib/domain/format";
import { sendCommand } from "@/lib/messages/send";
import type { OpenVault } from "./openVault";

/** Whose account it is, tested and disconnected by command. */
export function ConnectedAccount({ vault, isNew }: { readonly vault: OpenVault; readonly isNew: boolean }) {
  const { nowMs } = useNow();
  const [test, askTest] = useAction();
  const [disconnect, askDisconnect] = useAction();
  const { lastSyncedAtMs } = vault.progress;
  return (
    <AccountPanel
      leaderboardName={vault.profile?.leaderboardName ?? "Your account"}
      lastSynced={
        lastSyncedAtMs === null ? "Not synced yet" : `Last synced ${relativeTimeText(lastSyncedAtMs, nowMs)}`
      }
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
