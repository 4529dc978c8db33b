import type { Profile } from "@/lib/domain/account";
import type { BackupMemory } from "@/lib/domain/backup";
import type { Yours } from "@/lib/domain/yours";
import type { Glance } from "@/lib/domain/glance";
import type { BlindKey } from "@/lib/domain/ids";
import type { Keeping } from "@/lib/domain/keeping";
import type { RunLog } from "@/lib/domain/runLog";
import type { SyncItem, SyncProgress } from "@/lib/domain/syncState";
import type { VaultCheck } from "@/lib/domain/vaultCheck";
import type { ArchivedWorkout, WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import type { KeyedKind } from "./store";

/** What a page knows of the vault. `none`: no vault yet, not connected. */
export type VaultView =
  | { readonly type: "none" }
  /** Behind a passphrase that was not given in this browser session, or not lately. */
  | { readonly type: "locked" }
  | {
      readonly type: "open";
      readonly isSignedIn: boolean;
      readonly profile: Profile | null;
      /** Newest first. */
      readonly summaries: readonly WorkoutSummary[];
      readonly progress: SyncProgress;
      readonly items: readonly SyncItem[];
      /** What the last sync runs did, newest first. */
      readonly log: RunLog;
      readonly yours: Yours;
      readonly backup: BackupMemory;
      /** Rows that did not open and were set aside, that are gone, or that an older copy took the place of. */
      readonly damagedRows: number;
      /** Where "Check the vault" stands. */
      readonly check: VaultCheck;
    }
  | {
      readonly type: "broken";
      readonly errorCode: "vaultDamaged" | "vaultKeyWrong" | "vaultBlocked" | "unexpected";
    };

/** What the popup knows: one small row. */
export type GlanceView =
  | { readonly type: "none" }
  | { readonly type: "locked" }
  | {
      readonly type: "open";
      readonly isSignedIn: boolean;
      readonly units: "us" | "metric" | null;
      readonly glance: Glance | null;
      readonly progress: SyncProgress;
    }
  | {
      readonly type: "broken";
      readonly errorCode: "vaultDamaged" | "vaultKeyWrong" | "vaultBlocked" | "unexpected";
    };

/** The vault as a page uses it: reads only, never creates a key, never writes a row. */
export type VaultReader = {
  /**
   * Calls back with the whole view at once and again, at most twice a second, after every change.
   * Opens only rows with a newer `rev`; results that come out of order are dropped. Gives the way to stop.
   */
  readonly watch: (onView: (view: VaultView) => void) => () => void;
  /** Calls back with what keeps the keys, at once and after every change. Gives the way to stop. */
  readonly watchKeeping: (onKeeping: (keeping: Keeping) => void) => () => void;
  /**
   * The efforts of all workouts that have any. Opens only what changed since the last call, in slices, so that the page
   * stays quick; the very same map while nothing changed. Empty where there is no vault.
   */
  readonly efforts: () => Promise<ReadonlyMap<BlindKey, WorkoutEfforts>>;
  readonly archived: (key: BlindKey) => Promise<ArchivedWorkout | null>;
  readonly ride: (key: BlindKey) => Promise<unknown>;
  readonly instructor: (key: BlindKey) => Promise<unknown>;
  /** For incoming addresses that carry a real Peloton id. Null when there is no vault. */
  readonly keyOf: (kind: KeyedKind, id: string) => Promise<BlindKey | null>;
};

/** The vault as the popup uses it; the rules of `VaultReader` hold. */
export type GlanceReader = {
  /** Calls back with the view at once and again, at most twice a second, after every change. Gives the way to stop. */
  readonly watchGlance: (onView: (view: GlanceView) => void) => () => void;
};
