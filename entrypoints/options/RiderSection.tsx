import { useMemo } from "preact/hooks";
import { countByHeartRate, heartRateReach, staleByHeartRate } from "@/components/options/heartRateReach";
import { settingsWords } from "@/components/options/heartRateWords";
import { RiderPanel } from "@/components/options/RiderPanel";
import type { RiderChoices } from "@/components/options/RiderPanel";
import { useNow } from "@/entrypoints/page/useNow";
import { withEntry } from "@/lib/domain/datedEntries";
import { localDayOf } from "@/lib/domain/day";
import { countOf } from "@/lib/domain/format";
import type { LocalDay } from "@/lib/domain/ids";
import type { OwnHeartRate } from "@/lib/domain/yours";
import type { Reply } from "@/lib/messages/reply";
import { sendCommand } from "@/lib/messages/send";
import { heartRateZoneBounds } from "@/lib/training/heartRate";
import { heartRateOn } from "@/lib/training/heartRateAtDate";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { OpenVault } from "./openVault";
import { usePicked } from "./usePicked";
import { useRemaking } from "./useRemaking";
import { useSave } from "./useSave";

type RiderSectionProps = { readonly vault: OpenVault; readonly history: RiderHistory };

/** What the rider says of themselves: heart rate, zones, sex, where fitness starts. */
export function RiderSection({ vault, history }: RiderSectionProps) {
  const { nowMs, utcOffsetSec } = useNow();
  const today = localDayOf(nowMs, utcOffsetSec);
  const { failure, save } = useSave();
  const { remaking, begin } = useRemaking(history, staleByHeartRate);
  const { sex, heartRateBounds, fitnessSeed } = vault.yours.rider;
  const { heartRate } = history;
  const settings = useMemo(() => heartRateOn(heartRate, today), [heartRate, today]);
  const byHeartRate = useMemo(() => countByHeartRate(history), [history]);

  const saved = async (sent: Promise<Reply<unknown>>): Promise<boolean> => {
    begin();
    return await save(sent);
  };
  const { choices, pick } = usePicked<RiderChoices>({ sex, heartRateBounds, fitnessSeed }, async (rider) => {
    const bounds = rider.heartRateBounds;
    const request = { ...rider, heartRateBounds: bounds === null ? null : ([...bounds] as Bounds) };
    return await saved(sendCommand("rider.save", request));
  });
  const withLimits = (entry: OwnHeartRate) => ({ ...heartRate, own: withEntry(heartRate.own, entry) });

  return (
    <RiderPanel
      rider={choices}
      entries={vault.yours.heartRate}
      today={today}
      inForce={settings === null ? null : settingsWords(settings)}
      inForceOn={(day) => heartRateOn(heartRate, day as LocalDay)}
      loadsOf={(entry) => heartRateReach(history, withLimits(entry))}
      loadsOfSex={`Load of ${countOf(byHeartRate, "workout")} rests on heart rate.`}
      boundsByRule={settings === null ? null : heartRateZoneBounds(settings.maxBpm)}
      remaking={remaking}
      failure={failure}
      onAdd={(entry) => saved(sendCommand("heartRate.add", entry))}
      onSave={pick}
      onRemove={({ from }) => void saved(sendCommand("heartRate.remove", { from }))}
    />
  );
}

type Bounds = [number, number, number, number];
