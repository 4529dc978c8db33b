import { AccountIntro } from "@/components/options/AccountIntro";
import { OptionsSection } from "@/components/options/OptionsSection";
import { SignIn } from "@/components/options/SignIn";
import { ConnectedAccount } from "./ConnectedAccount";
import { HostAccess } from "./HostAccess";
import type { OpenVault } from "./openVault";
import { SyncSection } from "./SyncSection";
import { useSignIn } from "./useSignIn";

/** "Peloton account": the ways in, or whose account it is with everything about its sync. */
export function AccountSection({ vault }: { readonly vault: OpenVault | null }) {
  const { state, isNew, ways } = useSignIn();
  const isSignedIn = vault?.isSignedIn === true;
  const needsSignIn = !isSignedIn || vault.progress.errorCode === "signInNeeded";
  return (
    <OptionsSection id="account" heading="Peloton account">
      <HostAccess />
      {isSignedIn ? <ConnectedAccount vault={vault} isNew={isNew} /> : null}
      {needsSignIn ? (
        <>
          <AccountIntro keptFor={keptFor(vault)} />
          <SignIn state={state} {...ways} />
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
