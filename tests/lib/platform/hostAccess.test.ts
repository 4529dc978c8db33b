import { beforeEach, describe, expect, it, vi } from "vitest";
import { hasHostAccess, onHostAccessChange, requestHostAccess } from "@/lib/platform/hostAccess";

const { HOSTS, tell, browser } = vi.hoisted(() => {
  const origins = ["https://auth.onepeloton.com/*", "https://api.onepeloton.com/*"];
  const added = new Set<() => void>();
  const removed = new Set<() => void>();
  return {
    HOSTS: origins,
    tell: (listeners: "added" | "removed") => {
      for (const listener of listeners === "added" ? added : removed) listener();
    },
    browser: {
      runtime: { getManifest: () => ({ host_permissions: origins }) },
      permissions: {
        contains: vi.fn<(asked: object) => Promise<boolean>>(),
        request: vi.fn<(asked: object) => Promise<boolean>>(),
        onAdded: {
          addListener: (listener: () => void) => void added.add(listener),
          removeListener: (listener: () => void) => void added.delete(listener),
        },
        onRemoved: {
          addListener: (listener: () => void) => void removed.add(listener),
          removeListener: (listener: () => void) => void removed.delete(listener),
        },
      },
    },
  };
});
vi.mock("webextension-polyfill", () => ({ default: browser }));

const { permissions } = browser;

beforeEach(() => {
  permissions.contains.mockReset().mockResolvedValue(true);
  permissions.request.mockReset().mockResolvedValue(true);
});

describe("the access to Peloton", () => {
  it("is there when the browser grants every host of the manifest", async () => {
    expect(await hasHostAccess()).toBe(true);
    expect(permissions.contains).toHaveBeenCalledExactlyOnceWith({ origins: HOSTS });
    permissions.contains.mockResolvedValue(false);
    expect(await hasHostAccess()).toBe(false);
  });

  it("counts as given in a browser that cannot tell: a request will", async () => {
    permissions.contains.mockRejectedValue(new Error("unknown"));
    expect(await hasHostAccess()).toBe(true);
  });

  it("is asked for in the very click, and not given where the browser refuses to ask", async () => {
    const asked = requestHostAccess();
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: HOSTS });
    expect(await asked).toBe(true);
    permissions.request.mockRejectedValue(new Error("not in a user gesture"));
    expect(await requestHostAccess()).toBe(false);
  });

  it("is followed as it is taken and given, until nobody listens", async () => {
    const heard: boolean[] = [];
    const end = onHostAccessChange((hasAccess) => heard.push(hasAccess));
    permissions.contains.mockResolvedValueOnce(false);
    tell("removed");
    tell("added");
    await vi.waitFor(() => expect(heard).toEqual([false, true]));
    end();
    tell("added");
    tell("removed");
    expect(permissions.contains).toHaveBeenCalledTimes(2);
  });
});
