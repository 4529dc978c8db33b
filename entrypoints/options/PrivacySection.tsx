import { EraseEverything } from "@/components/options/EraseEverything";
import { OptionsSection } from "@/components/options/OptionsSection";
import { PrivacyWords } from "@/components/options/PrivacyWords";
import { useAction } from "@/entrypoints/page/useAction";
import { sendCommand } from "@/lib/messages/send";

/** "Privacy": what is kept where, and the way to lose it all. */
export function PrivacySection() {
  const [erase, ask] = useAction();
  return (
    <OptionsSection id="privacy" heading="Privacy">
      <PrivacyWords />
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
