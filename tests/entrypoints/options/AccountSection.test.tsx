import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AccountSection } from "@/entrypoints/options/AccountSection";
import { sentenceFor } from "@/lib/domain/error";

const outside = vi.hoisted(() => ({
  sent: [] as [string, unknown][],
  reply: vi.fn<(name: string) => Promise<unknown>>(),
  tell: null as ((stage: unknown) => void) | null,
}));
vi.mock("@/lib/messages/send", () => ({
  sendCommand: (name: string, request: unknown) => {
    outside.sent.push([name, request]);
    return outside.reply(name);
  },
}));
vi.mock("@/lib/platform/hostAccess", () => ({
  hasHostAccess: async () => true,
  requestHostAccess: async () => true,
  onHostAccessChange: () => () => {},
}));
vi.mock("@/entrypoints/options/extensionVersion", () => ({ extensionVersion: () => "0.1.0" }));
vi.mock("@/entrypoints/page/usePreferences", () => ({ usePreferences: () => null }));
vi.mock("@/lib/platform/signInStage", () => ({
  watchSignInStage: (onStage: (stage: unknown) => void) => {
    outside.tell = onStage;
    return () => {};
  },
}));

beforeEach(() => {
  outside.sent.length = 0;
  outside.tell = null;
  outside.reply.mockResolvedValue({ ok: true, value: {} });
});
afterEach(cleanup);

const open = () => render(<AccountSection vault={null} />);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

const signIn = () => {
  type("Email or username", "rider@example.com");
  type("Password", "wrong");
  fireEvent.submit(screen.getByLabelText("Password").closest("form") ?? document.body);
};

const asked = () => outside.sent.map(([name]) => name);
const tell = async (stage: object) => {
  await waitFor(() => expect(outside.tell).not.toBeNull());
  outside.tell?.(stage);
};

describe("signing in without a password here", () => {
  it("asks whose account the browser has before it is used", async () => {
    open();
    press("Use my Peloton sign-in in this browser");
    await waitFor(() => expect(asked()).toEqual(["signIn.fromBrowser"]));
    await tell({ type: "asking", leaderboardName: "MadeUpRider" });
    await screen.findByRole("group", { name: /signed in to Peloton as MadeUpRider/ });
    press("Use this account");
    await waitFor(() => expect(asked()).toEqual(["signIn.fromBrowser", "signIn.agree"]));
  });

  it("forgets the account when it is not the right one", async () => {
    open();
    await tell({ type: "asking", leaderboardName: "MadeUpRider" });
    fireEvent.click(await screen.findByRole("button", { name: "Not this one" }));
    await waitFor(() => expect(asked()).toEqual(["signIn.cancel"]));
  });

  it("shows what goes on without this page, also after a reload", async () => {
    open();
    await tell({ type: "waiting" });
    fireEvent.click(await screen.findByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(asked()).toEqual(["signIn.cancel"]));
  });

  it("tells a failure on Peloton's page as the one alert", async () => {
    open();
    press("Sign in on Peloton's page");
    await waitFor(() => expect(asked()).toEqual(["signIn.onPage"]));
    await tell({ type: "failed", errorCode: "pageClosed", atMs: Date.now() });
    expect((await screen.findAllByRole("alert")).map(({ textContent }) => textContent)).toEqual([
      sentenceFor("pageClosed"),
    ]);
  });

  it("does not tell an old failure to who comes much later", async () => {
    open();
    await tell({ type: "failed", errorCode: "pageClosed", atMs: Date.now() - 60 * 60_000 });
    await tell({ type: "failed", errorCode: "signInExpired", atMs: Date.now() });
    expect((await screen.findByRole("alert")).textContent).toBe(sentenceFor("signInExpired"));
    await tell({ type: "failed", errorCode: "pageClosed", atMs: Date.now() - 60 * 60_000 });
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it.each(["captchaAsked", "unknownForm", "forbidden"] as const)(
    "is offered where the form met %s: the page is the main action",
    async (code) => {
      outside.reply.mockResolvedValue({ ok: false, error: { code, message: sentenceFor(code) } });
      open();
      signIn();
      expect((await screen.findByRole("alert")).textContent).toBe(sentenceFor(code));
      const page = screen.getByRole("button", { name: "Sign in on Peloton's page" });
      expect(page.className).toBe("primary");
      await waitFor(() => expect(document.activeElement).toBe(page));
      expect(screen.getByLabelText<HTMLInputElement>("Email or username").value).toBe("rider@example.com");
    },
  );
});
