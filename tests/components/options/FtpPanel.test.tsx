import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import type { ComponentProps } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FtpPanel } from "@/components/options/FtpPanel";
import { SAMPLE_FTP_MODEL, SAMPLE_NO_FTP_MODEL } from "@/components/samples/ftpSamples";
import { SAMPLE_FTP } from "@/components/samples/optionsSamples";
import type { OwnFtp } from "@/lib/domain/yours";

afterEach(cleanup);

type Props = ComponentProps<typeof FtpPanel>;

const ridesOf = ({ from }: OwnFtp) => (from < "2025-11-19" ? 12 : 0);

function show(given: Partial<Props> = {}) {
  const onAdd = vi.fn<Props["onAdd"]>().mockResolvedValue(true);
  const onAnswer = vi.fn<Props["onAnswer"]>().mockResolvedValue(true);
  const onRemove = vi.fn<Props["onRemove"]>();
  const node = (more: Partial<Props>) => (
    <FtpPanel
      inUse={SAMPLE_FTP}
      model={SAMPLE_NO_FTP_MODEL}
      entries={[]}
      today="2025-11-19"
      remaking={null}
      failure={null}
      hrefOf={(key) => `app.html#/workouts/${key}`}
      {...{ ridesOf, onAdd, onAnswer, onRemove }}
      {...given}
      {...more}
    />
  );
  const { rerender } = render(node({}));
  return { onAdd, onAnswer, onRemove, have: (more: Partial<Props>) => rerender(node(more)) };
}

const watts = () => screen.getByLabelText<HTMLInputElement>("FTP in watts");
const type = (value: string) => fireEvent.input(watts(), { target: { value } });
const submit = () => fireEvent.submit(watts().closest("form") ?? watts());
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.querySelector("td:last-child")?.textContent);

describe("the FTP panel", () => {
  it("shows the value in use with its seven zones, whole watts without gaps", () => {
    show();
    const zones = cellsOf(screen.getByRole("table", { name: "Power zones in use" }));
    expect(zones).toEqual([
      "0–110W",
      "111–150W",
      "151–180W",
      "181–210W",
      "211–240W",
      "241–300W",
      "301 and moreW",
    ]);
  });

  it("previews the zones of a typed value beside those in use, and says whom it concerns", () => {
    const { onAdd } = show();
    expect(screen.getByText(/Earlier workouts keep theirs\./)).toBeTruthy();
    type("100");
    const table = screen.getByRole("table", { name: "Power zones at 100 W" });
    expect(cellsOf(table)[0]).toBe("0–55W");
    expect(within(table).getAllByRole("row")[1]?.textContent).toBe("1Very easy0–110W0–55W");
    expect(screen.getByText("It changes none of your rides so far.")).toBeTruthy();
    fireEvent.input(screen.getByLabelText("Valid from"), { target: { value: "2025-03-03" } });
    expect(screen.getByText("Load, intensity and zones of 12 rides are made anew.")).toBeTruthy();
    expect(onAdd).not.toHaveBeenCalled();
    type("20");
    expect(screen.queryByRole("table", { name: /Power zones at/ })).toBeNull();
  });

  it("saves a value from a day on and empties the box once it is saved", async () => {
    const { onAdd } = show();
    type("231");
    fireEvent.input(screen.getByLabelText("Valid from"), { target: { value: "2025-03-03" } });
    submit();
    expect(onAdd.mock.calls).toEqual([[{ from: "2025-03-03", watts: 231 }]]);
    await waitFor(() => expect(watts().value).toBe(""));
  });

  it("loses nothing of what was typed when the save fails, or while the vault changes", async () => {
    const { onAdd, have } = show();
    onAdd.mockResolvedValue(false);
    type("231");
    submit();
    await waitFor(() => expect(onAdd).toHaveBeenCalledOnce());
    have({ failure: "No.", model: SAMPLE_FTP_MODEL, entries: [{ from: "2025-03-03", watts: 190 }] });
    expect(screen.getByRole("alert").textContent).toBe("No.");
    expect(watts().value).toBe("231");
  });

  it("refuses what is no FTP, says what to type and goes to the box", () => {
    const { onAdd } = show();
    type("9999");
    submit();
    expect(onAdd).not.toHaveBeenCalled();
    expect(screen.getByRole("alert").textContent).toBe("Type whole watts from 30 to 700.");
    expect(watts().getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(watts());
    expect(watts().value).toBe("9999");
  });
});

describe("what the FTP could be", () => {
  it("lists each candidate with its day and its ride", () => {
    show({ model: SAMPLE_FTP_MODEL });
    const list = screen.getByRole("heading", { name: "What it could be" }).closest("section");
    const rows = within(list as HTMLElement).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent?.replace("?", ""))).toEqual([
      "190WYour own entryfrom 3 Mar 2025Use from …",
      "195WFTP testIn useon 1 Oct 2025Use from …",
      "231WTyped into Pelotonas of the last syncUse from …",
      "203WBest 20 minutes × 0.95of the last 90 days, on 4 Nov 2025Use from …",
      "208WCritical powerof the last 90 days, up to 12 Nov 2025Use from …",
    ]);
    expect(screen.getByRole("link", { name: "4 Nov 2025" }).getAttribute("href")).toMatch(
      /^app\.html#\/workouts\/sample/,
    );
  });

  it("is used from a chosen day, today unless said, after its zones were shown", async () => {
    const { onAdd } = show({ model: SAMPLE_FTP_MODEL });
    press("Use from …: 203 W, Best 20 minutes × 0.95");
    const from = screen.getByLabelText<HTMLInputElement>("Use 203 W from");
    expect([from.value, document.activeElement === from]).toEqual(["2025-11-19", true]);
    expect(cellsOf(screen.getByRole("table", { name: "Power zones at 203 W" }))[0]).toBe("0–111W");
    fireEvent.input(from, { target: { value: "2025-11-20" } });
    fireEvent.submit(screen.getByRole("form", { name: "Use 203 W" }));
    expect(screen.getByRole("alert").textContent).toBe("Choose today or an earlier day.");
    expect(onAdd).not.toHaveBeenCalled();
    fireEvent.input(from, { target: { value: "2025-11-04" } });
    fireEvent.submit(screen.getByRole("form", { name: "Use 203 W" }));
    expect(onAdd.mock.calls).toEqual([[{ from: "2025-11-04", watts: 203 }]]);
    await waitFor(() => expect(screen.queryByLabelText("Use 203 W from")).toBeNull());
  });

  it("says why there is no critical power among them", () => {
    const candidates = SAMPLE_FTP_MODEL.candidates.slice(0, 1);
    show({ model: { ...SAMPLE_NO_FTP_MODEL, candidates } });
    expect(screen.getByText(/^Critical power\. Not enough all-out efforts/)).toBeTruthy();
  });

  it("tells that it may be more now, and uses that from today only when asked", () => {
    const { onAdd } = show({ model: { ...SAMPLE_FTP_MODEL, manual: null } });
    expect(document.body.textContent).toContain(
      "Your FTP may be 203 W now, 8 W more: 95 % of your best 20 minutes, ridden on 4 Nov 2025.",
    );
    expect(onAdd).not.toHaveBeenCalled();
    press("Use 203 W");
    expect(onAdd.mock.calls).toEqual([[{ from: "2025-11-19", watts: 203 }]]);
  });

  it("tells how it changed, newest first, all of it on demand", () => {
    show({ model: SAMPLE_FTP_MODEL });
    const list = screen.getByRole("heading", { name: "How it changed" }).closest("section");
    const rows = () => within(list as HTMLElement).getAllByRole("listitem");
    expect(rows()).toHaveLength(6);
    expect(rows()[2]?.textContent).toBe("2 Dec 2024176W−4FTP test");
    press("Show all 7 changes");
    expect(rows()[6]?.textContent).toBe("30 Nov 2023158Wat least: Best 20 minutes × 0.95");
  });
});

