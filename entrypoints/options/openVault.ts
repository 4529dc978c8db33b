import type { VaultView } from "@/lib/store/vaultReader";

/** The vault once it is there and open. */
export type OpenVault = Extract<VaultView, { type: "open" }>;
