import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { NO_BACKUP } from "@/lib/domain/backup";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SAMPLE_DERIVED, sampleWorkout } from "@/components/samples/historySummary";
import { SAMPLE_DONE, SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import type { OpenVault } from "@/entrypoints/options/openVault";
import { RiderSections } from "@/entrypoints/options/RiderSections";
import { DEFAULT_PREFERENCES } from "@/lib/domain/account";
import { NO_RIDER, NOTHING_YOURS } from "@/lib/domain/yours";
import type { VaultReader } from "@/lib/store/vaultReader";

const outside = vi.hoisted(() => ({
  sent: [] as [string, unknown][],
  reply: vi.fn<(name: string) => Promise<unknown>>(),
}));

vi.mock("@/entrypoints/page/useSlices", async () => await import("../../fixtures/slicesAtOnce"));
vi.mock("@/lib/messages/send", () => ({
  sendCommand: (name: string, request: unknown) => {
    outside.sent.push([name, request]);
    return outside.reply(name);
  },
}));

const OPEN: OpenVault = {
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
const READER = { efforts: async () => new Map() } as unknown as VaultReader;

let have: (vault: OpenVault) => undefined = () => undefined;

function show(vault: OpenVault) {
  const { rerender } = render(<RiderSections vault={vault} reader={READER} />);
  have = (next) => {
    void act(() => rerender(<RiderSections vault={next} reader={READER} />));
    return undefined;
  };
}

beforeEach(() => {
  outside.sent.length = 0;
  outside.reply.mockResolvedValue({ ok: true, value: {} });
});
afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe("the rider's own settings", () => {
  const yoga = sampleWorkout(2, {
    discipline: "yoga",
    disciplineSlug: "yoga",
    derived: { ...SAMPLE_DERIVED, heartRateLoad: { load: 40, answerMaxBpm: null, settings: "180/60//m" } },
  });
  const withMaximum = (settings: string): OpenVault => ({
    ...OPEN,
    summaries: [
      { ...yoga, derived: { ...SAMPLE_DERIVED, heartRateLoad: { load: 40, answerMaxBpm: null, settings } } },
    ],
    yours: {
      ...NOTHING_YOURS,
      heartRate: [{ from: "2020-01-01", maxBpm: 190, restingBpm: null, thresholdBpm: null }],
    },
  });

  it("of sex and of zones are saved together with what was said before, also in one breath", async () => {
    const rider = { ...NO_RIDER, fitnessSeed: { day: "2024-01-01", fitness: 45, fatigue: 50 } };
    show({ ...OPEN, yours: { ...NOTHING_YOURS, rider } });
    fireEvent.change(screen.getByLabelText("Sex (optional, only for Load)"), { target: { value: "female" } });
    type("Zone 2 from", "110");
    fireEvent.submit(screen.getByLabelText("Zone 2 from").closest("form") ?? document.body);
    const { fitnessSeed } = rider;
    expect(outside.sent).toEqual([
      ["rider.save", { sex: "female", heartRateBounds: null, fitnessSeed }],
      ["rider.save", { sex: "female", heartRateBounds: [110, 135, 153, 171], fitnessSeed }],
    ]);
  });

  it("are taken back when they are refused, with the sentence of why", async () => {
    outside.reply.mockResolvedValue({ ok: false, error: { code: "badInput", message: "No." } });
    show(OPEN);
    const sex = screen.getByLabelText<HTMLSelectElement>("Sex (optional, only for Load)");
    fireEvent.change(sex, { target: { value: "female" } });
    await waitFor(() => expect(sex.value).toBe("female"));
    expect((await screen.findByText("No.")).getAttribute("role")).toBe("alert");
    await waitFor(() => expect(sex.value).toBe(""));
  });

  it("say how far the loads that rest on them have been made anew", async () => {
    show({ ...OPEN, summaries: [yoga] });
    type("Maximum heart rate", "190");
    type("Limits valid from", "2020-01-01");
    expect(screen.getByText("Load of 1 workout is made anew.")).toBeTruthy();
    fireEvent.submit(screen.getByLabelText("Maximum heart rate").closest("form") ?? document.body);
    expect(outside.sent).toEqual([
      ["heartRate.add", { from: "2020-01-01", maxBpm: 190, restingBpm: null, thresholdBpm: null }],
    ]);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Maximum heart rate").value).toBe(""));
    have(withMaximum("180/60//m"));
    await screen.findByText("0 done");
    have(withMaximum("190/60//m"));
    expect((await screen.findByText("Load of 1 workout was made anew.")).getAttribute("role")).toBe("status");
  });

  it("of FTP are sent as they are chosen", async () => {
    const profile = {
      ...SAMPLE_PROFILE,
      ftp: { ...SAMPLE_PROFILE.ftp, source: "manual" as const, manualWatts: 243, testWatts: null },
    };
    show({ ...OPEN, profile, yours: { ...NOTHING_YOURS, ftp: [{ from: "2020-01-01", watts: 150 }] } });
    press("Use 243 W");
    press("Remove 150 W from 1 Jan 2020");
    type("FTP in watts", "160");
    type("Valid from", "2021-01-01");
    fireEvent.submit(screen.getByLabelText("FTP in watts").closest("form") ?? document.body);
    expect(outside.sent).toEqual([
      ["ftp.answerManual", { watts: 243, reading: "ftp" }],
      ["ftp.remove", { from: "2020-01-01" }],
      ["ftp.add", { from: "2021-01-01", watts: 160 }],
    ]);
  });

  it("half typed stay through every change of the vault", async () => {
    show(OPEN);
    type("FTP in watts", "16");
    type("Maximum heart rate", "19");
    type("Zone 3 from", "13");
    type("Fitness that day", "4");
    const more = [sampleWorkout(3), sampleWorkout(1)];
    have({
      ...OPEN,
      summaries: more,
      yours: { ...NOTHING_YOURS, ftp: [{ from: "2020-01-01", watts: 150 }] },
    });
    await screen.findByRole("button", { name: "Remove 150 W from 1 Jan 2020" });
    const typed = ["FTP in watts", "Maximum heart rate", "Zone 3 from", "Fitness that day"].map(
      (label) => screen.getByLabelText<HTMLInputElement>(label).value,
    );
    expect(typed).toEqual(["16", "19", "13", "4"]);
  });

  it("of streaks and shortcuts are switched off, both of them in one breath", () => {
    show(OPEN);
    fireEvent.click(screen.getByRole("checkbox", { name: "Show streaks" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Keyboard shortcuts" }));
    expect(outside.sent.map(([, request]) => request)).toEqual([
      { ...DEFAULT_PREFERENCES, showStreaks: false },
      { ...DEFAULT_PREFERENCES, showStreaks: false, keyboardShortcuts: false },
    ]);
  });
});
