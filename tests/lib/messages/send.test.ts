import { beforeEach, describe, expect, it, vi } from "vitest";
import { COMMANDS } from "@/lib/messages/commands";
import type { CommandName } from "@/lib/messages/commands";
import { schemaOf, sendCommand } from "@/lib/messages/send";
import { sendMessage } from "@/lib/platform/runtimeMessages";

vi.mock("@/lib/platform/runtimeMessages", () => ({
  sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
}));
const send = vi.mocked(sendMessage);

describe("sending a command", () => {
  beforeEach(() => {
    send.mockReset();
  });

  it("gives the background's value", async () => {
    send.mockResolvedValue({ ok: true, value: { started: true } });
    expect(await sendCommand("sync.now", {})).toEqual({ ok: true, value: { started: true } });
    expect(send).toHaveBeenCalledWith({ command: "sync.now", request: {} });
  });

  it("gives the background's refusal as it came", async () => {
    const refusal = { ok: false, error: { code: "wrongPassword", message: "No." } };
    send.mockResolvedValue(refusal);
    expect(await sendCommand("account.connect", { username: "a", password: "b" })).toEqual(refusal);
  });

  it.each<[string, unknown]>([
    ["no answer", undefined],
    ["a value of another shape", { ok: true, value: { started: "yes" } }],
    ["a refusal without words", { ok: false }],
    ["something else", "hello"],
  ])("says that page and background do not fit together on %s", async (_what, answer) => {
    send.mockResolvedValue(answer);
    expect(await sendCommand("sync.now", {})).toMatchObject({ ok: false, error: { code: "badMessage" } });
  });

  it.each(Object.keys(COMMANDS) as CommandName[])(
    "reads the reply of %s as the background gives it",
    (name) => {
      expect(schemaOf(name)).toBe(COMMANDS[name].reply);
    },
  );

  it("never rejects when nobody listens", async () => {
    send.mockRejectedValue(new Error("Could not establish connection"));
    expect(await sendCommand("sync.now", {})).toMatchObject({ ok: false, error: { code: "unexpected" } });
  });
});