describe("a value typed into Peloton", () => {
  const typed = { typedWatts: 243, asTwentyMinutesWatts: 230.85, reading: null } as const;
  const asked = "You typed 243 W into Peloton. Peloton reads that as a 20-minute average, so FTP is 231 W.";

  it("is asked about, and either answer is sent with the value it is for", () => {
    const { onAnswer } = show({ model: { ...SAMPLE_NO_FTP_MODEL, manual: typed } });
    expect(screen.getByText(asked)).toBeTruthy();
    press("Use 231 W");
    press("Use 243 W");
    expect(onAnswer.mock.calls).toEqual([
      [{ watts: 243, reading: "twentyMinutes" }],
      [{ watts: 243, reading: "ftp" }],
    ]);
  });

  it("is not asked about again, but the answer can be changed", async () => {
    const answered = { ...typed, reading: "ftp" } as const;
    const { have } = show({ model: { ...SAMPLE_NO_FTP_MODEL, manual: answered } });
    expect(screen.queryByText(asked)).toBeNull();
    expect(screen.getByText(/The 243 W you typed into Peloton count as your FTP\./)).toBeTruthy();
    press("Change");
    press("Use 231 W");
    await waitFor(() => expect(screen.queryByText(asked)).toBeNull());
    have({ model: { ...SAMPLE_NO_FTP_MODEL, manual: { ...answered, reading: "twentyMinutes" } } });
    expect(screen.getByText(/count as a 20-minute average: FTP 231 W\./)).toBeTruthy();
  });

  it("leaves a question open whose answer was not saved", async () => {
    const onAnswer = vi.fn<Props["onAnswer"]>().mockResolvedValue(false);
    show({ model: { ...SAMPLE_NO_FTP_MODEL, manual: { ...typed, reading: "ftp" } }, onAnswer });
    press("Change");
    press("Use 231 W");
    await waitFor(() => expect(onAnswer).toHaveBeenCalledOnce());
    expect(screen.getByText(asked)).toBeTruthy();
  });
});

describe("the rider's entries", () => {
  const entry = { from: "2025-03-03", watts: 190 };

  it("are removed and can be put back", () => {
    const { onAdd, onRemove, have } = show({ entries: [entry] });
    press("Remove 190 W from 3 Mar 2025");
    expect(onRemove.mock.calls).toEqual([[entry]]);
    have({ entries: [] });
    press("Undo");
    expect(onAdd.mock.calls).toEqual([[entry]]);
    have({ entries: [entry] });
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("are not put back over a newer one of the same day", () => {
    const { have } = show({ entries: [entry] });
    press("Remove 190 W from 3 Mar 2025");
    have({ entries: [] });
    expect(screen.getByText(/Removed 190 W/)).toBeTruthy();
    have({ entries: [{ from: "2025-03-03", watts: 200 }] });
    expect(screen.queryByText(/Removed/)).toBeNull();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("are not called removed where the removal was refused", () => {
    const { onRemove } = show({ entries: [entry] });
    press("Remove 190 W from 3 Mar 2025");
    expect(onRemove).toHaveBeenCalledOnce();
    expect(screen.queryByText(/Removed/)).toBeNull();
    expect(screen.getByRole("button", { name: "Remove 190 W from 3 Mar 2025" })).toBeTruthy();
  });
});
