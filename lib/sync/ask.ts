import { AppError, errorCodeOf } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";
import { decide, isTransient, MAX_TRIES } from "./retry";
import type { Verdict } from "./retry";
import type { Run } from "./run";
import { checkAlive, note, RunPaused, signalOf } from "./run";

/** An answer, or why there is none for this item. */
export type Asked<Value> =
  | { readonly type: "answer"; readonly value: Value }
  | { readonly type: "failed"; readonly code: ErrorCode };

/** A request of one item: tried as often as `maxTries` allows, paced with all the others. */
export async function askItem<Value>(
  run: Run,
  send: (signal: AbortSignal) => Promise<Value>,
  maxTries: number = MAX_TRIES,
): Promise<Asked<Value>> {
  return await ask(run, send, { scope: "item", maxTries });
}

/** A request that the whole run needs: an answer, or the run pauses or ends. */
export async function askRun<Value>(run: Run, send: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const asked = await ask(run, send, { scope: "run", maxTries: MAX_TRIES });
  if (asked.type === "failed") throw new AppError(asked.code);
  return asked.value;
}

async function ask<Value>(
  run: Run,
  send: (signal: AbortSignal) => Promise<Value>,
  request: { readonly scope: "run" | "item"; readonly maxTries: number },
): Promise<Asked<Value>> {
  const signal = signalOf(run);
  for (let tries = 0; ;) {
    checkAlive(run);
    try {
      const value = await run.pacer.request(() => {
        note(run, { type: "asked", requests: 1 });
        return send(signal);
      }, signal);
      run.slowDowns = 0;
      run.refusedInARow = 0;
      run.exhaustedInARow = 0;
      return { type: "answer", value };
    } catch (thrown) {
      checkAlive(run);
      const code = codeOf(run, thrown);
      if (code !== "rateLimited" && code !== "offline") tries += 1;
      const verdict = judge(run, { ...request, thrown, code, tries });
      if (verdict.type === "failItem") return { type: "failed", code };
      if (verdict.type === "again") note(run, { type: "retried", code });
      await follow(run, verdict);
    }
  }
}

function judge(
  run: Run,
  failed: {
    readonly scope: "run" | "item";
    readonly maxTries: number;
    readonly thrown: unknown;
    readonly code: ErrorCode;
    readonly tries: number;
  },
): Verdict {
  const { scope, maxTries, thrown, code, tries } = failed;
  if (code === "rateLimited") run.slowDowns += 1;
  if (code === "requestRefused") run.refusedInARow += 1;
  if (isTransient(code) && tries >= maxTries) run.exhaustedInARow += 1;
  return decide({
    code,
    retryAtMs: thrown instanceof AppError ? thrown.retryAtMs : null,
    scope,
    tries,
    maxTries,
    slowDowns: run.slowDowns,
    refusedInARow: run.refusedInARow,
    exhaustedInARow: run.exhaustedInARow,
    pauseCount: run.pauseCount,
    nowMs: run.now(),
    random: run.random(),
  });
}

async function follow(run: Run, verdict: Exclude<Verdict, { type: "failItem" }>): Promise<void> {
  switch (verdict.type) {
    case "again":
      if (verdict.holdAll) run.pacer.holdUntil(run.now() + verdict.waitMs);
      else await run.sleep(verdict.waitMs, signalOf(run));
      return;
    case "pauseRun":
      throw new RunPaused(verdict.untilMs, verdict.code);
    case "endRun":
      throw new AppError(verdict.code);
  }
}

/** A network that the browser knows to be gone explains every failure of a request. */
function codeOf(run: Run, thrown: unknown): ErrorCode {
  const code = errorCodeOf(thrown);
  return isTransient(code) && !run.isOnline() ? "offline" : code;
}
