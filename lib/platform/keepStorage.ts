/**
 * Asks the browser never to make room by deleting what is stored here. Only a page can ask; `unlimitedStorage` makes
 * the browser say yes without asking the rider. A no changes nothing: the vault can be fetched again.
 */
export async function keepStorage(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Refused, or not known here.
  }
}
