import browser from "webextension-polyfill";

/**
 * `sync`: the rider's period. `wake`: revives a worker that died in mid-run. `paused`: the end of a pause. `lock`: no page
 * was used for as long as the preferences say. `signIn`: the end of a sign-in that waits.
 */
export type AlarmName = "sync" | "wake" | "paused" | "lock" | "signIn";

const NAMES: readonly AlarmName[] = ["sync", "wake", "paused", "lock", "signIn"];
/** The shortest period browsers grant. */
const WAKE_PERIOD_MIN = 0.5;
const JITTER = 0.2;

/** Must be called synchronously when the worker starts, or the alarm that woke it is lost. */
export function onAlarm(listener: (name: AlarmName) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    const name = NAMES.find((known) => known === alarm.name);
    if (name !== undefined) listener(name);
  });
}

/**
 * Makes sure that the sync alarm has this period, minutes; 0 = off. One that already has it stays, or a worker
 * that wakes often would put it off for ever. The first ring is moved by ± 20 % so that not everybody asks at once.
 */
export async function ensureSyncAlarm(periodMin: number, random: () => number): Promise<void> {
  if (periodMin === 0) {
    await browser.alarms.clear("sync");
    return;
  }
  const existing = await browser.alarms.get("sync");
  if (existing?.periodInMinutes === periodMin) return;
  const delayInMinutes = periodMin * (1 - JITTER + 2 * JITTER * random());
  browser.alarms.create("sync", { delayInMinutes, periodInMinutes: periodMin });
}

/** On while a run goes on. */
export async function setWakeAlarm(isOn: boolean): Promise<void> {
  if (isOn)
    browser.alarms.create("wake", { delayInMinutes: WAKE_PERIOD_MIN, periodInMinutes: WAKE_PERIOD_MIN });
  else await browser.alarms.clear("wake");
}

/** Rings once when the pause ends; null = no pause. A time that has passed rings at once. */
export async function setPausedAlarm(untilMs: number | null): Promise<void> {
  if (untilMs === null) await browser.alarms.clear("paused");
  else browser.alarms.create("paused", { when: untilMs });
}

/** Rings once when the vault locks; null = it does not by time. */
export async function setLockAlarm(atMs: number | null): Promise<void> {
  if (atMs === null) await browser.alarms.clear("lock");
  else browser.alarms.create("lock", { when: atMs });
}

/** Rings once when a sign-in that waits is over; null = none waits. */
export async function setSignInAlarm(atMs: number | null): Promise<void> {
  if (atMs === null) await browser.alarms.clear("signIn");
  else browser.alarms.create("signIn", { when: atMs });
}

/** For "Erase everything". */
export async function clearAlarms(): Promise<void> {
  await browser.alarms.clearAll();
}
