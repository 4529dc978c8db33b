import type { ComponentProps, JSX } from "preact";
import { SAMPLE_PREFERENCES } from "@/components/samples/optionsSamples";
import type { OwnHeartRate } from "@/lib/domain/yours";
import { OptionsSection } from "./OptionsSection";
import { PreferencesForm } from "./PreferencesForm";
import { RiderPanel } from "./RiderPanel";

const saved = () => Promise.resolve(true);
const ENTRIES: readonly OwnHeartRate[] = [
  { from: "2025-01-01", maxBpm: 180, restingBpm: 60, thresholdBpm: null },
  { from: "2025-10-01", maxBpm: 182, restingBpm: 52, thresholdBpm: 165 },
];

function panel(given: Partial<ComponentProps<typeof RiderPanel>>): JSX.Element {
  return (
    <OptionsSection id="preferences" heading="Preferences">
      <PreferencesForm preferences={SAMPLE_PREFERENCES} failure={null} onChange={() => {}} />
      <RiderPanel
        rider={{ sex: null, heartRateBounds: null, fitnessSeed: null }}
        entries={[]}
        today="2025-11-19"
        inForce="Today: maximum 180 bpm (Peloton’s default), resting 60 (assumed), threshold 162 (by rule)."
        inForceOn={() => ({ maxBpm: 180, restingBpm: 60 })}
        loadsOf={() => 412}
        loadsOfSex="Load of 412 workouts rests on heart rate."
        boundsByRule={[117, 135, 153, 171]}
        remaking={null}
        failure={null}
        onAdd={saved}
        onSave={saved}
        onRemove={() => {}}
        {...given}
      />
    </OptionsSection>
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "rider, nothing said", node: panel({}) },
  {
    name: "rider, everything said",
    node: panel({
      rider: {
        sex: "female",
        heartRateBounds: [110, 130, 150, 168],
        fitnessSeed: { day: "2024-01-01", fitness: 45, fatigue: 52.5 },
      },
      entries: ENTRIES,
      inForce: "Today: maximum 182 bpm, resting 52, threshold 165.",
      remaking: { total: 412, left: 292 },
    }),
  },
  {
    name: "rider, no maximum known, not saved",
    node: panel({ inForce: null, boundsByRule: null, failure: "This could not be saved. Try again." }),
  },
];
