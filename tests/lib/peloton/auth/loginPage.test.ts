import { describe, expect, it } from "vitest";
import { readLoginPage } from "@/lib/peloton/auth/loginPage";

const options = {
  _csrf: "csrf-1",
  state: "auth0-state",
  nonce: "our-nonce",
  code_challenge: "our-challenge",
  title: "Grüße",
};
const encoded = (config: object): string => Buffer.from(JSON.stringify(config), "utf8").toString("base64");

describe("readLoginPage", () => {
  it.each([
    ["the plain form", (base64: string) => `window.injectedConfig = window.injectedConfig || "${base64}";`],
    [
      "the atob form",
      (base64: string) =>
        `window.injectedConfig = JSON.parse(decodeURIComponent(escape(window.atob("${base64}"))));`,
    ],
    ["single quotes", (base64: string) => `var injectedConfig=atob('${base64}')`],
    ["escaped slashes", (base64: string) => `injectedConfig || "${base64.replaceAll("/", "\\/")}"`],
  ])("reads %s as UTF-8", (_, page) => {
    const read = readLoginPage(
      `<script>${page(encoded({ internalOptions: options, dict: "ÿ?ÿ>ÿ" }))}</script>`,
    );
    expect(read?.options).toEqual(options);
    expect(read?.nonce).toBe("our-nonce");
    expect(read?.codeChallenge).toBe("our-challenge");
  });

  it("takes extraParams where internalOptions are missing", () => {
    expect(readLoginPage(`injectedConfig || "${encoded({ extraParams: options })}"`)?.options["_csrf"]).toBe(
      "csrf-1",
    );
  });

  it.each([
    ["no configuration", "<p>Just a moment...</p>"],
    ["base64 of something else", `injectedConfig || "${Buffer.from("not json at all").toString("base64")}"`],
    ["no state", `injectedConfig || "${encoded({ internalOptions: { ...options, state: undefined } })}"`],
    ["no echo", `injectedConfig || "${encoded({ internalOptions: { ...options, nonce: 1 } })}"`],
  ])("knows no page with %s", (_, html) => {
    expect(readLoginPage(html)).toBeNull();
  });
});
