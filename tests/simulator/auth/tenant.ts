/** The constants of Peloton's sign-in (PELOTON §1.1). */
export const AUTH_HOST = "auth.onepeloton.com";
export const ORCA_HOST = "auth-orca.onepeloton.com";
export const API_HOST = "api.onepeloton.com";
export const MEMBERS_HOST = "members.onepeloton.com";
/** Stands for Apple, Google and Facebook: none of the hosts that the extension may read. */
export const SOCIAL_HOST = "social.onepeloton.com";
export const AUTH_ORIGIN = `https://${AUTH_HOST}`;
export const CLIENT_ID = "WVoJxVDdPoFx4RNewvvg6ch2mZ7bwnsM";
export const REDIRECT_URI = `https://${MEMBERS_HOST}/callback`;
export const AUDIENCE = "https://api.onepeloton.com/";
export const TENANT = "peloton-prod";
export const CONNECTION = "pelo-user-password";
export const ISSUER = `${AUTH_ORIGIN}/`;
/** 48 h */
export const ACCESS_TOKEN_SEC = 172_800;
/** 10 h */
export const ID_TOKEN_SEC = 36_000;
/** "Single use and short lived"; the length is our choice. */
export const CODE_SEC = 120;
/** How long a login page stays good; our choice. */
export const TRANSACTION_SEC = 3_600;
/** What the mail says when Peloton asks for a code by mail. */
export const MAILED_CODE = "135790";
