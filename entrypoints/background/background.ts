import type { SignedIn } from "@/lib/peloton/auth/codeExchange";
import type { Pkce } from "@/lib/peloton/auth/pkce";
import type { Inspect } from "@/lib/peloton/inspect";
import type { PelotonClient } from "@/lib/peloton/pelotonClient";
import type { SignInTab } from "@/lib/platform/signInTab";
import type { Engine, EnginePhase } from "@/lib/sync/engine";
import type { SyncStore } from "@/lib/sync/run";
import type { LockKeeper } from "./lockKeeper";
import type { Restoring } from "./restoring";
import type { SignInDesk } from "./signInDesk";

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
  }) => Promise<SignedIn>;
  /** Signs in with the browser's own cookies; stores nothing. */
  readonly signInFromBrowser: () => Promise<SignedIn>;
  /** Fresh secrets for a sign-in on Peloton's page, and what its code is exchanged for. */
  readonly createPkce: () => Promise<Pkce>;
  readonly exchangeCode: (pkce: Pick<Pkce, "verifier" | "nonce">, code: string) => Promise<SignedIn>;
  readonly desk: SignInDesk;
  readonly tab: SignInTab;
  /** Rings when a sign-in that waits is over; null = none waits. */
  readonly setSignInAlarm: (atMs: number | null) => Promise<void>;
  /** Whether the browser lets us reach Peloton. */
  readonly hasAccess: () => Promise<boolean>;
  /** A client for tokens that are not stored yet. */
  readonly clientFor: (tokens: SignedIn) => PelotonClient;
  /** Lets alarms and badge follow where the sync stands. */
  readonly onPhase: (phase: EnginePhase) => Promise<void>;
  /** Lets alarms and badge say that the vault is locked. */
  readonly onLocked: () => Promise<void>;
  /** After the vault was opened: what waited for it goes on. Never rejects. */
  readonly resume: () => Promise<void>;
  /** Seals anew what earlier keys sealed, without anybody waiting for it. */
  readonly reseal: () => void;
  /** What restoring a backup needs of the browser. */
  readonly restoring: Restoring;
  readonly now: () => number;
  /** Makes the sync alarm ring as the preferences say. */
  readonly applyPeriod: () => Promise<void>;
  /** Alarms, header rules, badge and both storage areas, as on the day of the install. */
  readonly resetBrowser: () => Promise<void>;
};
