import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { Integrity } from "@/components/options/Integrity";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { SAMPLE_FINDINGS, SAMPLE_OLDER_YOURS } from "@/components/samples/vaultCheckSamples";
import type { CheckResult, VaultCheck } from "@/lib/domain/vaultCheck";
import { NEVER_CHECKED } from "@/lib/domain/vaultCheck";

afterEach(cleanup);

const atMs = SAMPLE_NOW_MS - 5 * 60_000;

function show(check: VaultCheck, damagedRows = 0, isRunning = false) {
  const pressed: string[] = [];
  render(
    <Integrity
      check={check}
      damagedRows={damagedRows}
      nowMs={SAMPLE_NOW_MS}
      action={isRunning ? { type: "running" } : { type: "idle" }}
      onCheck={() => pressed.push("check")}
      onRepair={() => pressed.push("repair")}
      onKeep={() => pressed.push("keep")}
    />,
  );
  return pressed;
}

const button = (name: string) => screen.queryByRole<HTMLButtonElement>("button", { name });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const status = () => screen.getByRole("status").textContent;
const items = () => screen.queryAllByRole("listitem").map((item) => item.textContent);

describe("the integrity of the vault", () => {
  it("is not known before the first check, and what no check can see is said", () => {
    const pressed = show(NEVER_CHECKED);
    expect(status()).toBe("Never checked.");
    expect(screen.getByText(/What no check can see: the whole database put back/)).toBeTruthy();
    expect(button("Repair")).toBeNull();
    press("Check the vault");
    expect(pressed).toEqual(["check"]);
  });

  it("says how far a check is, and waits for its end", () => {
    show({ type: "checking", atMs: SAMPLE_NOW_MS, done: 1200, total: 4000, before: NEVER_CHECKED }, 0, true);
    const bar = screen.getByRole("progressbar", { name: "Check progress" });
    expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual(["1200", "4000"]);
    expect(status()).toBe("1,200 of 4,000 rows read.");
    expect(button("Check the vault")?.disabled).toBe(true);
  });

  it("says of a check that died with its worker that it was cut off, and offers another", () => {
    show({ type: "checking", atMs, done: 1200, total: 4000, before: NEVER_CHECKED });
    expect(status()).toBe("The last check was cut off before its end.");
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(button("Check the vault")?.disabled).toBe(false);
  });

  it("keeps what the check before found, and its repair, beside one that was cut off", () => {
    const before: CheckResult = { type: "checked", atMs, rows: 4000, findings: SAMPLE_FINDINGS.slice(0, 2) };
    const pressed = show({ type: "checking", atMs, done: 1200, total: 4000, before });
    expect(status()).toBe(
      "The last check was cut off before its end. The one before: 2 of 4,000 rows are not as Saddlebag left them. Checked 5 minutes ago.",
    );
    expect(items()).toHaveLength(2);
    press("Repair");
    expect(pressed).toEqual(["repair"]);
    cleanup();
    show({ type: "checking", atMs: SAMPLE_NOW_MS, done: 1200, total: 4000, before });
    expect(items()).toEqual([]);
    expect(button("Repair")).toBeNull();
  });

  it("says when all is well, of how many rows and when", () => {
    show({ type: "checked", atMs, rows: 4000, findings: [] });
    expect(status()).toBe("All well: 4,000 rows checked 5 minutes ago.");
    expect(button("Repair")).toBeNull();
  });

  it("names every row in a rider's words and offers to repair", () => {
    const pressed = show({ type: "checked", atMs, rows: 4000, findings: SAMPLE_FINDINGS });
    expect(status()).toBe("14 of 4,000 rows are not as Saddlebag left them. Checked 5 minutes ago.");
    expect(items().slice(0, 4)).toEqual([
      "Summaries of March 2026: altered",
      "Power curves and heart rates of March 2026: missing",
      "Second-by-second data of ‘30 min Hypothetical Ride’: missing",
      "Second-by-second data of a workout: an older copy",
    ]);
    expect(new Set(items()).size).toBe(SAMPLE_FINDINGS.length);
    press("Repair");
    expect(pressed).toEqual(["repair"]);
  });

  it("leaves to the rider what only they know", () => {
    const pressed = show({ type: "checked", atMs, rows: 4000, findings: [SAMPLE_OLDER_YOURS] });
    expect(screen.getByText("What you said of workouts: an older copy")).toBeTruthy();
    expect(screen.getByText(/Peloton never had it/)).toBeTruthy();
    expect(button("Repair")).toBeNull();
    press("Keep this copy");
    expect(pressed).toEqual(["keep"]);
  });

  it("tells what was done about each row, and still asks about what only the rider knows", () => {
    const [month, , workout] = SAMPLE_FINDINGS;
    if (month === undefined || workout === undefined) throw new Error("no samples");
    show({
      type: "repaired",
      atMs,
      repaired: [
        { finding: month, way: "rebuilt" },
        { finding: workout, way: "asked" },
      ],
      open: [SAMPLE_OLDER_YOURS],
    });
    expect(items()).toEqual([
      "Summaries of March 2026: made again from what is here.",
      "Second-by-second data of ‘30 min Hypothetical Ride’: asked of Peloton again; it comes with the next sync.",
    ]);
    expect(button("Keep this copy")).not.toBeNull();
  });

  it("says how many rows were noticed in passing, until a check names them", () => {
    show(NEVER_CHECKED, 3);
    expect(screen.getByRole("alert").textContent).toBe("3 rows damaged. Check the vault to see which.");
    cleanup();
    show({ type: "checked", atMs, rows: 4000, findings: SAMPLE_FINDINGS }, 3);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
