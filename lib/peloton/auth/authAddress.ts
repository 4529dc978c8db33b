/** Peloton's sign-in, as its own web app uses it (PELOTON §1.1). */
export const AUTH_ORIGIN = "https://auth.onepeloton.com";
export const CLIENT_ID = "WVoJxVDdPoFx4RNewvvg6ch2mZ7bwnsM";
export const REDIRECT_URI = "https://members.onepeloton.com/callback";
export const AUDIENCE = "https://api.onepeloton.com/";
export const SCOPE = "offline_access openid peloton-api.members:default";
export const ISSUER = "https://auth.onepeloton.com/";

const HOSTS: ReadonlySet<string> = new Set(["auth.onepeloton.com", "auth-orca.onepeloton.com"]);

/** A sign-in may go there: https, one of the two hosts, nothing odd in the address. */
export function isSignInAddress(url: URL): boolean {
  return (
    url.protocol === "https:" &&
    HOSTS.has(url.hostname) &&
    url.port === "" &&
    url.username === "" &&
    url.password === ""
  );
}

/** The end of a sign-in: the redirect address itself, with an answer in its query. It is never visited. */
export function isCallback(url: URL): boolean {
  return `${url.origin}${url.pathname}` === REDIRECT_URI;
}

/** An address against the one it stands on; null when it is none. */
export function addressFrom(address: string, base: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}
