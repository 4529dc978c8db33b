import { EraseEverything } from "@/components/options/EraseEverything";
import { OptionsSection } from "@/components/options/OptionsSection";
import { PrivacyWords } from "@/components/options/PrivacyWords";
import { useAction } from "@/entrypoints/page/useAction";
import { sendCommand } from "@/lib/messages/send";
import type { VaultReader } from "@/lib/store/vaultReader";
import { IntegritySection } from "./IntegritySection";
import { LockSection } from "./LockSection";
import type { OpenVault } from "./openVault";

type PrivacySectionProps = {
  readonly isLocked: boolean;
  /** The vault once it is there and open. */
  readonly vault: OpenVault | null;
  readonly reader: Pick<VaultReader, "watchKeeping">;
};

/** "Privacy": what is kept where, the lock, and the way to lose it all. */
export function PrivacySection({ isLocked, vault, reader }: PrivacySectionProps) {
  const [erase, ask] = useAction();
  return (
    <OptionsSection id="privacy" heading="Privacy">
      <PrivacyWords />
      {isLocked ? null : <LockSection reader={reader} />}
      {vault === null ? null : <IntegritySection vault={vault} />}
      <EraseEverything
        state={erase}
        onErase={() =>
          ask(
            () => sendCommand("vault.erase", {}),
            () => "Everything is erased.",
          )
        }
      />
    </OptionsSection>
  );
}
