import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sampleWorkout } from "@/components/samples/historySummary";
import { SAMPLE_DONE, SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import { ConnectedAccount } from "@/entrypoints/options/ConnectedAccount";
import type { OpenVault } from "@/entrypoints/options/openVault";
import { SyncSection } from "@/entrypoints/options/SyncSection";
import { NO_BACKUP } from "@/lib/domain/backup";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NOTHING_YOURS } from "@/lib/domain/yours";

vi.mock("@/lib/messages/send", () => ({ sendCommand: () => Promise.resolve({ ok: true, value: {} }) }));

vi.mock("@/entrypoints/options/extensionVersion", () => ({ extensionVersion: () => "0.1.0" }));

afterEach(cleanup);

const HERE = sampleWorkout(0);
const LISTED = sampleWorkout(5, { state: "listed" });
const RUNNING = {
  ...SAMPLE_DONE,
  phase: "details",
  lastSyncedAtMs: null,
  heartbeatAtMs: Date.now(),
} as const;

const vault = (part: Partial<OpenVault>): OpenVault => ({
  type: "open",
  isSignedIn: true,
  profile: SAMPLE_PROFILE,
  summaries: [HERE],
  progress: RUNNING,
  items: [],
  log: [],
  yours: NOTHING_YOURS,
  backup: NO_BACKUP,
  damagedRows: 0,
  check: { type: "never" },
  ...part,
});

describe("a first sync", () => {
  it("under way is said to be not finished, and none to be none", () => {
    render(<ConnectedAccount vault={vault({})} isNew={false} />);
    expect(screen.getByText("The first sync is not finished yet")).toBeTruthy();
    cleanup();
    render(<ConnectedAccount vault={vault({ progress: NEVER_SYNCED })} isNew={false} />);
    expect(screen.getByText("Not synced yet")).toBeTruthy();
  });

  it("says which sums wait for details once the list is whole, and only those", () => {
    render(<SyncSection vault={vault({ summaries: [HERE, LISTED] })} />);
    expect(
      screen.getByText(/^Summed by us, distance and calories from .*, older workouts are still coming$/),
    ).toBeTruthy();
    cleanup();
    render(<SyncSection vault={vault({})} />);
    expect(screen.getByText("Summed by us")).toBeTruthy();
  });
});
