import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { SyncMemory, SyncProgress } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { createTokens } from "@/lib/peloton/auth/tokens";
import type { Tokens } from "@/lib/domain/account";
import type { PelotonClient } from "@/lib/peloton/pelotonClient";
import { signInWithPassword } from "@/lib/peloton/auth/signIn";
import { createClient } from "@/lib/peloton/createClient";
import { createInspect } from "@/lib/peloton/inspect";
import type { Inspect } from "@/lib/peloton/inspect";
import { openStore } from "@/lib/store/openStore";
import { createEngine } from "@/lib/sync/engine";
import type { Engine, EnginePhase } from "@/lib/sync/engine";
import type { SyncStore } from "@/lib/sync/run";
import { asFetch } from "../../simulator/asFetch";
import { hopOver } from "./proof/hopOver";
import { createPeloton } from "../../simulator/createPeloton";
import type { Peloton } from "../../simulator/createPeloton";
import type { Member } from "../../simulator/member/member";
import type { LoggedRequest } from "../../simulator/requestLog";

/** 1 March 2026, noon UTC. */
const START_MS = Date.UTC(2026, 2, 1, 12);

/** One background: a composition root over the world's database, which another one can take over. */
export type Root = {
  readonly store: SyncStore;
  readonly client: PelotonClient;
  readonly inspect: Inspect;
  readonly engine: Engine;
  readonly phases: EnginePhase[];
  /** Runs to the end of the run that is started. */
  readonly sync: (reason?: Parameters<Engine["run"]>[0]) => Promise<boolean>;
  readonly progress: () => Promise<SyncProgress>;
  readonly memory: () => Promise<SyncMemory>;
  readonly summaries: () => Promise<readonly WorkoutSummary[]>;
  /** As a worker's death: nothing it does from now on reaches the database or Peloton. */
  readonly kill: () => void;
};

/** A simulated Peloton, a database and a clock that waits for nobody; roots come and go. */
export type SyncWorld = {
  readonly peloton: Peloton;
  readonly clock: { ms: number };
  readonly network: { isOnline: boolean };
  readonly settings: { isSyncOff: boolean };
  /** How long the engine waited, in order. */
  readonly waits: number[];
  readonly root: () => Root;
  /** A root that is signed in. */
  readonly signedIn: () => Promise<Root>;
  /** The real sign-in, against the simulated Peloton. */
  readonly signIn: (credentials: {
    readonly username: string;
    readonly password: string;
  }) => Promise<NewTokens>;
  /** A client for tokens that are not stored. */
  readonly clientFor: (tokens: NewTokens) => PelotonClient;
  /** API requests since the last call, sign-in left out. */
  readonly asked: () => readonly LoggedRequest[];
};

export function createSyncWorld(
  workouts: number,
  options: { readonly hasInProgress?: boolean; readonly members?: readonly Member[] } = {},
): SyncWorld {
  const clock = { ms: START_MS };
  const network = { isOnline: true };
  const settings = { isSyncOff: false };
  const waits: number[] = [];
  const now = () => clock.ms;
  const peloton = createPeloton({
    workouts,
    clock: { now },
    hasInProgress: options.hasInProgress ?? false,
    ...(options.members === undefined ? {} : { members: options.members }),
    seed: "sync",
  });
  const indexedDB = new IDBFactory();
  const held = { isHeld: false };
  const pass = createPassing(clock);
  let counted = 0;

  function root(): Root {
    const life = { isDead: false };
    const fetch = mortal(asFetch(peloton), life, network);
    const store = mortalStore(openStore({ indexedDB, IDBKeyRange }), life);
    const phases: EnginePhase[] = [];
    const tokens = createTokens({
      load: async () => (await store.account())?.tokens ?? null,
      save: async (fresh) => {
        await store.commit(async (stored) => {
          const account = await stored.account();
          return account === null ? null : { account: { ...account, tokens: fresh } };
        });
        return true;
      },
      hop: hopOver(asFetch(peloton)),
      locks: { request: inTurn() },
      now,
    });
    const api = { fetch, tokens, now, isOnline: () => network.isOnline };
    const client = createClient(api);
    const engine = createEngine({
      store: async () => store,
      client,
      lockIfAvailable: async (task) => {
        if (held.isHeld) return "taken";
        held.isHeld = true;
        try {
          await task();
        } finally {
          if (!life.isDead) held.isHeld = false;
        }
        return "done";
      },
      keepAwake: () => () => undefined,
      isOnline: () => network.isOnline,
      isSyncOff: async () => settings.isSyncOff,
      onPhase: async (phase) => {
        phases.push(phase);
      },
      now,
      sleep: async (ms) => {
        waits.push(ms);
        await pass(ms);
      },
      random: () => 0.5,
      version: "0.1.0",
    });
    return {
      store,
      client,
      inspect: createInspect(api),
      engine,
      phases,
      sync: async (reason = "now") => {
        const { started, finished } = await engine.run(reason);
        await finished;
        return started;
      },
      progress: () => store.progress(),
      memory: () => store.memory(),
      summaries: () => store.summaries(),
      kill: () => {
        life.isDead = true;
        held.isHeld = false;
      },
    };
  }

  const far = {
    peloton,
    signIn: (credentials: { readonly username: string; readonly password: string }) =>
      signInWithPassword(
        { hop: hopOver(asFetch(peloton)), now, random: sevens, subtle: crypto.subtle },
        credentials,
      ),
    clientFor: ({ accessToken }: NewTokens) => {
      const bearer = { accessToken, generation: 1 };
      const tokens = { current: async () => bearer, refreshed: async () => bearer };
      return createClient({ fetch: asFetch(peloton), tokens, now });
    },
  };
  return {
    ...far,
    clock,
    network,
    settings,
    waits,
    root,
    signedIn: async () => {
      const made = root();
      await signIn(far, made.store);
      counted = peloton.log.total;
      return made;
    },
    asked: () => {
      const fresh = peloton.log.find({ host: "api.onepeloton.com", after: counted });
      counted = peloton.log.total;
      return fresh;
    },
  };
}

