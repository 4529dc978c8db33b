/**
 * Gives the rider a file that was made here: a download of the browser, which asks for no permission. The name must tell
 * nothing: the browser keeps the names of downloads in its history.
 */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
