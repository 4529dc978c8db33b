import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConnectState } from "@/components/options/connectState";
import { goesOnAt } from "@/components/options/connectState";
import { SignIn } from "@/components/options/SignIn";
import { ERROR_CODES, sentenceFor } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";

afterEach(cleanup);

const PAGE = "Sign in on Peloton's page";
const BROWSER = "Use my Peloton sign-in in this browser";

function open(first: ConnectState = { type: "idle" }) {
  const on = {
    onConnect: vi.fn<() => void>(),
    onUseBrowser: vi.fn<() => void>(),
    onOpenPage: vi.fn<() => void>(),
    onAgree: vi.fn<() => void>(),
    onCancel: vi.fn<() => void>(),
  };
  const { rerender } = render(<SignIn state={first} {...on} />);
  return { ...on, show: (state: ConnectState) => rerender(<SignIn state={state} {...on} />) };
}

const failed = (code: ErrorCode, otherwise: "form" | "ways"): ConnectState => ({
  type: "failed",
  sentence: sentenceFor(code),
  goesOnAt: goesOnAt(code, otherwise),
});
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const username = () => screen.getByLabelText<HTMLInputElement>("Email or username");

describe("the three ways in", () => {
  it("stand in their order: this browser, Peloton's page, the form", () => {
    const { onUseBrowser, onOpenPage } = open();
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      BROWSER,
      PAGE,
      "Connect",
    ]);
    fireEvent.click(button(BROWSER));
    fireEvent.click(button(PAGE));
    expect(onUseBrowser).toHaveBeenCalledOnce();
    expect(onOpenPage).toHaveBeenCalledOnce();
  });

  it.each(["connecting", "looking", "opening"] as const)(
    "are one at a time: none can be taken while %s",
    (type) => {
      open({ type });
      for (const name of [BROWSER, PAGE, "Connect"]) expect(button(name).disabled).toBe(true);
      expect(
        screen
          .getAllByRole("status")
          .map(({ textContent }) => textContent)
          .join(""),
      ).not.toBe("");
    },
  );

  it.each(["waiting", "finishing"] as const)(
    "give way to what goes on elsewhere while %s, and keep the user name",
    (type) => {
      const { onCancel, show } = open();
      fireEvent.input(username(), { target: { value: "rider@example.com" } });
      show({ type });
      expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Cancel"]);
      fireEvent.click(button("Cancel"));
      expect(onCancel).toHaveBeenCalledOnce();
      show({ type: "idle" });
      expect(username().value).toBe("rider@example.com");
    },
  );

  it("say that they wait for the rider on Peloton's page", () => {
    open({ type: "waiting" });
    expect(
      screen
        .getAllByRole("status")
        .map(({ textContent }) => textContent)
        .join(""),
    ).toContain("Waiting for you on Peloton's page");
  });

  it("ask whose account it is, with the focus on the question", () => {
    const { onAgree, onCancel } = open({ type: "asking", leaderboardName: "MadeUpRider", isAnswered: false });
    const question = "This browser is signed in to Peloton as MadeUpRider. Copy this account's workouts?";
    expect(screen.getByRole("group", { name: question })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe(question);
    fireEvent.click(button("Use this account"));
    fireEvent.click(button("Not this one"));
    expect(onAgree).toHaveBeenCalledOnce();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it("take the focus back when what went on elsewhere is called off", () => {
    const { show } = open({ type: "waiting" });
    button("Cancel").focus();
    show({ type: "idle" });
    expect(document.activeElement).toBe(button(BROWSER));
  });

  it("take one answer", () => {
    open({ type: "asking", leaderboardName: "MadeUpRider", isAnswered: true });
    expect(button("Use this account").disabled).toBe(true);
    expect(button("Not this one").disabled).toBe(true);
  });
});

describe("a failure", () => {
  it.each(ERROR_CODES)("%s is the one alert", (code) => {
    open(failed(code, "form"));
    expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([sentenceFor(code)]);
  });

  it.each(["captchaAsked", "unknownForm", "forbidden", "noBrowserSession"] as const)(
    "%s makes Peloton's page the main action, with the focus on it",
    (code) => {
      open(failed(code, "form"));
      expect(button(PAGE).className).toBe("primary");
      expect(button("Connect").className).toBe("");
      expect(document.activeElement).toBe(button(PAGE));
    },
  );

  it("of the form goes back to the password", () => {
    open(failed("wrongPassword", "form"));
    expect(button(PAGE).className).toBe("");
    expect(document.activeElement).toBe(screen.getByLabelText("Password"));
  });

  it("of another way is read where it stands", () => {
    open(failed("pageClosed", "ways"));
    expect(document.activeElement).toBe(screen.getByRole("alert"));
  });
});
