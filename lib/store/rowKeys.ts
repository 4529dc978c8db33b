/** Row keys of the tables that hold one row of a kind. */
export const ONLY = {
  member: "member",
  tokens: "tokens",
  glance: "glance",
  yours: "yours",
  log: "log",
  check: "check",
} as const;
