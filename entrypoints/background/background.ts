import type { Inspect } from "@/lib/peloton/inspect";
import type { PelotonClient } from "@/lib/peloton/pelotonClient";
import type { Tokens } from "@/lib/domain/account";
import type { Engine, EnginePhase } from "@/lib/sync/engine";
import type { SyncStore } from "@/lib/sync/run";
import type { LockKeeper } from "./lockKeeper";

/** What the handlers of commands are given: all that the background is made of. */
export type Background = {
  readonly vault: {
    readonly open: () => Promise<SyncStore>;
    readonly erase: () => Promise<void>;
  };
  readonly lock: Pick<LockKeeper, "noteUse">;
  readonly client: PelotonClient;
  /** Peloton's answers as they come, by the same sign-in. */
  readonly inspect: Inspect;
  readonly engine: Engine;
  /** Signs in apart from the browser's own cookies; stores nothing. */
  readonly signIn: (credentials: {
    readonly username: string;
    readonly password: string;
  }) => Promise<Omit<Tokens, "generation">>;
  /** A client for tokens that are not stored yet. */
  readonly clientFor: (tokens: Omit<Tokens, "generation">) => PelotonClient;
  /** Lets alarms and badge follow where the sync stands. */
  readonly onPhase: (phase: EnginePhase) => Promise<void>;
  /** Lets alarms and badge say that the vault is locked. */
  readonly onLocked: () => Promise<void>;
  /** After the vault was opened: what waited for it goes on. Never rejects. */
  readonly resume: () => Promise<void>;
  /** Seals anew what earlier keys sealed, without anybody waiting for it. */
  readonly reseal: () => void;
  readonly now: () => number;
  /** Makes the sync alarm ring as the preferences say. */
  readonly applyPeriod: () => Promise<void>;
  /** Alarms, header rules, badge and both storage areas, as on the day of the install. */
  readonly resetBrowser: () => Promise<void>;
};