/** What kind of answer each request asked for, counted. */
export function countKinds(requests: readonly LoggedRequest[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { path } of requests) {
    const kind = kindOf(path);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function kindOf(path: string): string {
  if (path.endsWith("/performance_graph")) return "graph";
  if (path.endsWith("/workouts")) return "list";
  if (path.startsWith("/api/workout/")) return "detail";
  if (path.startsWith("/api/ride/")) return "ride";
  return path.startsWith("/api/instructor/") ? "instructor" : "profile";
}

type NewTokens = Omit<Tokens, "generation">;

async function signIn(
  world: Pick<SyncWorld, "peloton" | "signIn" | "clientFor">,
  store: SyncStore,
): Promise<void> {
  const { email, password } = world.peloton.member;
  const tokens = await world.signIn({ username: email, password });
  const profile = (await world.clientFor(tokens).profile()).value;
  if (profile === null) throw new Error("The simulated profile cannot be read");
  await store.commit(async (stored) => {
    const generation = ((await stored.account())?.generation ?? 0) + 1;
    const account = { memberId: profile.memberId, profile, tokens: { ...tokens, generation }, generation };
    return { account };
  });
}

function sevens(bytes: number): Uint8Array {
  return new Uint8Array(bytes).fill(7);
}

/** Waits on the given clock, which jumps to the next end of a wait as soon as the rest had its turn. */
function createPassing(clock: { ms: number }): (ms: number) => Promise<void> {
  let sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];
  const tick = () => {
    const next = sleepers.reduce((first, one) => (one.atMs < first.atMs ? one : first));
    sleepers = sleepers.filter((one) => one !== next);
    clock.ms = Math.max(clock.ms, next.atMs);
    next.wake();
  };
  return async (ms) =>
    await new Promise((wake) => {
      sleepers.push({ atMs: clock.ms + ms, wake });
      setImmediate(tick);
    });
}

/** The one lock of a background: tasks one after the other, as Web Locks give it. */
function inTurn(): <Value>(name: string, task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return async (_name, task) => {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return await mine;
  };
}

const NEVER = new Promise<never>(() => undefined);

function mortal(
  fetch: typeof globalThis.fetch,
  life: { readonly isDead: boolean },
  network: { readonly isOnline: boolean },
): typeof globalThis.fetch {
  return async (input, init) => {
    if (life.isDead) return await NEVER;
    if (!network.isOnline) throw new TypeError("Failed to fetch");
    const response = await fetch(input, init);
    return life.isDead ? await NEVER : response;
  };
}

function mortalStore(store: SyncStore, life: { readonly isDead: boolean }): SyncStore {
  return {
    ...store,
    commit: async (build) => {
      if (life.isDead) return await NEVER;
      await store.commit(async (now) => {
        const commit = await build(now);
        return life.isDead ? null : commit;
      });
      return life.isDead ? await NEVER : undefined;
    },
  };
}
