import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BackupPreview } from "@/components/backup/backupStates";
import { SAMPLE_DONE, SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import { BackupSection } from "@/entrypoints/options/BackupSection";
import { NO_BACKUP } from "@/lib/domain/backup";
import { AppError, sentenceFor } from "@/lib/domain/error";
import type { MemberId } from "@/lib/domain/ids";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { VaultView } from "@/lib/store/vaultReader";

const ways = vi.hoisted(() => ({
  makeBackup: vi.fn<(passphrase: string, watched: Watched) => Promise<unknown>>(),
  previewBackup: vi.fn<(file: Blob, passphrase: string, watched: Watched) => Promise<unknown>>(),
  restoreBackup: vi.fn<(file: Blob, passphrase: string) => Promise<unknown>>(),
}));
const outside = vi.hoisted(() => ({ sent: [] as unknown[], saved: [] as string[] }));
type Watched = { readonly onProgress: (...of: number[]) => void; readonly signal: AbortSignal };

vi.mock("@/entrypoints/options/backupWays", () => ways);
vi.mock("@/entrypoints/page/saveFile", () => ({
  saveFile: (_file: Blob, name: string) => outside.saved.push(name),
}));
vi.mock("@/lib/messages/send", () => ({
  sendCommand: async (name: string, request: unknown) => {
    outside.sent.push([name, request]);
    return await Promise.resolve({ ok: true, value: {} });
  },
}));

const OPEN: Extract<VaultView, { type: "open" }> = {
  type: "open",
  isSignedIn: true,
  profile: SAMPLE_PROFILE,
  summaries: [],
  progress: SAMPLE_DONE,
  items: [],
  log: [],
  yours: NOTHING_YOURS,
  backup: NO_BACKUP,
  damagedRows: 0,
  check: { type: "never" },
};
const PREVIEW: BackupPreview = {
  memberId: SAMPLE_PROFILE.memberId,
  leaderboardName: "AnnRidesAgain",
  workouts: 1234,
  firstStartedAtMs: Date.UTC(2020, 0, 3),
  lastStartedAtMs: Date.UTC(2026, 2, 5),
  madeAtMs: Date.UTC(2026, 3, 1),
  madeBy: "0.1.0",
};
const PASSPHRASE = "four unrelated words";

beforeEach(() => {
  outside.sent.length = 0;
  outside.saved.length = 0;
  ways.makeBackup.mockReset().mockResolvedValue({ file: new Blob(["x"]), workouts: 1234, unopened: 0 });
  ways.previewBackup.mockReset().mockResolvedValue(PREVIEW);
  ways.restoreBackup.mockReset().mockResolvedValue({
    ok: true,
    value: { added: 1200, renewed: 34, kept: 20, differed: 0 },
  });
});
afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const submit = (label: string) =>
  fireEvent.submit(screen.getByLabelText(label).closest("form") ?? document.body);

function make(passphrase = PASSPHRASE): void {
  press("Make a backup");
  type("New passphrase", passphrase);
  type("New passphrase again", passphrase);
  submit("New passphrase");
}

function look(): void {
  press("Restore a backup");
  const files = [new File(["x"], "one.saddlebag")];
  fireEvent.change(screen.getByLabelText("Backup file"), { target: { files } });
  type("Passphrase", PASSPHRASE);
  submit("Passphrase");
}

describe("making a backup", () => {
  it("says before that a forgotten passphrase opens nothing, and what is never in the file", () => {
    render(<BackupSection vault={OPEN} />);
    expect(document.body.textContent).toContain("Your sign-in and the keys of this browser are never in it.");
    press("Make a backup");
    expect(document.body.textContent).toContain("If you forget this passphrase, nobody can open the file.");
  });

  it("saves the file and lets the background remember it", async () => {
    render(<BackupSection vault={OPEN} />);
    make();
    await screen.findByText("The backup is made: 1,234 workouts. Keep the file and its passphrase.");
    expect(outside.saved).toEqual([expect.stringMatching(/^saddlebag-\d{4}-\d\d-\d\d\.saddlebag$/)]);
    expect(outside.sent).toEqual([["backup.made", { workouts: 1234 }]]);
  });

  it("says what could not be opened, and then goes on reminding", async () => {
    for (const [unopened, words] of [
      [1, "1 part of the vault could not be opened and is not in it"],
      [1200, "1,200 parts of the vault could not be opened and are not in it"],
    ] as const) {
      ways.makeBackup.mockResolvedValue({ file: new Blob(["x"]), workouts: 1234, unopened });
      render(<BackupSection vault={OPEN} />);
      make();
      await screen.findByText(
        `The backup is made: 1,234 workouts. ${words}; check the vault, then make another. Keep the file and its passphrase.`,
      );
      cleanup();
    }
    expect(outside.saved).toHaveLength(2);
    expect(outside.sent).toEqual([]);
  });

  it("takes no weak passphrase", () => {
    render(<BackupSection vault={OPEN} />);
    make("123456789012");
    expect(screen.getByRole("alert").textContent).not.toBe("");
    expect(ways.makeBackup).not.toHaveBeenCalled();
  });

  it("can be cancelled, and then saves nothing", async () => {
    ways.makeBackup.mockImplementation(
      async (_passphrase, { signal, onProgress }) =>
        await new Promise((_resolve, reject) => {
          onProgress(1, 10);
          signal.addEventListener("abort", () => reject(new AppError("stopped")));
        }),
    );
    render(<BackupSection vault={OPEN} />);
    make();
    await screen.findByRole("progressbar", { name: "1 of 10 workouts" });
    press("Cancel");
    await screen.findByRole("button", { name: "Make a backup" });
    expect(outside.saved).toEqual([]);
    expect(outside.sent).toEqual([]);
  });

  it("is not offered where there is nothing yet", () => {
    render(<BackupSection vault={null} />);
    expect(screen.queryByRole("button", { name: "Make a backup" })).toBeNull();
    expect(screen.getByRole("button", { name: "Restore a backup" })).toBeTruthy();
  });
});

describe("restoring a backup", () => {
  it("shows what is in it before anything is changed, then says what it did", async () => {
    render(<BackupSection vault={OPEN} />);
    look();
    const facts = await screen.findByRole("group", { name: "What is in this backup" });
    for (const words of ["AnnRidesAgain", "1,234 workouts", "Fri, 3 Jan 2020 to Thu, 5 Mar 2026"])
      expect(facts.textContent).toContain(words);
    expect(ways.restoreBackup).not.toHaveBeenCalled();
    press("Restore");
    await screen.findByText("1,234 workouts restored, 20 were here already.");
    expect(ways.restoreBackup).toHaveBeenCalledWith(expect.anything(), PASSPHRASE);
  });

  it("changes nothing when it is cancelled at the preview", async () => {
    render(<BackupSection vault={OPEN} />);
    look();
    await screen.findByRole("group", { name: "What is in this backup" });
    press("Cancel");
    await waitFor(() => expect(screen.queryByRole("group", { name: "What is in this backup" })).toBeNull());
    expect(ways.restoreBackup).not.toHaveBeenCalled();
  });

  it("refuses another member's backup without asking", async () => {
    ways.previewBackup.mockResolvedValue({ ...PREVIEW, memberId: "member-ben" as MemberId });
    render(<BackupSection vault={OPEN} />);
    look();
    await screen.findByText(sentenceFor("otherMember"));
    expect(screen.queryByRole("button", { name: "Restore" })).toBeNull();
  });

  it("asks for the file where only a passphrase was given", () => {
    render(<BackupSection vault={OPEN} />);
    press("Restore a backup");
    type("Passphrase", PASSPHRASE);
    submit("Passphrase");
    expect(screen.getByRole("alert").textContent).toContain("Choose the backup file first");
    expect(ways.previewBackup).not.toHaveBeenCalled();
  });

  it("says why it was refused", async () => {
    for (const code of ["backupDamaged", "backupNewer", "backupForeign", "wrongPassphrase"] as const) {
      ways.previewBackup.mockRejectedValue(new AppError(code));
      render(<BackupSection vault={OPEN} />);
      look();
      expect((await screen.findByRole("alert")).textContent).toBe(sentenceFor(code));
      cleanup();
    }
  });

  it("counts one as one, nothing as nothing, and tells of values that differed", async () => {
    for (const [value, words] of [
      [{ added: 1, renewed: 0, kept: 1, differed: 0 }, "1 workout restored, 1 was here already."],
      [
        { added: 0, renewed: 0, kept: 3, differed: 2 },
        "Nothing to restore: all 3 workouts of the backup are here already. 2 values of yours differed: the newer was kept.",
      ],
      [{ added: 0, renewed: 0, kept: 0, differed: 0 }, "0 workouts restored."],
    ] as const) {
      ways.restoreBackup.mockResolvedValue({ ok: true, value });
      render(<BackupSection vault={OPEN} />);
      look();
      await screen.findByRole("group", { name: "What is in this backup" });
      press("Restore");
      expect((await screen.findByText(words)).getAttribute("role")).toBe("status");
      cleanup();
    }
  });
});
