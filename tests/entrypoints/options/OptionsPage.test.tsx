import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { NO_BACKUP } from "@/lib/domain/backup";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleWorkout } from "@/components/samples/historySummary";
import { SAMPLE_DONE, SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import { sampleRun } from "@/components/samples/runLogSamples";
import { OptionsPage } from "@/entrypoints/options/OptionsPage";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { sentenceFor } from "@/lib/domain/error";
import type { VaultView } from "@/lib/store/vaultReader";

const outside = vi.hoisted(() => ({
  sent: [] as [string, unknown][],
  reply: vi.fn<(name: string) => Promise<unknown>>(),
  show: { view: null as ((view: unknown) => void) | null },
  keeping: { type: "device", resealing: null } as unknown,
}));

vi.mock("@/lib/platform/unlockedRoot", () => ({ watchUnlocked: () => () => {} }));
vi.mock("@/entrypoints/page/useSlices", async () => await import("../../fixtures/slicesAtOnce"));
vi.mock("@/lib/messages/send", () => ({
  sendCommand: (name: string, request: unknown) => {
    outside.sent.push([name, request]);
    return outside.reply(name);
  },
}));
const access = vi.hoisted(() => ({
  hasHostAccess: vi.fn<() => Promise<boolean>>(),
  requestHostAccess: vi.fn<() => Promise<boolean>>(),
  onHostAccessChange: vi.fn<(listener: (hasAccess: boolean) => void) => () => void>(),
}));
vi.mock("@/lib/platform/hostAccess", () => access);
vi.mock("@/lib/platform/signInStage", () => ({ watchSignInStage: () => () => {} }));
vi.mock("@/entrypoints/options/extensionVersion", () => ({ extensionVersion: () => "0.1.0" }));
vi.mock("@/entrypoints/page/pageReader", () => ({
  pageReader: () => ({
    watch: (onView: (view: unknown) => void) => {
      outside.show.view = onView;
      return () => {};
    },
    watchKeeping: (onKeeping: (keeping: unknown) => void) => {
      onKeeping(outside.keeping);
      return () => {};
    },
    efforts: async () => new Map(),
  }),
}));

const OPEN: Extract<VaultView, { type: "open" }> = {
  type: "open",
  isSignedIn: true,
  profile: SAMPLE_PROFILE,
  summaries: [sampleWorkout(1)],
  progress: SAMPLE_DONE,
  items: [],
  log: [],
  yours: NOTHING_YOURS,
  backup: NO_BACKUP,
  damagedRows: 0,
  check: { type: "never" },
};

async function open(view: VaultView) {
  render(<OptionsPage />);
  await waitFor(() => expect(outside.show.view).not.toBeNull());
  outside.show.view?.(view);
  await screen.findByRole("heading", { name: "Peloton account" });
}

beforeEach(() => {
  outside.sent.length = 0;
  outside.show.view = null;
  outside.reply.mockResolvedValue({ ok: true, value: {} });
  access.hasHostAccess.mockReset().mockResolvedValue(true);
  access.requestHostAccess.mockReset();
  access.onHostAccessChange.mockReset().mockReturnValue(() => {});
});
afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

const signIn = () => {
  type("Email or username", "rider@example.com");
  type("Password", "wrong");
  fireEvent.submit(screen.getByLabelText("Password").closest("form") ?? document.body);
};

describe("signing in", () => {
  it("says what the account is used for and where the password goes", async () => {
    await open({ type: "none" });
    expect(document.body.textContent).toContain(
      "Reads your workouts and class details. Never posts, follows, changes a setting or joins a class. Unofficial.",
    );
    expect(document.body.textContent).toContain(
      "Your password goes from this page straight to auth.onepeloton.com and is then forgotten. It is never stored.",
    );
  });

  it("asks the browser to keep what it stores", async () => {
    const persist = vi.fn<() => Promise<boolean>>(async () => true);
    vi.stubGlobal("navigator", { storage: { persist } });
    await open({ type: "none" });
    signIn();
    vi.unstubAllGlobals();
    expect(persist).toHaveBeenCalledOnce();
  });

  it("shows the reply's own sentence when it is refused, and keeps the user name", async () => {
    outside.reply.mockResolvedValue({ ok: false, error: { code: "wrongPassword", message: "Check both." } });
    await open({ type: "none" });
    signIn();
    expect((await screen.findByRole("alert")).textContent).toBe("Check both.");
    expect(outside.sent).toEqual([["account.connect", { username: "rider@example.com", password: "wrong" }]]);
    expect(screen.getByLabelText<HTMLInputElement>("Email or username").value).toBe("rider@example.com");
    expect(screen.getByLabelText<HTMLInputElement>("Password").value).toBe("");
  });

  it("gives way to the account once the vault knows it", async () => {
    outside.reply.mockResolvedValue({ ok: true, value: { leaderboardName: "MadeUpRider" } });
    await open({ type: "none" });
    signIn();
    await waitFor(() => expect(outside.sent).toHaveLength(1));
    outside.show.view?.(OPEN);
    await screen.findByText("MadeUpRider");
    expect(screen.queryByLabelText("Password")).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toBe("MadeUpRider"));
  });

  it("is offered again after Peloton asked for it, with the workouts still there", async () => {
    await open({ ...OPEN, isSignedIn: false });
    expect(screen.getByText(/The workouts of MadeUpRider are kept here/)).toBeTruthy();
    expect(screen.getByLabelText("Password")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "FTP" })).toBeTruthy();
  });
});

