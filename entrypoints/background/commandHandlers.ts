import type { Preferences } from "@/lib/domain/account";
import type { BlindKey } from "@/lib/domain/ids";
import type { CommandHandlers } from "@/lib/messages/serve";
import type { Background } from "./background";
import { cancelSignIn } from "./endSignIn";
import { addFtp } from "./handlers/addFtp";
import { addHeartRate } from "./handlers/addHeartRate";
import { agreeToAccount } from "./handlers/agreeToAccount";
import { answerManualFtp } from "./handlers/answerManualFtp";
import { backupHandlers } from "./handlers/backup";
import { checkVault } from "./handlers/checkVault";
import { connect } from "./handlers/connect";
import { disconnect } from "./handlers/disconnect";
import { erase } from "./handlers/erase";
import { keepCopy } from "./handlers/keepCopy";
import { lockHandlers } from "./handlers/lock";
import { inspect } from "./handlers/inspect";
import { removeFtp } from "./handlers/removeFtp";
import { removeHeartRate } from "./handlers/removeHeartRate";
import { repairVault } from "./handlers/repairVault";
import { saveRider } from "./handlers/saveRider";
import { sayOfWorkout } from "./handlers/sayOfWorkout";
import { signInFromBrowser } from "./handlers/signInFromBrowser";
import { signInOnPage } from "./handlers/signInOnPage";
import { testConnection } from "./handlers/testConnection";
import { allInOne } from "./allInOne";

/** Every command and what serves it. */
export function commandHandlers(
  background: Background,
  writePreferences: (preferences: Preferences) => Promise<void>,
): CommandHandlers {
  const { engine, applyPeriod } = background;
  return {
    "account.connect": (request) => connect(background, request),
    "signIn.fromBrowser": () => signInFromBrowser(background),
    "signIn.agree": () => agreeToAccount(background),
    "signIn.onPage": () => signInOnPage(background),
    "signIn.cancel": async () => {
      await cancelSignIn(background);
      return {};
    },
    "account.test": () => testConnection(background),
    "account.disconnect": () => disconnect(background),
    "sync.now": async () => started(await engine.run("now")),
    "sync.look": async () => started(await engine.run("look")),
    "sync.checkAll": async () => started(await engine.checkAll()),
    "sync.retry": async ({ key }) => started(await engine.retry(key as BlindKey | undefined)),
    "sync.stop": async () => {
      await engine.stop();
      return {};
    },
    "sync.first": async ({ key }) => {
      await engine.openFirst(key as BlindKey);
      return {};
    },
    "ftp.add": (request) => addFtp(background, request),
    "ftp.remove": (request) => removeFtp(background, request),
    "ftp.answerManual": (request) => answerManualFtp(background, request),
    "heartRate.add": (request) => addHeartRate(background, request),
    "heartRate.remove": (request) => removeHeartRate(background, request),
    "rider.save": (request) => saveRider(background, request),
    "workout.say": (request) => sayOfWorkout(background, request),
    ...lockHandlers(background),
    "peloton.inspect": (request) => inspect(background, request),
    ...backupHandlers(background),
    "preferences.save": async (preferences) => {
      await writePreferences(preferences);
      await applyPeriod();
      await background.lock.noteUse();
      return {};
    },
    "vault.check": allInOne(() => checkVault(background)),
    "vault.repair": allInOne(() => repairVault(background)),
    "vault.keepCopy": () => keepCopy(background),
    "vault.erase": () => erase(background),
  };
}

/** Only whether it started: replies do not wait for a run. */
function started(run: { readonly started: boolean }): { readonly started: boolean } {
  return { started: run.started };
}
