import { Integrity } from "@/components/options/Integrity";
import { useAction } from "@/entrypoints/page/useAction";
import { useNow } from "@/entrypoints/page/useNow";
import { sendCommand } from "@/lib/messages/send";
import type { OpenVault } from "./openVault";

/** "Integrity": whether the vault is as Saddlebag left it, and what brings back what is not. */
export function IntegritySection({ vault }: { readonly vault: OpenVault }) {
  const { nowMs } = useNow();
  const [action, ask] = useAction();
  // What came of it is in the vault.
  const press = (name: "vault.check" | "vault.repair" | "vault.keepCopy") => () =>
    ask(
      async () => await sendCommand(name, {}),
      () => "",
    );
  return (
    <Integrity
      check={vault.check}
      damagedRows={vault.damagedRows}
      nowMs={nowMs}
      action={action}
      onCheck={press("vault.check")}
      onRepair={press("vault.repair")}
      onKeep={press("vault.keepCopy")}
    />
  );
}
