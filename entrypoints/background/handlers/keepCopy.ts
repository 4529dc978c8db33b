import type { CheckResult } from "@/lib/domain/vaultCheck";
import { resultOf } from "@/lib/domain/vaultCheck";
import type { Background } from "../background";

/**
 * What only the rider knows was damaged, and nobody else has it: from now on what is there counts. What did not open
 * stays aside.
 */
export async function keepCopy({
  vault,
  engine,
}: Pick<Background, "vault" | "engine">): Promise<Record<string, never>> {
  const store = await vault.open();
  await store.commit(async (now) => {
    const check = resultOf(await now.check());
    const settled = findingsIn(check).filter(({ table }) => table === "yours");
    return { yours: await now.yours(), settled, check: without(check) };
  });
  // Efforts and left out workouts of another copy make other numbers.
  await engine.recompute();
  return {};
}

function findingsIn(check: CheckResult) {
  if (check.type === "checked") return check.findings;
  return check.type === "repaired" ? check.open : [];
}

function without(check: CheckResult): CheckResult {
  if (check.type === "checked") {
    return { ...check, findings: check.findings.filter(({ table }) => table !== "yours") };
  }
  if (check.type !== "repaired") return check;
  const kept = check.open.map((finding) => ({ finding, way: "kept" as const }));
  return { ...check, repaired: [...check.repaired, ...kept], open: [] };
}