describe("a connected account", () => {
  it("sends the command of each button", async () => {
    await open(OPEN);
    press("Test connection");
    press("Sync now");
    await waitFor(() => expect(outside.sent).toHaveLength(2));
    press("Check everything again");
    press("Disconnect");
    press("Yes, forget the sign-in");
    await waitFor(() =>
      expect(outside.sent.map(([name]) => name)).toEqual([
        "account.test",
        "sync.now",
        "sync.checkAll",
        "account.disconnect",
      ]),
    );
  });

  it("can be stopped while the start of a sync is still being answered", async () => {
    outside.reply.mockReturnValue(new Promise(() => {}));
    await open({ ...OPEN, progress: { ...SAMPLE_DONE, phase: "listing", heartbeatAtMs: Date.now() } });
    press("Sync now");
    press("Stop");
    press("Stop");
    expect(outside.sent.map(([name]) => name)).toEqual(["sync.now", "sync.stop"]);
  });

  it("says that a sync is under way elsewhere rather than starting a second one", async () => {
    outside.reply.mockResolvedValue({ ok: true, value: { started: false } });
    await open(OPEN);
    press("Sync now");
    expect((await screen.findByText("A sync is already under way.")).getAttribute("role")).toBe("status");
  });

  it("says when everything is checked while a sync goes on", async () => {
    outside.reply.mockResolvedValue({ ok: true, value: { started: false } });
    await open(OPEN);
    press("Check everything again");
    const words = await screen.findByText(/checked again/);
    expect(words.textContent).toBe("A sync is under way. Everything is checked again at its end.");
  });

  it("shows the form beside the account when Peloton asks to sign in again", async () => {
    await open({ ...OPEN, progress: { ...SAMPLE_DONE, phase: "failed", errorCode: "signInNeeded" } });
    expect(screen.getByLabelText("Password")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Disconnect" })).toBeTruthy();
    expect(screen.getByText(sentenceFor("signInNeeded"))).toBeTruthy();
  });

  it("tells what the test found", async () => {
    outside.reply.mockResolvedValue({ ok: true, value: { leaderboardName: "MadeUpRider", workouts: 1400 } });
    await open(OPEN);
    press("Test connection");
    const result = await screen.findByText(/^Connected/);
    expect(result.textContent).toBe("Connected as MadeUpRider, 1,400 workouts at Peloton.");
    expect(result.getAttribute("role")).toBe("status");
  });
});

describe("access to Peloton that was taken back", () => {
  it("can be given back on the click, also before anybody is connected, and is not asked for while it is there", async () => {
    await open({ type: "none" });
    expect(screen.queryByRole("button", { name: "Allow access" })).toBeNull();
    cleanup();
    access.hasHostAccess.mockResolvedValue(false);
    access.requestHostAccess.mockResolvedValue(false);
    await open({ type: "none" });
    fireEvent.click(await screen.findByRole("button", { name: "Allow access" }));
    // In the click itself: browsers refuse to ask later.
    expect(access.requestHostAccess).toHaveBeenCalledOnce();
    const refused = await screen.findByText(/did not give the access/);
    expect(refused.getAttribute("role")).toBe("status");
    access.onHostAccessChange.mock.lastCall?.[0](true);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Allow access" })).toBeNull());
  });
});

describe("the recent runs", () => {
  const ride = sampleWorkout(1);
  const log = [sampleRun(5, { failures: { timedOut: 1 }, failed: 1 }), sampleRun(65)];

  it("are copied as text that says nothing of the rider or the workouts", async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
    vi.stubGlobal("navigator", { clipboard: { writeText }, userAgent: "Chrome/156.0.0.0 Safari/537.36" });
    await open({ ...OPEN, summaries: [ride], log });
    press("Copy log");
    const words = await screen.findByText(/^Copied/);
    vi.unstubAllGlobals();
    expect(words.getAttribute("role")).toBe("status");
    const text = writeText.mock.calls[0]?.[0] ?? "";
    expect(text).toMatch(/^Saddlebag 0\.1\.0, Chrome 156\n/);
    expect(text.match(/requests 1/g)).toHaveLength(2);
    const secrets = [ride.title, ride.id, ride.key, SAMPLE_PROFILE.leaderboardName, SAMPLE_PROFILE.memberId];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(/https?:|\/api\/|[0-9a-f]{16}/);
  });

  it("say so where the browser does not allow copying", async () => {
    const writeText = vi.fn<() => Promise<void>>().mockRejectedValue(new Error("not allowed"));
    vi.stubGlobal("navigator", { clipboard: { writeText }, userAgent: "" });
    await open({ ...OPEN, log });
    press("Copy log");
    const alert = await screen.findByRole("alert");
    vi.unstubAllGlobals();
    expect(alert.textContent).toContain("did not allow copying");
  });

  it("show the run that goes on as under way", async () => {
    const progress = { ...SAMPLE_DONE, phase: "details", heartbeatAtMs: Date.now() } as const;
    await open({ ...OPEN, progress, log: [{ ...sampleRun(0), outcome: "interrupted" }] });
    expect(screen.getByText("Recent runs")).toBeTruthy();
    expect(screen.getByText("under way")).toBeTruthy();
  });
});

