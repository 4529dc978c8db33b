import type { OwnHeartRate } from "@/lib/domain/yours";
import { thresholdOf } from "@/lib/training/heartRate";
import type { HeartRateSettings } from "@/lib/training/heartRate";

/** "maximum 182, resting 52 bpm": what an entry says. */
export function heartRateWords({ maxBpm, restingBpm, thresholdBpm }: OwnHeartRate): string {
  const said = [
    maxBpm === null ? null : `maximum ${maxBpm}`,
    restingBpm === null ? null : `resting ${restingBpm}`,
    thresholdBpm === null ? null : `threshold ${thresholdBpm}`,
  ].filter((words) => words !== null);
  return `${said.join(", ")} bpm`;
}

/** "Today: maximum 180 bpm (Peloton’s default), resting 60 (assumed), threshold 162 (by rule)": what is in force. */
export function settingsWords(settings: HeartRateSettings): string {
  const { maxBpm, isMaxDefault, restingBpm, isRestingDefault, thresholdBpm } = settings;
  const threshold = Math.round(thresholdOf(settings));
  return [
    `Today: maximum ${maxBpm} bpm${isMaxDefault ? " (Peloton’s default)" : ""}`,
    `resting ${restingBpm}${isRestingDefault ? " (assumed)" : ""}`,
    `threshold ${threshold}${thresholdBpm === null ? " (by rule)" : ""}.`,
  ].join(", ");
}
