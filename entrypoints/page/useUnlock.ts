import { useEffect } from "preact/hooks";
import type { ActionState } from "@/components/options/actionState";
import { sendCommand } from "@/lib/messages/send";
import { watchUnlocked } from "@/lib/platform/unlockedRoot";
import { useAction } from "./useAction";

/** Unlocking, as a locked page asks for it. Whoever unlocks, in whichever page, lets this one start over. */
export function useUnlock(): readonly [state: ActionState, unlock: (passphrase: string) => void] {
  const [state, ask] = useAction();
  useEffect(
    () =>
      watchUnlocked((to) => {
        if (to === "unlocked") location.reload();
      }),
    [],
  );
  const unlock = (passphrase: string) =>
    ask(
      () => sendCommand("lock.unlock", { passphrase }),
      () => "",
    );
  return [state, unlock];
}
