/** What keeps the keys of the vault, and how far its rows are sealed anew. */
export type Keeping = {
  /** `none`: there is no vault yet. `device`: a key in the same browser. `passphrase`: the rider's own. */
  readonly type: "none" | "device" | "passphrase";
  /** Rows are being sealed under new keys; `left` is null before they were counted. */
  readonly resealing: { readonly left: number | null } | null;
};
