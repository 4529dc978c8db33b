import { askRun } from "./ask";
import type { Run } from "./run";
import { commit } from "./run";

const FRESH_FOR_MS = 12 * 3_600_000;

/** Peloton's own figures of the member, read again after new workouts, at most twice a day (three requests). */
export async function refreshProfile(run: Run): Promise<void> {
  const account = await run.store.account();
  const readAtMs = account?.profile?.readAtMs ?? -Infinity;
  const ageMs = run.now() - readAtMs;
  if (ageMs >= 0 && ageMs < FRESH_FOR_MS) return;
  const { value } = await askRun(run, (signal) => run.client.profile(signal));
  // Another member's answer under our sign-in would be a mix-up on the far side: it is not stored.
  if (value === null || value.memberId !== run.member) return;
  await commit(run, async (now) => {
    const current = await now.account();
    return current === null ? null : { account: { ...current, profile: value } };
  });
  run.profile = value;
  run.ftp = null;
}
