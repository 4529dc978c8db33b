import { describe, expect, it, vi } from "vitest";
import { writeProof } from "../../proof/writeProof";
import { createLife } from "../sync/proof/life";
import type { Life } from "../sync/proof/life";
import { mortalDatabase } from "../sync/proof/mortalDatabase";
import { sampled } from "../sync/proof/sampled";
import { NEXT_PASSPHRASE, PASSPHRASE, contentOf, createLockable, fill } from "./lockedVault";
import type { Lockable } from "./lockedVault";

vi.setConfig({ testTimeout: 30 * 60_000 });

describe("a death at any single step", () => {
  const LIVES: readonly [name: string, prepare: (at: Lockable) => Promise<void>, act: Act][] = [
    ["of setting a passphrase", async () => {}, async (store) => await store.setPassphrase(PASSPHRASE)],
    [
      "of sealing anew",
      async (browser) => await browser.store().setPassphrase(PASSPHRASE),
      async (store) => await store.reseal(),
    ],
    [
      "of a change with new keys",
      async (browser) => {
        const store = browser.store();
        await store.setPassphrase(PASSPHRASE);
        await store.reseal();
      },
      async (store) =>
        await store.changePassphrase({ passphrase: PASSPHRASE, next: NEXT_PASSPHRASE, makesNewKeys: true }),
    ],
    [
      "of removing it",
      async (browser) => await browser.store().setPassphrase(PASSPHRASE),
      async (store) => await store.removePassphrase(PASSPHRASE),
    ],
  ];

  it.each(LIVES)(
    "%s leaves a vault that one of the two passphrases or none opens, whole",
    async (name, prepare, act) => {
      const whole = await livedThrough(prepare, act, () => false);
      expect(whole.points).toBeGreaterThan(2);
      const steps = Array.from({ length: whole.points }, (_unused, step) => step + 1);
      const tried = sampled(steps, 5);
      for (const at of tried) {
        const { content, resealing, before } = await livedThrough(prepare, act, (n) => n === at);
        expect(content, `killed at ${at} of ${whole.points}`).toEqual(before);
        expect(resealing).toBeNull();
      }
      writeProof(`lock: ${name}`, { lockSteps: steps.length, lockStepsTried: tried.length });
    },
  );
});

type Act = (store: ReturnType<Lockable["store"]>) => Promise<void>;

/** One life that may end, the browser closed after it, and what the next start finds. */
async function livedThrough(
  prepare: (browser: Lockable) => Promise<void>,
  act: Act,
  diesAt: (n: number) => boolean,
) {
  const browser = createLockable();
  const first = browser.store();
  await fill(first);
  const before = await contentOf(first);
  await prepare(browser);
  const life = createLife(diesAt);
  await Promise.race([act(mortalOf(browser, life)).catch(() => undefined), death(life)]);
  browser.session.close();
  const next = browser.store();
  for (const passphrase of [PASSPHRASE, NEXT_PASSPHRASE]) {
    if (await next.isLocked()) await next.unlock(passphrase).catch(() => undefined);
  }
  await next.reseal();
  const { resealing } = await next.keeping();
  return { points: life.points.length, content: await contentOf(next), resealing, before };
}

/** A background each write of which, in the database or the session, may be its last. */
function mortalOf(browser: Lockable, life: Life) {
  const { indexedDB } = mortalDatabase(browser.options.indexedDB, life, { next: "none" });
  const { session } = browser;
  return browser.store({
    indexedDB,
    unlocked: {
      read: session.read,
      keep: async (keyId, root) => {
        await life.pass("keep");
        await session.keep(keyId, root);
        await life.pass("kept");
      },
      forget: async () => {
        await life.pass("forget");
        await session.forget();
        await life.pass("forgot");
      },
    },
  });
}

async function death(life: Life): Promise<void> {
  if (life.isDead()) return;
  await new Promise<void>((resolve) => life.onEnd(resolve));
}
