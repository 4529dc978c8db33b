/** When the vault locks, as a choice; 0 = when the browser closes. */
export function lockTimeName(minutes: number): string {
  if (minutes === 0) return "When the browser closes";
  if (minutes < 60) return `After ${minutes} minutes without use`;
  return minutes === 60 ? "After an hour without use" : `After ${minutes / 60} hours without use`;
}
