import type { DeclarativeNetRequest } from "webextension-polyfill";

type Details = {
  url: string;
  method: string;
  tabId: number;
  statusCode: number;
  initiator?: string;
  originUrl?: string;
  responseHeaders?: { name: string; value?: string }[];
};
type Listener = (details: Details) => void;
type Registered = { readonly listener: Listener; readonly extraInfo: readonly string[] };

/** The parts of the browser that a hop uses. What it does not expect throws. */
export function fakeNetwork(home: string) {
  const rules = new Map<number, DeclarativeNetRequest.Rule>();
  const registered: Registered[] = [];
  return {
    rules,
    registered,
    /** Tells every listener of an answer. */
    emit: (details: Details): void => {
      for (const one of registered) one.listener(details);
    },
    browser: {
      runtime: { getURL: (path: string) => `${home}${path}` },
      declarativeNetRequest: {
        getSessionRules: async () => [...rules.values()],
        updateSessionRules: async (change: {
          addRules?: DeclarativeNetRequest.Rule[];
          removeRuleIds?: number[];
        }) => {
          for (const id of change.removeRuleIds ?? []) rules.delete(id);
          for (const rule of change.addRules ?? []) {
            if (rules.has(rule.id)) throw new Error(`a rule ${rule.id} is there already`);
            rules.set(rule.id, rule);
          }
        },
      },
      webRequest: {
        onHeadersReceived: {
          addListener: (listener: Listener, _filter: object, extraInfo: string[]) => {
            if (home.startsWith("moz-extension:") && extraInfo.includes("extraHeaders"))
              throw new Error("unknown extraHeaders");
            registered.push({ listener, extraInfo });
          },
          removeListener: (listener: Listener) => {
            const at = registered.findIndex((one) => one.listener === listener);
            if (at >= 0) registered.splice(at, 1);
          },
        },
      },
    },
  };
}
