import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/domain/error";
import { createCookieJar } from "@/lib/peloton/auth/cookieJar";
import type { HopAnswer } from "@/lib/peloton/auth/hop";
import { decodeEntities, htmlForms } from "@/lib/peloton/auth/htmlForm";
import { readLoginPage } from "@/lib/peloton/auth/loginPage";
import { generalRefusal, loginRefusal, pageRefusal, refusalOf } from "@/lib/peloton/auth/refusal";
import { claimsOf, requestTokens } from "@/lib/peloton/auth/tokenAnswer";
import { retryAtMs } from "@/lib/peloton/retryAfter";
import { baseOf, changes, HOSTILE_TEXTS, mutated, mutatedText } from "./fuzzMutations";
import { fuzz, must } from "./fuzzRun";

vi.setConfig({ testTimeout: 60 * 60_000 });

const NOW_MS = Date.UTC(2026, 2, 1, 12);
const HOUR_MS = 3_600_000;

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value), "utf8").toString("base64");
const CONFIG = {
  internalOptions: { state: "state-1", _csrf: "csrf-1", nonce: "nonce-1", code_challenge: "challenge-1" },
  extraParams: { state: "state-1", nonce: "nonce-1", code_challenge: "challenge-1" },
};
const pageWith = (config: unknown) =>
  `<!doctype html><html><head><script>window.injectedConfig = window.injectedConfig || "${base64(config)}";</script></head></html>`;
const FORM = `<html><body><!-- <form> --><form method="post" name='hiddenform' action="https://auth.onepeloton.com/login/callback">
<input type="hidden" name="wa" value="wsignin1.0"><input type=hidden name=wctx value='{&#34;strategy&#34;:&quot;auth0&quot;}'/>
<noscript><p>Script is disabled</p><input type="submit" value="Continue"></noscript></form></body></html>`;

const text = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...HOSTILE_TEXTS));

describe("spoiled pages and headers of a sign-in are read or passed over, never thrown out", () => {
  it("the login page", async () => {
    expect(readLoginPage(pageWith(CONFIG))?.nonce).toBe("nonce-1");
    const base = baseOf("config", CONFIG);
    await fuzz("loginPage, its configuration", { usual: 500, deep: 40_000 }, [changes], (made) => {
      const spoiled = mutated(base, made) ?? null;
      const read = readLoginPage(pageWith(spoiled));
      expect(Object.values(read?.options ?? {}).every(isText)).toBe(true);
    });
    await fuzz("loginPage, its text", { usual: 500, deep: 40_000 }, [changes], (made) => {
      readLoginPage(mutatedText(pageWith(CONFIG), made));
    });
  });

  it("the form after it", async () => {
    expect(htmlForms(FORM)).toHaveLength(1);
    await fuzz("htmlForm", { usual: 500, deep: 100_000 }, [changes, text], (made, other) => {
      for (const html of [mutatedText(FORM, made), other]) {
        for (const { action, method, fields } of htmlForms(html)) {
          expect([action, method, ...fields.flatMap((field) => Object.values(field))].every(isText)).toBe(
            true,
          );
        }
        expect(isText(decodeEntities(html))).toBe(true);
      }
    });
  });

  it("cookies, which never get out of their domain nor into another header", async () => {
    const lines = [
      "auth0=one; Path=/; HttpOnly; Secure; SameSite=None; Expires=Wed, 04 Mar 2026 12:00:00 GMT",
      "__cf_bm=two; Domain=.onepeloton.com; Path=/; Max-Age=1800",
    ];
    const auth = new URL("https://auth.onepeloton.com/login");
    await fuzz("cookieJar", { usual: 500, deep: 100_000 }, [changes, text], (made, other) => {
      const jar = createCookieJar(() => NOW_MS);
      jar.store(auth, [
        ...lines.map((line) => mutatedText(line, made)),
        other,
        `${other}=1; Domain=${other}`,
      ]);
      const sent = jar.headerFor(auth);
      expect(sent === null || isText(sent)).toBe(true);
      expect(jar.headerFor(new URL("https://example.org/login"))).toBeNull();
    });
  });

  it("refusals", async () => {
    const body = JSON.stringify({ code: "invalid_user_password", description: "Wrong email or password." });
    const statuses = fc.constantFrom(200, 302, 400, 401, 403, 429, 500, 999);
    await fuzz("refusal", { usual: 500, deep: 60_000 }, [changes, statuses, text], (made, status, other) => {
      for (const spoiled of [mutatedText(body, made), other]) {
        const answer: HopAnswer = {
          status,
          location: null,
          setCookies: [],
          contentType: null,
          body: spoiled,
        };
        refusalOf(spoiled);
        generalRefusal(answer);
        expect([loginRefusal(answer), pageRefusal(answer)].every(isText)).toBe(true);
      }
    });
  });
});

