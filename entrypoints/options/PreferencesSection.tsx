import { useEffect, useState } from "preact/hooks";
import { OptionsSection } from "@/components/options/OptionsSection";
import { PreferencesForm } from "@/components/options/PreferencesForm";
import { usePreferences } from "@/entrypoints/page/usePreferences";
import type { Preferences } from "@/lib/domain/account";
import { sendCommand } from "@/lib/messages/send";
import { useSave } from "./useSave";

/** "Preferences": each choice is saved as it is made. What was picked stands there until the stored ones follow. */
export function PreferencesSection() {
  const stored = usePreferences();
  const [picked, setPicked] = useState(stored);
  const { failure, save } = useSave();
  useEffect(() => setPicked(stored), [stored]);

  const change = async (changed: Preferences) => {
    setPicked(changed);
    if (!(await save(sendCommand("preferences.save", changed)))) setPicked(stored);
  };
  return (
    <OptionsSection id="preferences" heading="Preferences">
      <PreferencesForm preferences={picked} failure={failure} onChange={(changed) => void change(changed)} />
    </OptionsSection>
  );
}
