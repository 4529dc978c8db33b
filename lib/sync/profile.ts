import type { Profile } from "@/lib/domain/account";
import { errorCodeOf } from "@/lib/domain/error";
import { askItem } from "./ask";
import type { Run } from "./run";
import { commit, note } from "./run";
import { filled } from "./summaryOf";

const FRESH_FOR_MS = 12 * 3_600_000;

/**
 * Peloton's own figures of the member, read again at most twice a day (three requests). They only add to what is
 * there: where Peloton does not give them now, the next run that has a reason asks again.
 */
export async function refreshProfile(run: Run): Promise<void> {
  const account = await run.store.account();
  const readAtMs = account?.profile?.readAtMs ?? -Infinity;
  const ageMs = run.now() - readAtMs;
  if (ageMs >= 0 && ageMs < FRESH_FOR_MS) return;
  const asked = await askItem(run, async (signal) => await readProfile(run, signal));
  const value = asked.type === "answer" ? asked.value : null;
  // Another member's answer under our sign-in would be a mix-up on the far side: it is not stored.
  if (value === null || value.memberId !== run.member) return;
  let profile: Profile = value;
  await commit(run, async (now) => {
    const current = await now.account();
    if (current === null) return null;
    profile = withParts(value, current.profile);
    return { account: { ...current, profile } };
  });
  run.profile = profile;
  run.ftp = null;
}

/** An answer of `/api/me` that names nobody is one that cannot be read; a run does not end for it. */
async function readProfile(run: Run, signal: AbortSignal): Promise<Profile | null> {
  try {
    const { value } = await run.client.profile(signal);
    // One question here, three at Peloton.
    note(run, { type: "asked", requests: 2 });
    return value;
  } catch (error) {
    if (errorCodeOf(error) === "noUserId") return null;
    throw error;
  }
}

/** What overview and settings say is left as it was where they do not say it now. */
function withParts(fresh: Profile, before: Profile | null): Profile {
  if (before === null) return fresh;
  const { streaks, achievementCount, units } = before;
  return {
    ...fresh,
    ...filled(
      { streaks: fresh.streaks, achievementCount: fresh.achievementCount, units: fresh.units },
      { streaks, achievementCount, units },
    ),
  };
}
