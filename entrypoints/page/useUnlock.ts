import type { ActionState } from "@/components/options/actionState";
import { sendCommand } from "@/lib/messages/send";
import { useAction } from "./useAction";

/** Unlocking, as a locked page asks for it. What comes of it is seen when the page reloads itself. */
export function useUnlock(): readonly [state: ActionState, unlock: (passphrase: string) => void] {
  const [state, ask] = useAction();
  const unlock = (passphrase: string) =>
    ask(
      () => sendCommand("lock.unlock", { passphrase }),
      () => "",
    );
  return [state, unlock];
}
