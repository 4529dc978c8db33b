import * as fc from "fast-check";
import type { RunReason } from "@/lib/sync/mayRun";
import { runAndCheck } from "./modelState";
import type { Asked, Model } from "./modelState";
import type { Root, World } from "./world";

type Command = fc.AsyncCommand<Model, World>;

const HOUR_MS = 3_600_000;
const CLASSES = ["core10", "stretch5", "coolDown5", "rowDrills10", "stretch10"];

/** Everything that can happen to a sync, as often as in any order. */
export function anyCommands(maxCommands: number): fc.Arbitrary<Iterable<Command>> {
  const n = fc.nat(40);
  const event = fc.constantFrom(...EVENTS);
  return fc.commands(
    [
      n.map((at) => onServer("add", at)),
      n.map((at) => onServer("edit", at)),
      n.map((at) => onServer("remove", at)),
      fc.constantFrom(HOUR_MS / 6, HOUR_MS, 13 * HOUR_MS, 72 * HOUR_MS).map(timePasses),
      fc.constantFrom(true, false).map(network),
      fc.constant(tokensExpire),
      fc.constantFrom<readonly RunReason[]>(["pauseOver", "wake", "period"], ["look"], ["now"]).map(ring),
      fc.constant(ring(["now"])),
      fc.constant(checkAll),
      fc.constant(stop),
      fc.constant(signOut),
      fc.constant(signIn),
      fc.nat(330).map(killedAt),
      fc.tuple(event, fc.integer({ min: 1, max: 12 })).map(([what, at]) => inRun(what, at)),
      fc.constantFrom<RunReason>("now", "period").map(besideAnother),
    ],
    { maxCommands, size: "max" },
  );
}

function command(name: string, run: Command["run"], check: Command["check"] = () => true): Command {
  return {
    check,
    run: async (model, world) => {
      model.commands += 1;
      await run(model, world);
    },
    toString: () => name,
  };
}

const EVENTS = ["add", "edit", "remove", "stop", "signOut", "offline", "expire"] as const;
type Event = (typeof EVENTS)[number];

function onServer(what: "add" | "edit" | "remove", at: number): Command {
  return command(
    `${what} ${at}`,
    async (model, world) => change(what, at, model, world),
    (model) => what !== "remove" || model.server.size > 1,
  );
}

function change(what: "add" | "edit" | "remove", at: number, model: Model, world: World): void {
  const { peloton } = world;
  const { workouts } = peloton.member;
  const chosen = workouts[at % workouts.length];
  if (what === "add") {
    // Two of one second would be one.
    world.clock.ms += 60_000;
    const { id } = peloton.addWorkout({ classKey: CLASSES[at % CLASSES.length] ?? "core10" });
    model.server.set(id, 0);
  } else if (chosen !== undefined && what === "edit") {
    const workJ = 100_000 + at * 1_000;
    peloton.editWorkout(chosen.id, { detail: { total_work: workJ } });
    model.server.set(chosen.id, workJ);
  } else if (chosen !== undefined && workouts.length > 1) {
    peloton.removeWorkout(chosen.id);
    model.server.delete(chosen.id);
  }
}

function timePasses(ms: number): Command {
  return command(`${ms / HOUR_MS} h pass`, async (_model, world) => {
    world.clock.ms += ms;
  });
}

function network(isOnline: boolean): Command {
  return command(
    isOnline ? "online" : "offline",
    async (model, world) => {
      world.network.isOnline = isOnline;
      model.isOnline = isOnline;
      if (isOnline) await run(model, world, { reasons: ["online"], isUndisturbed: true });
    },
    (model) => model.isOnline !== isOnline,
  );
}

const tokensExpire = command("tokens expire", async (_model, world) => world.peloton.expireAccessTokens());

function ring(reasons: readonly RunReason[]): Command {
  return command(reasons.join(), async (model, world) => {
    if (reasons.includes("now")) model.isStopped &&= !model.isSignedIn;
    await run(model, world, { reasons, isUndisturbed: true });
  });
}

const checkAll = command("check all", async (model, world) => {
  model.isStopped = false;
  const asked: Asked = { reasons: ["checkAll"], isUndisturbed: true, isFull: true };
  await inRoot(model, world, asked, async (root) => {
    const { started, finished } = await root.engine.checkAll();
    await finished;
    return started;
  });
});

