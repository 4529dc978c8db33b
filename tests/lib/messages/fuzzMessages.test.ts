import * as fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { COMMANDS } from "@/lib/messages/commands";
import type { CommandName } from "@/lib/messages/commands";
import { sendCommand } from "@/lib/messages/send";
import { createServer } from "@/lib/messages/serve";
import type { CommandHandlers } from "@/lib/messages/serve";
import { sendMessage } from "@/lib/platform/runtimeMessages";
import { baseOf, changes, HOSTILE_TEXTS, mutated } from "../peloton/fuzzMutations";
import { fuzz, must } from "../peloton/fuzzRun";

vi.mock("@/lib/platform/runtimeMessages", () => ({
  sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
}));
vi.setConfig({ testTimeout: 60 * 60_000 });

const SELF = { id: "own-id", baseUrl: "chrome-extension://own-id/" };
const PAGE = {
  id: "own-id",
  url: "chrome-extension://own-id/options.html",
  origin: "chrome-extension://own-id",
  frameId: 0,
};
const KEY = "k".repeat(22);
const MESSAGES = [
  { command: "account.connect", request: { username: "ann@example.test", password: "secret" } },
  { command: "sync.now", request: {} },
  { command: "sync.retry", request: { key: KEY } },
  { command: "sync.first", request: { key: KEY } },
  { command: "ftp.add", request: { from: "2026-01-05", watts: 200 } },
  { command: "ftp.remove", request: { from: "2026-01-05" } },
  { command: "ftp.answerManual", request: { watts: 200, reading: "ftp" } },
  {
    command: "heartRate.add",
    request: { from: "2026-01-05", maxBpm: 190, restingBpm: null, thresholdBpm: 170 },
  },
  {
    command: "rider.save",
    request: { sex: "male", heartRateBounds: [110, 130, 150, 170], fitnessSeed: null },
  },
  {
    command: "peloton.inspect",
    request: { endpoint: "performanceGraph", workout: "0a".repeat(16), everyN: 5 },
  },
  { command: "peloton.inspect", request: { endpoint: "workouts", page: 1, limit: 20, sort: "created" } },
  { command: "workout.say", request: { key: KEY, effort: 7, note: "windy", leftOut: null } },
].map((message) => baseOf(message.command, message));

/** Handlers that note what got through to them. */
function noting(seen: { readonly name: string; readonly request: unknown }[]): CommandHandlers {
  const names = Object.keys(COMMANDS) as CommandName[];
  const handlers = names.map((name) => [
    name,
    async (request: unknown) => {
      seen.push({ name, request });
      return {};
    },
  ]);
  return Object.fromEntries(handlers) as CommandHandlers;
}

describe("a spoiled message", () => {
  it("is a command as its schema reads it, or is refused; never rejected", async () => {
    await fuzz(
      "serve",
      { usual: 1_000, deep: 80_000 },
      [fc.constantFrom(...MESSAGES), changes, fc.anything()],
      async (base, made, other) => {
        for (const message of [mutated(base, made), other]) {
          const seen: { name: string; request: unknown }[] = [];
          const reply = await createServer(noting(seen), SELF)(message, PAGE);
          expect(reply.ok).toBe(seen.length === 1);
          for (const { name, request } of seen) {
            expect(COMMANDS[name as CommandName].request.safeParse(request).success).toBe(true);
          }
          must(reply.ok || reply.error.code === "badMessage", "Refused for another reason");
        }
      },
    );
  });

  it("runs nothing unless it comes from a page of our own", async () => {
    const page = baseOf("sender", PAGE);
    await fuzz("sender", { usual: 1_000, deep: 80_000 }, [changes, fc.anything()], async (made, other) => {
      for (const sender of [mutated(page, made), other]) {
        const seen: { name: string; request: unknown }[] = [];
        await createServer(noting(seen), SELF)({ command: "vault.erase", request: {} }, sender);
        if (seen.length === 0) continue;
        const { id, url, origin, frameId } = sender as typeof PAGE;
        expect([id, url.startsWith(SELF.baseUrl)]).toEqual([SELF.id, true]);
        expect([undefined, PAGE.origin]).toContain(origin);
        expect([undefined, 0]).toContain(frameId);
      }
    });
  });
});

describe("a spoiled reply", () => {
  const send = vi.mocked(sendMessage);
  beforeEach(() => void send.mockReset());

  it("is the command's value or a refusal in words; never rejected", async () => {
    const replies = [
      { ok: true, value: { started: true } },
      { ok: false, error: { code: "offline", message: "Offline." } },
    ].map((reply) => baseOf("reply", reply));
    await fuzz(
      "reply",
      { usual: 1_000, deep: 80_000 },
      [fc.constantFrom(...replies), changes, fc.oneof(fc.anything(), fc.constantFrom(...HOSTILE_TEXTS))],
      async (base, made, other) => {
        for (const answer of [mutated(base, made), other]) {
          send.mockImplementation(async () => answer);
          const reply = await sendCommand("sync.now", {});
          const told = reply.ok ? [reply.value.started] : [reply.error.code, reply.error.message];
          expect(told.map((one) => typeof one)).toEqual(reply.ok ? ["boolean"] : ["string", "string"]);
        }
        send.mockReset();
      },
    );
  });
});
