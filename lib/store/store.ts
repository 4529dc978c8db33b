import type { Profile, Tokens } from "@/lib/domain/account";
import type { BackupMemory } from "@/lib/domain/backup";
import type { Yours } from "@/lib/domain/yours";
import type { Glance } from "@/lib/domain/glance";
import type { BlindKey, MemberId } from "@/lib/domain/ids";
import type { RunLog } from "@/lib/domain/runLog";
import type { SyncItem, SyncMemory, SyncProgress } from "@/lib/domain/syncState";
import type { VaultCheck } from "@/lib/domain/vaultCheck";
import type { ArchivedWorkout, WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import type { BuildAhead } from "./commitAhead";
import type { VaultLock } from "./vaultLock";
import type { RowAt } from "./watchedRows";

/** Whose vault this is and the sign-in, if there is one. `memberId` stays after a sign-out. */
export type Account = {
  readonly memberId: MemberId;
  readonly profile: Profile | null;
  readonly tokens: Tokens | null;
  /** Rises with every sign-in and sign-out. */
  readonly generation: number;
};

/** The kinds of things that have blind keys. */
export type KeyedKind = "workout" | "ride" | "instructor";

/** What one transaction changes; what is absent stays as it is. Undefined rows are never written half. */
export type Commit = {
  /** Replaces the summaries of the same keys. A summary whose local month changed moves to the other row. */
  readonly summaries?: readonly WorkoutSummary[];
  readonly efforts?: readonly (WorkoutEfforts & Pick<WorkoutSummary, "startedAtMs" | "utcOffsetSec">)[];
  readonly archive?: readonly { readonly key: BlindKey; readonly answers: ArchivedWorkout }[];
  readonly rides?: readonly { readonly key: BlindKey; readonly raw: unknown }[];
  readonly instructors?: readonly { readonly key: BlindKey; readonly raw: unknown }[];
  readonly glance?: Glance;
  readonly yours?: Yours;
  /** Null signs nobody out: use `{...account, tokens: null}`. */
  readonly account?: Account;
  readonly log?: RunLog;
  readonly progress?: SyncProgress;
  readonly memory?: SyncMemory;
  readonly backup?: BackupMemory;
  readonly items?: readonly SyncItem[];
  /** Sync items to forget, by key. */
  readonly doneItems?: readonly BlindKey[];
  readonly check?: VaultCheck;
  /** Rows that cannot stay where they are: a copy is kept aside, and nothing is expected in their place any more. */
  readonly takenAside?: readonly RowAt[];
  /** Workouts whose archived answers are expected no more. */
  readonly lostAnswers?: readonly BlindKey[];
  /** What was wrong with these rows is dealt with: nobody is told of it any more. */
  readonly settled?: readonly RowAt[];
};

/** Reads of the stored state, each through its schema; a row that does not open is set aside and read as absent. */
export type StoreReads = {
  readonly account: () => Promise<Account | null>;
  /** Every summary, newest `createdAtMs` first. */
  readonly summaries: () => Promise<readonly WorkoutSummary[]>;
  readonly summary: (key: BlindKey) => Promise<WorkoutSummary | null>;
  readonly efforts: () => Promise<readonly WorkoutEfforts[]>;
  /** Everything of the local month in which a workout lies; null for a workout that is not here. */
  readonly monthOf: (key: BlindKey) => Promise<{
    readonly summaries: readonly WorkoutSummary[];
    readonly efforts: readonly WorkoutEfforts[];
  } | null>;
  readonly archived: (key: BlindKey) => Promise<ArchivedWorkout | null>;
  readonly ride: (key: BlindKey) => Promise<unknown>;
  readonly instructor: (key: BlindKey) => Promise<unknown>;
  /** Which of these keys have a row. */
  readonly haveRides: (keys: readonly BlindKey[]) => Promise<ReadonlySet<BlindKey>>;
  readonly haveInstructors: (keys: readonly BlindKey[]) => Promise<ReadonlySet<BlindKey>>;
  readonly glance: () => Promise<Glance | null>;
  readonly yours: () => Promise<Yours>;
  /** What the last sync runs did, newest first. */
  readonly log: () => Promise<RunLog>;
  readonly progress: () => Promise<SyncProgress>;
  readonly memory: () => Promise<SyncMemory>;
  readonly backup: () => Promise<BackupMemory>;
  readonly items: () => Promise<readonly SyncItem[]>;
  /** Where the last check of the vault stands. */
  readonly check: () => Promise<VaultCheck>;
};

/** The vault as the background uses it: the only writer. */
export type Store = StoreReads &
  VaultLock & {
    /** The blind key of an id: HMAC under the index secret, the same for ever in this vault. */
    readonly keyOf: (kind: KeyedKind, id: string) => Promise<BlindKey>;
    /**
     * One transaction: all of what `build` returns, or nothing. `build` may read; it runs again when another
     * context wrote meanwhile, so it must derive what it returns from what it reads. Null = nothing to do.
     * Throws `quotaExceeded`, `vaultDamaged`, `vaultKeyWrong`, `vaultBlocked`, `vaultChanged` (after many collisions),
     * `badInput` (a value that could not be read back: NaN, a missing id), and what `build` throws. Commits run one after
     * the other, so a `build` that awaits another commit waits for ever.
     */
    readonly commit: (build: (now: StoreReads) => Promise<Commit | null> | Commit | null) => Promise<void>;
    /**
     * The same for more than fits into memory: large rows are sealed as `build` puts them, wait in the staging database
     * and move in with the one transaction. Makes keys where there are none.
     */
    readonly commitAhead: (build: BuildAhead) => Promise<void>;
    /** Deletes the whole database with its keys. The store is closed afterwards. */
    readonly erase: () => Promise<void>;
    readonly close: () => void;
  };