describe("a spoiled token answer", () => {
  const TOLD = {
    access_token: "access",
    refresh_token: "refresh",
    id_token: `x.${base64({ iss: "https://auth.onepeloton.com/", aud: "client", nonce: "n" })}.x`,
    expires_in: 172_800,
    token_type: "Bearer",
  };

  it("is tokens that expire, or one of the documented refusals", async () => {
    const base = baseOf("tokens", TOLD);
    const statuses = fc.constantFrom(200, 200, 200, 400, 401, 403, 429, 500, 302);
    await fuzz(
      "tokenAnswer",
      { usual: 500, deep: 80_000 },
      [changes, statuses, fc.boolean()],
      async (made, status, asText) => {
        const body = asText
          ? mutatedText(JSON.stringify(TOLD), made)
          : (JSON.stringify(mutated(base, made)) ?? "");
        const answer: HopAnswer = { status, location: null, setCookies: [], contentType: null, body };
        const sources = { hop: async () => answer, now: () => NOW_MS };
        const read = await requestTokens(sources, {}).catch((error: unknown) => error);
        if (read instanceof AppError) {
          const codes = ["signInNeeded", "rateLimited", "pelotonDown", "forbidden", "badAnswer"];
          must(codes.includes(read.code), `Refused with ${read.code}`);
          must(read.code !== "signInNeeded" || body.includes("invalid_grant"), "Signed out for nothing");
          return;
        }
        const tokens = read as Awaited<ReturnType<typeof requestTokens>>;
        expect(tokens.accessToken).not.toBe("");
        expect(tokens.expiresAtMs).toBeGreaterThanOrEqual(NOW_MS);
        expect(tokens.expiresAtMs).toBeLessThanOrEqual(NOW_MS + 30 * 24 * HOUR_MS);
      },
    );
  });

  it("has claims or none", async () => {
    await fuzz("claimsOf", { usual: 300, deep: 40_000 }, [changes, text], (made, other) => {
      for (const token of [mutatedText(TOLD.id_token, made), other, `a.${other}.b`]) {
        const claims = claimsOf(token);
        expect(claims === null || isText(claims.nonce)).toBe(true);
      }
    });
  });
});

describe("a spoiled Retry-After", () => {
  it("is a time within the hour that follows, or none", async () => {
    const headers = ["120", "Sun, 01 Mar 2026 12:10:00 GMT", "-5", "1e9", "0", "99999999999999"];
    await fuzz(
      "retryAfter",
      { usual: 1_000, deep: 120_000 },
      [fc.constantFrom(...headers), changes, text],
      (header, made, other) => {
        for (const spoiled of [mutatedText(header, made).slice(0, 300), other.slice(0, 300), null]) {
          const at = retryAtMs(spoiled, NOW_MS);
          if (at === null) continue;
          expect(at).toBeGreaterThanOrEqual(NOW_MS);
          expect(at).toBeLessThanOrEqual(NOW_MS + HOUR_MS);
        }
      },
    );
  });
});

function isText(value: unknown): boolean {
  return typeof value === "string";
}

/** Where a text must not be empty, zod asks what is none for its length, too: an object that has no value throws there. */
const NO_LENGTH = { length: { toString: null, valueOf: null } };

describe("an object whose length has no value, in place of a text", () => {
  it("is no login page", () => {
    const internalOptions = { ...CONFIG.internalOptions, state: NO_LENGTH };
    expect(readLoginPage(pageWith({ internalOptions }))).toBeNull();
  });

  it("is a bad answer of the token endpoint", async () => {
    const body = JSON.stringify({ access_token: NO_LENGTH });
    const answer = { status: 200, location: null, setCookies: [], contentType: null, body };
    const asked = requestTokens({ hop: async () => answer, now: () => NOW_MS }, {});
    await expect(asked).rejects.toThrow(AppError);
  });
});