describe("everything else", () => {
  it("saves a preference as it is picked, and takes it back when that is refused", async () => {
    outside.reply.mockResolvedValue({ ok: false, error: { code: "badInput", message: "No." } });
    await open(OPEN);
    const units = screen.getByLabelText<HTMLSelectElement>("Units");
    fireEvent.change(units, { target: { value: "metric" } });
    expect(outside.sent).toEqual([["preferences.save", { ...DEFAULT_PREFERENCES, units: "metric" }]]);
    await screen.findByText("No.");
    await waitFor(() => expect(units.value).toBe("account"));
  });

  it("keeps both of two choices made in one breath", async () => {
    await open(OPEN);
    fireEvent.change(screen.getByLabelText("Units"), { target: { value: "us" } });
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>("Units").value).toBe("us"));
    fireEvent.change(screen.getByLabelText("Theme"), { target: { value: "dark" } });
    expect(outside.sent[1]?.[1]).toEqual({ ...DEFAULT_PREFERENCES, units: "us", theme: "dark" });
  });

  it("erases only after the word", async () => {
    await open(OPEN);
    press("Erase everything");
    type("Type the word erase to go on", "erase");
    press("Erase both");
    fireEvent.submit(screen.getByLabelText("Type the word erase to go on").closest("form") ?? document.body);
    await screen.findByText("Everything is erased.");
    await waitFor(() => expect(screen.queryByLabelText("Type the word erase to go on")).toBeNull());
    expect(outside.sent.map(([name]) => name)).toEqual(["vault.erase"]);
  });

  it("offers no way back while it erases", async () => {
    outside.reply.mockReturnValue(new Promise(() => {}));
    await open(OPEN);
    press("Erase everything");
    type("Type the word erase to go on", "erase");
    press("Erase both");
    fireEvent.submit(screen.getByLabelText("Type the word erase to go on").closest("form") ?? document.body);
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>("button", { name: "Keep everything" }).disabled).toBe(true),
    );
    fireEvent.keyDown(screen.getByLabelText("Type the word erase to go on"), { key: "Escape" });
    expect(screen.getByRole("button", { name: "Erase both" })).toBeTruthy();
    expect(outside.sent.map(([name]) => name)).toEqual(["vault.erase"]);
  });

  it("says what is wrong with a vault that does not open, and still lets it be erased", async () => {
    render(<OptionsPage />);
    await waitFor(() => expect(outside.show.view).not.toBeNull());
    outside.show.view?.({ type: "broken", errorCode: "vaultKeyWrong" });
    expect((await screen.findByRole("alert")).textContent).toBe(sentenceFor("vaultKeyWrong"));
    expect(screen.getByRole("button", { name: "Erase everything" })).toBeTruthy();
  });
});

describe("the integrity of the vault", () => {
  it("is checked, repaired and settled by commands of its own, and follows the vault", async () => {
    await open(OPEN);
    press("Check the vault");
    await waitFor(() => expect(outside.sent).toContainEqual(["vault.check", {}]));
    const finding = { table: "glance", key: "glance", what: "older", name: null } as const;
    const yours = { table: "yours", key: "yours", what: "older", name: null } as const;
    const check = { type: "checked", atMs: Date.now(), rows: 9, findings: [finding, yours] } as const;
    outside.show.view?.({ ...OPEN, check });
    await screen.findByText("What the popup shows: an older copy");
    press("Repair");
    await waitFor(() => expect(outside.sent).toContainEqual(["vault.repair", {}]));
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>("button", { name: "Keep this copy" }).disabled).toBe(false),
    );
    press("Keep this copy");
    await waitFor(() => expect(outside.sent).toContainEqual(["vault.keepCopy", {}]));
  });

  it("is not spoken of before there is a vault", async () => {
    await open({ type: "none" });
    expect(screen.queryByRole("button", { name: "Check the vault" })).toBeNull();
  });
});
