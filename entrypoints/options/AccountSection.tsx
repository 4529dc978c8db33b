import { useState } from "preact/hooks";
import { AccountIntro } from "@/components/options/AccountIntro";
import { ConnectForm } from "@/components/options/ConnectForm";
import type { Credentials } from "@/components/options/ConnectForm";
import { CONNECT_IDLE } from "@/components/options/connectState";
import type { ConnectState } from "@/components/options/connectState";
import { OptionsSection } from "@/components/options/OptionsSection";
import { sendCommand } from "@/lib/messages/send";
import { keepStorage } from "@/lib/platform/keepStorage";
import { ConnectedAccount } from "./ConnectedAccount";
import { HostAccess } from "./HostAccess";
import type { OpenVault } from "./openVault";
import { SyncSection } from "./SyncSection";

/** "Peloton account": the form, or whose account it is with everything about its sync. */
export function AccountSection({ vault }: { readonly vault: OpenVault | null }) {
  const [connect, setConnect] = useState<ConnectState>(CONNECT_IDLE);
  const [isNew, setIsNew] = useState(false);

  const onConnect = (credentials: Credentials) => {
    setConnect({ type: "connecting" });
    void keepStorage();
    void sendCommand("account.connect", credentials).then((reply) => {
      setIsNew(reply.ok);
      setConnect(reply.ok ? CONNECT_IDLE : { type: "failed", sentence: reply.error.message });
      return reply;
    });
  };

  const isSignedIn = vault?.isSignedIn === true;
  const needsSignIn = !isSignedIn || vault.progress.errorCode === "signInNeeded";
  return (
    <OptionsSection id="account" heading="Peloton account">
      <HostAccess />
      {isSignedIn ? <ConnectedAccount vault={vault} isNew={isNew} /> : null}
      {needsSignIn ? (
        <>
          <AccountIntro keptFor={keptFor(vault)} />
          <ConnectForm state={connect} onConnect={onConnect} />
        </>
      ) : null}
      {vault === null ? null : <SyncSection vault={vault} />}
    </OptionsSection>
  );
}

function keptFor(vault: OpenVault | null): string | null {
  if (vault === null || vault.summaries.length === 0) return null;
  return vault.profile?.leaderboardName ?? "your account";
}
