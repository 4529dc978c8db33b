/** Held by the page that restores a backup, from laying out the file to the end. */
export const RESTORE_LOCK = "restore";

/**
 * Held by whoever works on the file that is laid out: by the page while it lays it out, then by the background until the
 * file is removed, whatever became of the page.
 */
export const STAGING_LOCK = "restoreStaging";
