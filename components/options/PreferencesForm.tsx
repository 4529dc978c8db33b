import type { ComponentChildren } from "preact";
import type { Preferences } from "@/lib/domain/account";
import { SYNC_PERIODS_MIN } from "@/lib/domain/account";
import { syncPeriodName } from "./syncPeriodName";
import "./PreferencesForm.css";

type PreferencesFormProps = {
  readonly preferences: Preferences;
  /** The sentence of a save that failed; null otherwise. */
  readonly failure: string | null;
  readonly onChange: (preferences: Preferences) => void;
};

/** How things are shown and how often Peloton is asked. Every choice is saved at once. */
export function PreferencesForm({ preferences, failure, onChange }: PreferencesFormProps) {
  const change = (part: Partial<Preferences>) => onChange({ ...preferences, ...part });
  return (
    <div class="preferences-form">
      <Choice
        id="preference-units"
        label="Units"
        value={preferences.units}
        onPick={(value) => change({ units: value as Preferences["units"] })}
      >
        <option value="account">As in my Peloton account</option>
        <option value="us">Miles and feet</option>
        <option value="metric">Kilometers and meters</option>
      </Choice>
      <Choice
        id="preference-week-start"
        label="Week starts on"
        value={preferences.weekStart}
        onPick={(value) => change({ weekStart: value as Preferences["weekStart"] })}
      >
        <option value="monday">Monday</option>
        <option value="sunday">Sunday</option>
      </Choice>
      <Choice
        id="preference-theme"
        label="Theme"
        value={preferences.theme}
        onPick={(value) => change({ theme: value as Preferences["theme"] })}
      >
        <option value="system">As the browser</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </Choice>
      <Choice
        id="preference-sync-period"
        label="Look for new workouts"
        value={String(preferences.syncPeriodMin)}
        onPick={(value) => change({ syncPeriodMin: Number(value) })}
      >
        {SYNC_PERIODS_MIN.map((minutes) => (
          <option key={minutes} value={String(minutes)}>
            {syncPeriodName(minutes)}
          </option>
        ))}
      </Choice>
      <Switch
        id="preference-streaks"
        label="Show streaks"
        words="Off: the popup, the dashboard and the habits say nothing of them."
        isOn={preferences.showStreaks}
        onSwitch={(showStreaks) => change({ showStreaks })}
      />
      <Switch
        id="preference-shortcuts"
        label="Keyboard shortcuts"
        words="Single keys in the list of workouts: / to search, j and k between rows."
        isOn={preferences.keyboardShortcuts}
        onSwitch={(keyboardShortcuts) => change({ keyboardShortcuts })}
      />
      {failure === null ? null : (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly children: ComponentChildren;
};

function Choice({ id, label, value, onPick, children }: ChoiceProps) {
  return (
    <div class="preferences-form-choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        autocomplete="off"
        value={value}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}

type SwitchProps = {
  readonly id: string;
  readonly label: string;
  /** What it does. */
  readonly words: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
};

function Switch({ id, label, words, isOn, onSwitch }: SwitchProps) {
  return (
    <div class="preferences-form-switch">
      <input
        id={id}
        type="checkbox"
        autocomplete="off"
        checked={isOn}
        aria-describedby={`${id}-words`}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <p id={`${id}-words`} class="muted small">
        {words}
      </p>
    </div>
  );
}
