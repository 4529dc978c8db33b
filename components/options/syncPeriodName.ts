/** A sync period in words: "Off", "Every 15 minutes", "Every hour", "Every 3 hours", "Daily". */
export function syncPeriodName(minutes: number): string {
  if (minutes <= 0) return "Off";
  if (minutes === 1440) return "Daily";
  if (minutes < 60) return `Every ${minutes} minutes`;
  return minutes === 60 ? "Every hour" : `Every ${minutes / 60} hours`;
}
