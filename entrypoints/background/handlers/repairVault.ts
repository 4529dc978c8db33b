import { AppError } from "@/lib/domain/error";
import { resultOf } from "@/lib/domain/vaultCheck";
import { swallowed } from "@/lib/platform/log";
import { prepareRepair } from "@/lib/sync/prepareRepair";
import type { Background } from "../background";

/**
 * Brings back what the last check found and still is so: at once from what is here, then from Peloton where somebody is signed in.
 * Answers as soon as it is under way. Throws `badInput` when nothing was found.
 */
export async function repairVault({
  vault,
  engine,
  now,
}: Pick<Background, "vault" | "engine" | "now">): Promise<Record<string, never>> {
  const store = await vault.open();
  const check = resultOf(await store.check());
  if (check.type !== "checked" || check.findings.length === 0) throw new AppError("badInput");
  // A run knows the rows as they were.
  await engine.halt();
  await prepareRepair(store, check.findings, now());
  const { finished } = await engine.recompute();
  void finished.then(async () => await engine.checkAll()).catch(swallowed("vault.repair"));
  return {};
}
