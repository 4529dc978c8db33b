import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { ConnectForm } from "@/components/options/ConnectForm";
import type { Credentials } from "@/components/options/ConnectForm";
import type { ConnectState } from "@/components/options/connectState";

afterEach(cleanup);

function open(state: ConnectState = { type: "idle" }) {
  const calls: Credentials[] = [];
  const node = (next: ConnectState) => (
    <ConnectForm state={next} onConnect={(credentials) => calls.push(credentials)} />
  );
  const { rerender, container } = render(node(state));
  return { calls, container, show: (next: ConnectState) => rerender(node(next)) };
}

const username = () => screen.getByLabelText<HTMLInputElement>("Email or username");
const password = () => screen.getByLabelText<HTMLInputElement>("Password");
const connect = () => screen.getByRole<HTMLButtonElement>("button", { name: "Connect" });

function fill(name: string, secret: string) {
  fireEvent.input(username(), { target: { value: name } });
  fireEvent.input(password(), { target: { value: secret } });
}

const submit = (container: Element) => {
  const form = container.querySelector("form");
  if (form !== null) fireEvent.submit(form);
};

describe("the sign-in form", () => {
  it("hands over what was typed, once, and empties the password box", () => {
    const { calls, container } = open();
    fill("  rider@example.com ", " secret with spaces ");
    submit(container);
    submit(container);
    expect(calls).toEqual([{ username: "rider@example.com", password: " secret with spaces " }]);
    expect(password().value).toBe("");
    expect(username().value.trim()).toBe("rider@example.com");
  });

  it("keeps the password nowhere in the page", () => {
    const { container, show } = open();
    fill("rider@example.com", "secret-of-the-rider");
    submit(container);
    show({ type: "connecting" });
    show({ type: "failed", sentence: "No.", goesOnAt: "form" });
    const values = [...container.querySelectorAll("input")].map(({ value }) => value);
    expect(`${document.documentElement.outerHTML}${values.join("")}`).not.toContain("secret-of-the-rider");
  });

  it("sends nothing while a box is empty, and goes to that box", () => {
    const { calls, container } = open();
    submit(container);
    expect(document.activeElement).toBe(username());
    fill("rider@example.com", "");
    submit(container);
    expect(document.activeElement).toBe(password());
    expect(calls).toEqual([]);
  });

  it("cannot be sent again while it is under way, and says what goes on", () => {
    const { calls, container, show } = open();
    show({ type: "connecting" });
    fill("rider@example.com", "again");
    submit(container);
    expect(calls).toEqual([]);
    expect(connect().disabled).toBe(true);
    expect(screen.getByRole("status").textContent).toContain("Signing in");
  });

  it("keeps the user name after a failure and goes to the password", () => {
    const { show } = open();
    fill("rider@example.com", "");
    show({ type: "failed", sentence: "Peloton did not accept this.", goesOnAt: "form" });
    expect(username().value).toBe("rider@example.com");
    expect(document.activeElement).toBe(password());
  });

  it("lets no browser remember what is typed", () => {
    open();
    expect(username().getAttribute("autocomplete")).toBe("off");
    expect(password().getAttribute("autocomplete")).toBe("off");
    expect(password().type).toBe("password");
  });
});
