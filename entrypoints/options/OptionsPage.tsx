import { useEffect } from "preact/hooks";
import { AboutWords } from "@/components/options/AboutWords";
import { LockScreen } from "@/components/lock/LockScreen";
import { OptionsFrame } from "@/components/options/OptionsFrame";
import { OptionsSection } from "@/components/options/OptionsSection";
import { useUnlock } from "@/entrypoints/page/useUnlock";
import { useVaultView } from "@/entrypoints/page/useVaultView";
import { sentenceFor } from "@/lib/domain/error";
import { AccountSection } from "./AccountSection";
import { BackupSection } from "./BackupSection";
import { PreferencesSection } from "./PreferencesSection";
import { PrivacySection } from "./PrivacySection";
import { RiderSections } from "./RiderSections";
import { extensionVersion } from "./extensionVersion";

function LockedNotice() {
  const [state, unlock] = useUnlock();
  return <LockScreen state={state} onUnlock={unlock} />;
}

/** The options page, wired: every section sends its own commands and sees results through the vault. */
export function OptionsPage() {
  const { view, reader } = useVaultView();
  const isReady = view !== null;

  // The sections come after the vault is open, so the browser finds the address's section only now.
  useEffect(() => {
    if (isReady && location.hash !== "") document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isReady]);

  return (
    <OptionsFrame>
      {view === null ? <p class="muted">Opening the vault</p> : null}
      {view?.type === "broken" ? (
        <p class="notice" role="alert">
          {sentenceFor(view.errorCode)}
        </p>
      ) : null}
      {view?.type === "locked" ? <LockedNotice /> : null}
      {view === null || view.type === "broken" || view.type === "locked" ? null : (
        <AccountSection vault={view.type === "open" ? view : null} />
      )}
      {view?.type === "open" ? <RiderSections vault={view} reader={reader} /> : <PreferencesSection />}
      {view?.type === "open" || view?.type === "none" ? (
        <BackupSection vault={view.type === "open" ? view : null} />
      ) : null}
      <PrivacySection
        isLocked={view?.type === "locked"}
        reader={reader}
        vault={view?.type === "open" ? view : null}
      />
      <OptionsSection id="about" heading="About">
        <AboutWords version={extensionVersion()} />
      </OptionsSection>
    </OptionsFrame>
  );
}
