import { describe, expect, it } from "vitest";
import { createCookieJar } from "@/lib/peloton/auth/cookieJar";

const AUTH = new URL("https://auth.onepeloton.com/login");
const ORCA = new URL("https://auth-orca.onepeloton.com/sso/login_site");

function jarAt(clock: { nowMs: number }) {
  return createCookieJar(() => clock.nowMs);
}

describe("the cookie jar of a sign-in", () => {
  it("keeps a host's cookies to that host and shares those of the domain", () => {
    const jar = jarAt({ nowMs: 0 });
    jar.store(AUTH, [
      "auth0=own; Path=/; HttpOnly; Secure",
      "__cf_bm=shared; Domain=.onepeloton.com; Path=/",
    ]);
    expect(jar.headerFor(AUTH)).toBe("auth0=own; __cf_bm=shared");
    expect(jar.headerFor(ORCA)).toBe("__cf_bm=shared");
  });

  it("sends a cookie only under its path, longer paths first", () => {
    const jar = jarAt({ nowMs: 0 });
    jar.store(AUTH, ["a=1; Path=/", "_csrf=2; Path=/usernamepassword/login"]);
    expect(jar.headerFor(AUTH)).toBe("a=1");
    expect(jar.headerFor(new URL("https://auth.onepeloton.com/usernamepassword/login"))).toBe("_csrf=2; a=1");
    expect(jar.headerFor(new URL("https://auth.onepeloton.com/usernamepassword/loginx"))).toBe("a=1");
  });

  it("uses the folder of the address where no path is given", () => {
    const jar = jarAt({ nowMs: 0 });
    jar.store(new URL("https://auth.onepeloton.com/authorize/resume"), ["a=1"]);
    expect(jar.headerFor(new URL("https://auth.onepeloton.com/authorize/again"))).toBe("a=1");
    expect(jar.headerFor(AUTH)).toBeNull();
  });

  it("replaces, deletes and lets run out", () => {
    const clock = { nowMs: 0 };
    const jar = jarAt(clock);
    jar.store(AUTH, [
      "a=1; Path=/",
      "b=1; Path=/; Max-Age=60",
      "c=1; Path=/; Expires=Thu, 01 Jan 1970 00:02:00 GMT",
    ]);
    jar.store(AUTH, ["a=2; Path=/"]);
    expect(jar.headerFor(AUTH)).toBe("b=1; c=1; a=2");
    clock.nowMs = 61_000;
    expect(jar.headerFor(AUTH)).toBe("c=1; a=2");
    clock.nowMs = 121_000;
    expect(jar.headerFor(AUTH)).toBe("a=2");
    jar.store(AUTH, ["a=; Path=/; Max-Age=0"]);
    expect(jar.headerFor(AUTH)).toBeNull();
  });

  it("takes no cookie for another domain or for all of .com", () => {
    const jar = jarAt({ nowMs: 0 });
    jar.store(AUTH, [
      "a=1; Domain=evil.example; Path=/",
      "b=1; Domain=com; Path=/",
      "c=1; Domain=auth-orca.onepeloton.com; Path=/",
      "nonsense",
      "=x",
    ]);
    expect(jar.headerFor(AUTH)).toBeNull();
    expect(jar.headerFor(ORCA)).toBeNull();
  });
});
