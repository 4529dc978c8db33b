import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { storedTokens } from "@/entrypoints/background/storedTokens";
import { createTokens } from "@/lib/peloton/auth/tokens";
import type { BearerSource } from "@/lib/peloton/apiRequest";
import { createClient } from "@/lib/peloton/createClient";
import { openStore } from "@/lib/store/openStore";
import { createEngine } from "@/lib/sync/engine";
import type { Engine, EnginePhase } from "@/lib/sync/engine";
import type { RunReason } from "@/lib/sync/mayRun";
import type { SyncStore } from "@/lib/sync/run";
import { asFetch } from "../../../simulator/asFetch";
import { createPeloton } from "../../../simulator/createPeloton";
import type { Peloton } from "../../../simulator/createPeloton";
import type { Member } from "../../../simulator/member/member";
import type { LoggedRequest } from "../../../simulator/requestLog";
import { inventedMember } from "./inventedMember";
import { createLife } from "./life";
import type { Life } from "./life";
import { mortalDatabase } from "./mortalDatabase";
import type { DatabaseTrouble } from "./mortalDatabase";
import { mortalStore } from "./mortalStore";
import { createPassing } from "./passing";
import { hopOver } from "./hopOver";
import { signInTo } from "./signInTo";
import { createWorldLocks } from "./worldLocks";
import type { WorldLocks } from "./worldLocks";

/** 1 March 2026, noon UTC. */
const START_MS = Date.UTC(2026, 2, 1, 12);
/** A worker says that it lives after so many requests; a run here takes seconds, not the quarter minutes of real ones. */
const REQUESTS_A_TICK = 7;

/** One background: a composition root over the world's database. Nothing of it survives its death. */
export type Root = {
  readonly life: Life;
  readonly store: SyncStore;
  readonly engine: Engine;
  readonly tokens: BearerSource;
  readonly phases: readonly EnginePhase[];
  /** The connections it has to the database. */
  readonly connections: ReadonlySet<IDBDatabase>;
  /** Runs to the end of the run that is started, or to the death of this background; whether one was started. */
  readonly sync: (reason: RunReason) => Promise<boolean>;
};

/** A simulated Peloton, one browser's database, locks and clock; backgrounds come and go. */
export type World = {
  readonly peloton: Peloton;
  readonly indexedDB: IDBFactory;
  readonly locks: WorldLocks;
  /** `ms` is the true time, Peloton's; this computer's clock is off by `skewMs`. */
  readonly clock: { ms: number; skewMs: number };
  readonly network: { isOnline: boolean };
  readonly database: DatabaseTrouble;
  /** What answers with a latency wait for. */
  readonly late: { until: Promise<unknown> | null };
  /** How long the engine waited, in order. */
  readonly waits: number[];
  readonly root: (diesAt?: (n: number, point: string) => boolean) => Root;
  /** The real sign-in, through a background of its own. */
  readonly signIn: () => Promise<void>;
  /** API requests since the last call; those of a sign-in left out. */
  readonly asked: () => readonly LoggedRequest[];
  /** The 25 s of the request for this path are over. */
  readonly timeOut: (path: string) => void;
};

export function createWorld(options: {
  readonly workouts: number;
  /** Who is invented with so many workouts; default the member of the other proofs. */
  readonly member?: (workouts: number, nowMs: number) => Member;
}): World {
  const clock = { ms: START_MS, skewMs: 0 };
  const now = () => clock.ms + clock.skewMs;
  const network = { isOnline: true };
  const database: DatabaseTrouble = { next: "none" };
  const waits: number[] = [];
  const late: World["late"] = { until: null };
  const peloton = createPeloton({
    members: [(options.member ?? inventedMember)(options.workouts, START_MS)],
    clock: { now: () => clock.ms },
    seed: "sync",
    wait: async () => void (await late.until),
  });
  const indexedDB = new IDBFactory();
  const locks = createWorldLocks();
  const pass = createPassing(clock);
  const timeOuts = new Map<string, AbortController>();
  let lastTimeOut = new AbortController();
  let counted = 0;

  const isOnline = () => network.isOnline;
  const timeoutSignal = (): AbortSignal => {
    lastTimeOut = new AbortController();
    return lastTimeOut.signal;
  };
  const timeOut = (path: string) => {
    clock.ms += 25_000;
    timeOuts.get(path)?.abort(new DOMException("signal timed out", "TimeoutError"));
  };

  function root(diesAt?: (n: number, point: string) => boolean): Root {
    const life = createLife(diesAt);
    const mortal = mortalDatabase(indexedDB, life, database);
    const store = mortalStore(openStore({ indexedDB: mortal.indexedDB, IDBKeyRange }), life);
    const vault = { open: async () => store, erase: async () => await store.erase() };
    const ticks = new Set<() => void>();
    const phases: EnginePhase[] = [];
    let sent = 0;
    const mortalFetch: typeof fetch = async (input, init) => {
      sent += 1;
      // The signal of a request is made right before it is sent.
      timeOuts.set(pathOf(input), lastTimeOut);
      if (sent % REQUESTS_A_TICK === 0) for (const tick of ticks) tick();
      await life.pass("request");
      if (!network.isOnline) throw new TypeError("Failed to fetch");
      const response = await asFetch(peloton)(input, init);
      await life.pass("answer");
      return response;
    };
    const tokens = createTokens({
      ...storedTokens(vault),
      hop: hopOver(mortalFetch),
      locks: { request: async (name, task) => await locks.request(life, name, task) },
      now,
    });
    const engine = createEngine({
      store: vault.open,
      client: createClient({ fetch: mortalFetch, tokens, now, isOnline, timeoutSignal }),
      lockIfAvailable: async (task) => await locks.ifAvailable(life, "sync", task),
      keepAwake: (onTick) => {
        ticks.add(onTick);
        return () => ticks.delete(onTick);
      },
      isOnline,
      isSyncOff: async () => {
        await life.pass("isSyncOff");
        return false;
      },
      onPhase: async (phase) => {
        await life.pass("onPhase");
        phases.push(phase);
        await life.pass("onPhase done");
      },
      now,
      sleep: async (ms) => {
        waits.push(ms);
        await life.pass("sleep");
        await pass(ms);
        await life.pass("sleep over");
      },
      random: () => 0.5,
      version: "0.1.0",
    });
    const death = new Promise<false>((resolve) => life.onEnd(() => resolve(false)));
    return {
      life,
      store,
      engine,
      tokens,
      phases,
      connections: mortal.connections,
      sync: async (reason) => {
        const whole = engine.run(reason).then(async ({ started, finished }) => {
          await finished;
          return started;
        });
        return await Promise.race([whole, death]);
      },
    };
  }

  return {
    peloton,
    indexedDB,
    locks,
    clock,
    network,
    database,
    waits,
    late,
    root,
    timeOut,
    signIn: async () => {
      const before = peloton.log.total;
      const made = root();
      await signInTo(made.store, peloton, now);
      made.life.end();
      counted += peloton.log.total - before;
    },
    asked: () => {
      const fresh = peloton.log.find({ host: "api.onepeloton.com", after: counted });
      counted = peloton.log.total;
      return fresh;
    },
  };
}

function pathOf(input: RequestInfo | URL): string {
  return new URL(input instanceof Request ? input.url : input).pathname;
}
