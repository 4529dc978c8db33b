import { useEffect, useState } from "preact/hooks";
import type { VaultReader, VaultView } from "@/lib/store/vaultReader";
import { pageReader } from "./pageReader";

/**
 * The whole vault as it is now, followed as it changes; null while it is being opened.
 * Use it once, at the root of a page: every use opens the rows for itself.
 */
export function useVaultView(): { readonly view: VaultView | null; readonly reader: VaultReader } {
  const reader = pageReader();
  const [view, setView] = useState<VaultView | null>(null);
  useEffect(() => reader.watch(setView), [reader]);
  return { view, reader };
}
