import type { VaultView } from "@/lib/store/vaultReader";

/** A vault that is open. */
export type OpenView = Extract<VaultView, { readonly type: "open" }>;
