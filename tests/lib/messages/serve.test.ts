import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/error";
import type { CommandHandlers } from "@/lib/messages/serve";
import { createServer } from "@/lib/messages/serve";

const SELF = { id: "own-id", baseUrl: "chrome-extension://own-id/" };
const PAGE = {
  id: "own-id",
  url: "chrome-extension://own-id/options.html",
  origin: "chrome-extension://own-id",
};

/** Handlers that throw on what was not expected. */
function handlers(expected: Partial<CommandHandlers>): CommandHandlers {
  return new Proxy(expected, {
    get: (given, name) =>
      Reflect.get(given, name) ??
      (() => {
        throw new Error(`Nobody expected ${String(name)}`);
      }),
  }) as CommandHandlers;
}

const now = { "sync.now": async () => ({ started: true }) };
const NOW = { command: "sync.now", request: {} };

describe("serving commands", () => {
  it("answers a page of ours with the handler's value", async () => {
    const serve = createServer(handlers(now), SELF);
    expect(await serve(NOW, PAGE)).toEqual({ ok: true, value: { started: true } });
    expect(await serve(NOW, { ...PAGE, frameId: 0 })).toMatchObject({ ok: true });
  });

  it("hands the parsed request to the handler", async () => {
    const seen: unknown[] = [];
    const serve = createServer(
      handlers({
        "ftp.add": async (request) => {
          seen.push(request);
          return {};
        },
      }),
      SELF,
    );
    const request = { from: "2026-01-05", watts: 200 };
    expect(await serve({ command: "ftp.add", request }, PAGE)).toEqual({ ok: true, value: {} });
    expect(seen).toEqual([request]);
  });

  it("refuses text whose length is something that cannot be compared", async () => {
    const serve = createServer(handlers({}), SELF);
    const note = { length: Object.create(null) };
    const request = { key: "A".repeat(22), effort: null, note, leftOut: null };
    expect(await serve({ command: "workout.say", request }, PAGE)).toMatchObject({
      ok: false,
      error: { code: "badMessage" },
    });
  });

  it("knows a page of Firefox, which tells no origin", async () => {
    const self = { id: "saddlebag@example", baseUrl: "moz-extension://1234-5678/" };
    const serve = createServer(handlers(now), self);
    const sender = { id: self.id, url: "moz-extension://1234-5678/popup.html" };
    expect(await serve(NOW, sender)).toMatchObject({ ok: true });
    expect(await serve(NOW, { ...sender, url: "moz-extension://1234-56789/popup.html" })).toMatchObject({
      ok: false,
    });
  });

  it.each<[string, unknown]>([
    ["another extension", { ...PAGE, id: "other" }],
    ["a web page", { id: "own-id", url: "https://example.org/", origin: "https://example.org" }],
    ["an address that only begins alike", { ...PAGE, url: "chrome-extension://own-id.example/" }],
    ["a foreign origin", { ...PAGE, origin: "https://example.org" }],
    ["a frame inside a page", { ...PAGE, frameId: 3 }],
    ["a sender without an address", { id: "own-id" }],
    ["nobody", undefined],
  ])("refuses %s and runs nothing", async (_who, sender) => {
    const serve = createServer(handlers({}), SELF);
    expect(await serve(NOW, sender)).toMatchObject({ ok: false, error: { code: "badMessage" } });
  });

  it.each<[string, unknown]>([
    ["no message", undefined],
    ["an unknown command", { command: "vault.read", request: {} }],
    ["a name of every object", { command: "constructor", request: {} }],
    ["a field too many", { ...NOW, extra: 1 }],
    ["a request that does not fit", { command: "ftp.add", request: { from: "soon", watts: 200 } }],
    ["a field too many in the request", { command: "sync.now", request: { force: true } }],
  ])("refuses %s", async (_what, message) => {
    const serve = createServer(handlers({}), SELF);
    expect(await serve(message, PAGE)).toMatchObject({ ok: false, error: { code: "badMessage" } });
  });

  it("turns what a handler throws into its code and sentence, and nothing else", async () => {
    const serve = createServer(
      handlers({
        "account.test": async () => {
          throw new AppError("rateLimited", { cause: "https://example.org/?token=secret" });
        },
        "account.disconnect": async () => {
          throw new TypeError("secret");
        },
      }),
      SELF,
    );
    const limited = await serve({ command: "account.test", request: {} }, PAGE);
    expect(limited).toEqual({
      ok: false,
      error: { code: "rateLimited", message: expect.stringContaining("slow down") as string },
    });
    const unexpected = await serve({ command: "account.disconnect", request: {} }, PAGE);
    expect(unexpected).toMatchObject({ ok: false, error: { code: "unexpected" } });
    expect(JSON.stringify([limited, unexpected])).not.toContain("secret");
  });
});
