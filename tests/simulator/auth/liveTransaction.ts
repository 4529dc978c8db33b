import type { AuthState, Transaction } from "./authState.ts";
import { TRANSACTION_SEC } from "./tenant.ts";

/** The walk with this state, null when unknown or too old. */
export function liveTransaction(
  state: AuthState,
  transactionState: string | null | undefined,
): Transaction | null {
  const transaction = state.transactions.get(transactionState ?? "");
  if (transaction === undefined) return null;
  return state.nowSec() - transaction.startedAtSec > TRANSACTION_SEC ? null : transaction;
}
