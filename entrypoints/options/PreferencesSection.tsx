import type { ComponentChildren } from "preact";
import { OptionsSection } from "@/components/options/OptionsSection";
import { PreferencesForm } from "@/components/options/PreferencesForm";
import { usePreferences } from "@/entrypoints/page/usePreferences";
import { sendCommand } from "@/lib/messages/send";
import { usePicked } from "./usePicked";
import { useSave } from "./useSave";

/** "Preferences": each choice is saved as it is made. `children`: what else the rider says, once there is a vault. */
export function PreferencesSection({ children }: { readonly children?: ComponentChildren }) {
  const { failure, save } = useSave();
  const { choices, pick } = usePicked(usePreferences(), (changed) =>
    save(sendCommand("preferences.save", changed)),
  );
  return (
    <OptionsSection id="preferences" heading="Preferences">
      <PreferencesForm preferences={choices} failure={failure} onChange={(changed) => void pick(changed)} />
      {children}
    </OptionsSection>
  );
}