const stop = command("stop", async (model, world) => {
  model.isStopped = true;
  await inRoot(model, world, { reasons: [], isUndisturbed: false }, async (root) => {
    await root.engine.stop();
    return false;
  });
});

const signOut = command("sign out", async (model, world) => {
  model.isSignedIn = false;
  model.isSignInDead = false;
  await inRoot(model, world, { reasons: [], isUndisturbed: false }, async (root) => {
    await disconnected(root);
    return false;
  });
});

const signIn = command("sign in", async (model, world) => {
  await world.signIn();
  model.isSignedIn = true;
  model.isSignInDead = false;
  model.isStopped = false;
  await run(model, world, { reasons: ["now"], isUndisturbed: true });
});

function killedAt(n: number): Command {
  return command(`killed at ${n}`, async (model, world) => {
    model.isStopped &&= !model.isSignedIn;
    await runAndCheck(model, world, { reasons: ["now"], isUndisturbed: false }, async () => {
      const root = world.root((at) => at === n + 1);
      const started = await root.sync("now");
      const died = root.life.isDead();
      root.life.end();
      // What died before it could say so may have started.
      return { started: started || (died && model.isSignedIn), died };
    });
    // A death before the first write leaves the stop as it was.
    model.isStopped = (await world.root().store.memory()).isStopped;
  });
}

/** Something happens at the given request of a run; if it does not come to that, right after it. */
function inRun(what: Event, at: number): Command {
  return command(
    `${what} at request ${at}`,
    async (model, world) => {
      model.isStopped &&= !model.isSignedIn;
      const asked: Asked = { reasons: ["now"], isUndisturbed: false };
      await inRoot(model, world, asked, async (root) => {
        let n = 0;
        let happening: Promise<void> | null = null;
        const happen = async () => await befall(what, at, { model, world, root });
        world.peloton.setFaults(({ host }) => {
          n += host === "api.onepeloton.com" ? 1 : 0;
          if (n === at) happening ??= happen();
          return null;
        });
        const started = await root.sync("now");
        world.peloton.setFaults(null);
        await (happening ?? happen());
        return started;
      });
    },
    (model) => what !== "remove" || model.server.size > 1,
  );
}

async function befall(
  what: Event,
  at: number,
  { model, world, root }: { readonly model: Model; readonly world: World; readonly root: Root },
): Promise<void> {
  switch (what) {
    case "add":
    case "edit":
    case "remove":
      return change(what, at, model, world);
    case "expire":
      return world.peloton.expireAccessTokens();
    case "offline":
      world.network.isOnline = false;
      model.isOnline = false;
      return;
    case "stop":
      model.isStopped = true;
      return await root.engine.stop();
    case "signOut":
      model.isSignedIn = false;
      model.isSignInDead = false;
      return await disconnected(root);
  }
}

/** Two backgrounds of one browser want to sync at once. */
function besideAnother(reason: RunReason): Command {
  return command(`now beside ${reason}`, async (model, world) => {
    model.isStopped &&= !model.isSignedIn;
    await runAndCheck(model, world, { reasons: ["now"], isUndisturbed: true }, async () => {
      const roots = [world.root(), world.root()];
      const [first, second] = await Promise.all([roots[0]?.sync("now"), roots[1]?.sync(reason)]);
      for (const root of roots) root.life.end();
      return { started: first === true || second === true, died: false };
    });
  });
}

async function run(model: Model, world: World, asked: Asked): Promise<void> {
  await inRoot(model, world, asked, async (root) => {
    for (const reason of asked.reasons) if (await root.sync(reason)) return true;
    return false;
  });
}

async function inRoot(
  model: Model,
  world: World,
  asked: Asked,
  go: (root: Root) => Promise<boolean>,
): Promise<void> {
  await runAndCheck(model, world, asked, async () => {
    const root = world.root();
    const started = await go(root);
    root.life.end();
    return { started, died: false };
  });
}

/** What "Disconnect" does. */
async function disconnected({ store, engine }: Root): Promise<void> {
  await store.commit(async (now) => {
    const account = await now.account();
    if (account === null) return null;
    return { account: { ...account, tokens: null, generation: account.generation + 1 } };
  });
  await engine.signedOut();
}
