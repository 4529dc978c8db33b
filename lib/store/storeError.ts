import { AppError } from "@/lib/domain/error";

/**
 * What a failure of the database means to us; anything else as it came. A full disk may show only as the abort of the transaction, with the
 * quota error inside it (Dexie #776, #840).
 */
export function storeErrorOf(thrown: unknown): unknown {
  const chain = innerErrors(thrown);
  const ours = chain.find((error) => error instanceof AppError);
  if (ours !== undefined) return ours;
  const names = new Set(chain.map(nameOf));
  if (names.has("QuotaExceededError")) return new AppError("quotaExceeded", { cause: thrown });
  if (names.has("VersionError") || names.has("DatabaseClosedError")) {
    return new AppError("vaultBlocked", { cause: thrown });
  }
  return thrown;
}

const DEEPEST = 8;

function innerErrors(thrown: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  let next: unknown = thrown;
  while (typeof next === "object" && next !== null && chain.length < DEEPEST) {
    chain.push(next);
    const { inner, cause } = next as { inner?: unknown; cause?: unknown };
    next = inner ?? cause;
  }
  return chain;
}

function nameOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "name" in error ? error.name : null;
}
