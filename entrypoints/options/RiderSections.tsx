import { OptionsSection } from "@/components/options/OptionsSection";
import { useEfforts } from "@/entrypoints/page/useEfforts";
import { useRiderHistory } from "@/entrypoints/page/useRiderHistory";
import type { VaultReader } from "@/lib/store/vaultReader";
import { FtpSection } from "./FtpSection";
import type { OpenVault } from "./openVault";
import { PreferencesSection } from "./PreferencesSection";
import { RiderSection } from "./RiderSection";

type RiderSectionsProps = { readonly vault: OpenVault; readonly reader: VaultReader };

/** What the rider sets once there is a vault; one history for all of it. */
export function RiderSections({ vault, reader }: RiderSectionsProps) {
  const history = useRiderHistory(vault);
  const efforts = useEfforts(vault, reader);
  return (
    <>
      {history === null ? (
        <OptionsSection id="ftp" heading="FTP">
          <div aria-busy="true" />
        </OptionsSection>
      ) : (
        <FtpSection {...{ vault, history, efforts }} />
      )}
      <PreferencesSection>
        {history === null ? null : <RiderSection vault={vault} history={history} />}
      </PreferencesSection>
    </>
  );
}
