import { defineBackground } from "wxt/utils/define-background";
import { createServer } from "@/lib/messages/serve";
import { createTokens } from "@/lib/peloton/auth/tokens";
import { AUTH_ORIGIN } from "@/lib/peloton/auth/authAddress";
import { exchangeCode } from "@/lib/peloton/auth/codeExchange";
import { createPkce } from "@/lib/peloton/auth/pkce";
import { signInWithPassword } from "@/lib/peloton/auth/signIn";
import { signInFromBrowser } from "@/lib/peloton/auth/signInFromBrowser";
import { createClient } from "@/lib/peloton/createClient";
import { createInspect } from "@/lib/peloton/inspect";
import { onAlarm, setSignInAlarm } from "@/lib/platform/alarms";
import { now, random, randomBytes, sleep } from "@/lib/platform/clock";
import { removeOwnHeaderRules } from "@/lib/platform/headerRules";
import { createHop } from "@/lib/platform/hop";
import { hasHostAccess, onHostAccessChange } from "@/lib/platform/hostAccess";
import { awakeDuring, keepAwake } from "@/lib/platform/keepAwake";
import { withLock, withLockIfAvailable } from "@/lib/platform/locks";
import { swallowed } from "@/lib/platform/log";
import { isOnline, onOnline } from "@/lib/platform/online";
import { onPageRedirect } from "@/lib/platform/pageRedirects";
import { readPreferences, writePreferences } from "@/lib/platform/preferences";
import { extensionSelf, onMessage } from "@/lib/platform/runtimeMessages";
import { sessionArea } from "@/lib/platform/sessionArea";
import { createSignInTab } from "@/lib/platform/signInTab";
import { onBrowserStart, onInstall, onUpdate } from "@/lib/platform/startEvents";
import { openApp } from "@/lib/platform/tabs";
import { createEngine } from "@/lib/sync/engine";
import type { EnginePhase } from "@/lib/sync/engine";
import type { Background } from "./background/background";
import { applyPeriod, resetBrowser } from "./background/browserState";
import { commandHandlers } from "./background/commandHandlers";
import { fetchWithAccess } from "./background/fetchWithAccess";
import { finishOnPage } from "./background/finishOnPage";
import { hopWithAccess } from "./background/hopWithAccess";
import { resumeAfterAccess } from "./background/resumeAfterAccess";
import { createLockKeeper } from "./background/lockKeeper";
import { lockWhenDue } from "./background/lockVault";
import { resealInTheBackground } from "./background/resealInTheBackground";
import { removeLeftovers, restoring } from "./background/restoring";
import { ringFor } from "./background/ringFor";
import { resumeAfterStart } from "./background/resumeAfterStart";
import { endWithLock, endWithTab, settleSignIn } from "./background/settleSignIn";
import { showLocked, showPhase } from "./background/showPhase";
import { createSignInDesk } from "./background/signInDesk";
import { storedTokens } from "./background/storedTokens";
import { createVaultSlot } from "./background/vaultSlot";
import { extensionVersion } from "./options/extensionVersion";

/** The composition root: what there is, and what wakes it. */
export default defineBackground(() => {
  // What there is.
  const lock = createLockKeeper();
  const vault = createVaultSlot(lock);
  const hop = hopWithAccess(createHop(), hasHostAccess);
  const browserHop = hopWithAccess(createHop("browser"), hasHostAccess);
  const renewalHop: typeof hop = async (request) => {
    await lock.holdForRenewal();
    return await hop(request);
  };
  const tokens = createTokens({
    ...storedTokens(vault),
    hop: renewalHop,
    now,
    locks: { request: withLock },
  });
  const apiOf = (bearers: typeof tokens) => ({
    fetch: fetchWithAccess((...request) => fetch(...request), hasHostAccess),
    tokens: bearers,
    now,
    isOnline,
  });
  const clientOf = (bearers: typeof tokens) => createClient(apiOf(bearers));
  const client = clientOf(tokens);
  // A run that ends because the vault was locked must not take the badge's word back.
  const onPhase = async (phase: EnginePhase): Promise<void> =>
    (await (await vault.open()).isLocked()) ? await showLocked() : await showPhase(phase);
  const engine = createEngine({
    store: vault.open,
    client,
    lockIfAvailable: (task) => withLockIfAvailable("sync", task),
    keepAwake,
    isOnline,
    isSyncOff: async () => (await readPreferences()).syncPeriodMin === 0,
    onPhase,
    now,
    sleep,
    random,
    version: extensionVersion(),
  });
  const chance = { random: randomBytes, subtle: crypto.subtle };
  const background: Background = {
    vault,
    lock,
    client,
    inspect: createInspect(apiOf(tokens)),
    engine,
    signIn: (credentials) => signInWithPassword({ hop, now, ...chance }, credentials),
    signInFromBrowser: () => signInFromBrowser({ hop, browserHop, now, ...chance }),
    createPkce: () => createPkce(chance),
    exchangeCode: (pkce, code) => exchangeCode({ hop, now }, pkce, code),
    desk: createSignInDesk(sessionArea, now),
    tab: createSignInTab((tabId) => {
      void ready.then(() => endWithTab(background, tabId)).catch(swallowed("background.signIn"));
    }),
    setSignInAlarm,
    hasAccess: hasHostAccess,
    clientFor: ({ accessToken }) => {
      const bearer = { accessToken, generation: 0 };
      return clientOf({ current: async () => bearer, refreshed: async () => bearer });
    },
    onPhase,
    onLocked: async () => {
      await endWithLock(background);
      await showLocked();
    },
    resume: () => resumeAfterStart(engine, vault),
    reseal: () => resealInTheBackground(vault),
    restoring,
    now,
    applyPeriod,
    resetBrowser,
  };
  const serve = createServer(commandHandlers(background, writePreferences), extensionSelf());

  // A header rule outlives a killed worker: ours goes before anything is asked. So does a sign-in that was finishing.
  const ready = Promise.all([removeOwnHeaderRules(), applyPeriod(), settleSignIn(background)]).catch(
    swallowed("background.ready"),
  );

  // What was being sealed anew when the worker died.
  void ready.then(() => resealInTheBackground(vault));

  void ready.then(() => removeLeftovers());

  // What wakes it: every listener synchronously, or the event that woke the worker is lost.
  onMessage((message, sender) =>
    // Peloton may take longer to say whose tokens these are than a worker lives without an event.
    awakeDuring(async () => {
      await ready;
      return await serve(message, sender);
    }),
  );
  onAlarm((name) => {
    if (name === "lock") void ready.then(() => lockWhenDue(background, lock));
    else if (name === "signIn")
      void ready.then(() => settleSignIn(background)).catch(swallowed("background.signIn"));
    else void ready.then(() => ringFor(engine, vault, name));
  });
  onPageRedirect(AUTH_ORIGIN, (redirect) => {
    void awakeDuring(() => ready.then(() => finishOnPage(background, redirect)));
  });
  onOnline(() => void ready.then(() => engine.run("online")).catch(swallowed("background.online")));
  onHostAccessChange((hasAccess) => {
    if (hasAccess) void ready.then(() => resumeAfterAccess(background));
  });
  onBrowserStart(() => void ready.then(() => resumeAfterStart(engine, vault)));
  onInstall(() => void openApp("/welcome").catch(swallowed("background.install")));
  onUpdate(() => {
    // The new version may derive differently; a run that the update cut off does so by itself.
    const resumed = ready.then(() => resumeAfterStart(engine, vault));
    void resumed.then(() => engine.recompute()).catch(swallowed("background.update"));
  });
});
