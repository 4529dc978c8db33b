import { useEfforts } from "@/entrypoints/app/useEfforts";
import { useRiderHistory } from "@/entrypoints/app/useRiderHistory";
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
      <FtpSection {...{ vault, history, efforts }} />
      <PreferencesSection>
        <RiderSection vault={vault} history={history} />
      </PreferencesSection>
    </>
  );
}
