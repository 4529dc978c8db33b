/** Held by the page that restores a backup, from laying out the file to the end. */
export const RESTORE_LOCK = "restore";
