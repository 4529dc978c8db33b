import type { JSX } from "preact";
import { SAMPLE_FTP_MODEL } from "@/components/samples/ftpSamples";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import {
  SAMPLE_DONE,
  SAMPLE_FAILED,
  SAMPLE_FTP,
  SAMPLE_PREFERENCES,
  SAMPLE_PROFILE,
  SAMPLE_PROFILE_FIGURES,
  SAMPLE_SYNCING,
} from "@/components/samples/optionsSamples";
import type { SyncProgress } from "@/lib/domain/syncState";
import { AboutWords } from "./AboutWords";
import { AccountIntro } from "./AccountIntro";
import { AccountPanel } from "./AccountPanel";
import type { ActionState } from "./actionState";
import { ConnectForm } from "./ConnectForm";
import { EraseEverything } from "./EraseEverything";
import { FailedWorkouts } from "./FailedWorkouts";
import type { FailedWorkout } from "./FailedWorkouts";
import { FtpPanel } from "./FtpPanel";
import { OptionsFrame } from "./OptionsFrame";
import { OptionsSection } from "./OptionsSection";
import { PreferencesForm } from "./PreferencesForm";
import { PrivacyWords } from "./PrivacyWords";
import { ProfileLists } from "./ProfileLists";
import { SyncPanel } from "./SyncPanel";
import { syncStandOf } from "./syncStand";

const doNothing = () => {};
const saved = () => Promise.resolve(true);
const IDLE: ActionState = { type: "idle" };

function restOfPage(): JSX.Element {
  return (
    <>
      <OptionsSection id="preferences" heading="Preferences">
        <PreferencesForm preferences={SAMPLE_PREFERENCES} failure={null} onChange={doNothing} />
      </OptionsSection>
      <OptionsSection id="privacy" heading="Privacy">
        <PrivacyWords />
        <EraseEverything state={IDLE} onErase={doNothing} />
      </OptionsSection>
      <OptionsSection id="about" heading="About">
        <AboutWords version="0.1.0" />
      </OptionsSection>
    </>
  );
}

function connected(
  progress: SyncProgress,
  failed: readonly FailedWorkout[],
  base: string | null,
): JSX.Element {
  return (
    <OptionsFrame>
      <OptionsSection id="account" heading="Peloton account">
        <AccountPanel
          leaderboardName={SAMPLE_PROFILE.leaderboardName}
          lastSynced="Last synced 5 minutes ago"
          isNew={false}
          test={IDLE}
          disconnect={IDLE}
          onTest={doNothing}
          onDisconnect={doNothing}
        />
        <SyncPanel
          progress={progress}
          stand={syncStandOf(progress, SAMPLE_NOW_MS)}
          utcOffsetSec={0}
          isSignedIn
          action={IDLE}
          onSync={doNothing}
          onStop={doNothing}
          onCheckAll={doNothing}
        />
        <FailedWorkouts workouts={failed} onRetry={doNothing} onRetryAll={doNothing} />
        <ProfileLists figures={SAMPLE_PROFILE_FIGURES} base={base} />
      </OptionsSection>
      <OptionsSection id="ftp" heading="FTP">
        <FtpPanel
          inUse={SAMPLE_FTP}
          model={{ ...SAMPLE_FTP_MODEL, manual: null, signal: null }}
          entries={[{ from: "2025-10-01", watts: 200 }]}
          today="2025-11-19"
          remaking={null}
          failure={null}
          hrefOf={(key) => `app.html#/workouts/${key}`}
          ridesOf={() => 12}
          onAdd={saved}
          onAnswer={saved}
          onRemove={doNothing}
        />
      </OptionsSection>
      {restOfPage()}
    </OptionsFrame>
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  {
    name: "options empty",
    node: (
      <OptionsFrame>
        <OptionsSection id="account" heading="Peloton account">
          <AccountIntro keptFor={null} />
          <ConnectForm state={{ type: "idle" }} onConnect={doNothing} />
        </OptionsSection>
        {restOfPage()}
      </OptionsFrame>
    ),
  },
  {
    name: "options signed out",
    node: (
      <OptionsFrame>
        <OptionsSection id="account" heading="Peloton account">
          <AccountIntro keptFor={SAMPLE_PROFILE.leaderboardName} />
          <ConnectForm state={{ type: "idle" }} onConnect={doNothing} />
        </OptionsSection>
      </OptionsFrame>
    ),
  },
  { name: "options connected", node: connected(SAMPLE_DONE, [], null) },
  {
    name: "options syncing",
    node: connected(SAMPLE_SYNCING, SAMPLE_FAILED, "from 12 Apr 2025, older workouts are still coming"),
  },
];
