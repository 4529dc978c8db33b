/** One thing that could happen to what is kept, and what stands against it. */
export type Threat = {
  readonly what: string;
  readonly holds: string;
  /** What does not hold, said as plainly; null = nothing that we know of. */
  readonly fails: string | null;
};

/** The README says the same, with the figures of the tests beside it: change both. */
export const THREATS: readonly Threat[] = [
  {
    what: "Somebody looks through the files of this computer, or a backup or search tool does",
    holds:
      "Workouts, names, titles, tokens and notes are sealed (AES-256-GCM), and the names of the rows are scrambled. A search of the whole browser profile for any of them finds nothing.",
    fails: "They can see that Saddlebag is here, and roughly how much is stored.",
  },
  {
    what: "Somebody copies your whole browser profile",
    holds:
      "With a passphrase, what was stored since it was set stays sealed: each guess costs a million rounds of key derivation.",
    fails: "Without a passphrase the key lies in the same profile, so the copy can be opened.",
  },
  {
    what: "Somebody sits down at your open browser",
    holds:
      "With a passphrase: “Lock now”, a lock after a time without use, and always when the browser closes. Locked pages show nothing and nothing syncs.",
    fails: "While it is unlocked, whoever uses your browser sees what you see.",
  },
  {
    what: "A program runs as you on this computer",
    holds: "It finds nothing readable while the vault is locked.",
    fails: "While it is unlocked, it can read the browser’s memory. No extension can prevent that.",
  },
  {
    what: "A website or another extension tries to get at it",
    holds:
      "Nothing of Saddlebag is exposed to websites, there is no script of it in any page, and messages are taken from its own pages only.",
    fails: null,
  },
  {
    what: "A class title, a name or an answer carries code",
    holds:
      "Everything is drawn as plain text, and the browser is told to refuse any script that did not come with Saddlebag.",
    fails: null,
  },
  {
    what: "Somebody changes the stored files",
    holds:
      "A row that was altered, swapped, put back to an older state or removed is noticed, named, and repaired from what is archived or from Peloton when you say so. Nothing is wiped.",
    fails: "If the whole database is put back to an earlier day as one piece, nothing in it can tell.",
  },
  {
    what: "You sign in",
    holds:
      "The form’s password goes straight to auth.onepeloton.com and is then forgotten; the browser’s own Peloton cookies are neither used nor changed. On Peloton’s own page Saddlebag sees no password at all.",
    fails:
      "Addresses of auth.onepeloton.com that you saw stay in the browser’s history, and “Use my Peloton sign-in in this browser” lets Peloton renew the browser’s own cookies.",
  },
  {
    what: "You make a backup",
    holds:
      "It is one file, encrypted under a passphrase you type, with everything but the sign-in and the keys. While one is restored it lies, still encrypted, in a second database that is removed afterwards.",
    fails: "Whoever forgets its passphrase cannot open it.",
  },
  {
    what: "You save a file",
    holds:
      "It is made in memory and written only where you save it. The name of a single file tells date and kind, not the title.",
    fails: "An exported file is plain: whoever has it can read it, and it tells where outdoor workouts went.",
  },
  {
    what: "You forget the passphrase",
    holds: "Erase everything and connect again: Peloton still has your workouts.",
    fails: "Nobody can open the vault, and notes, efforts and FTP entries come back only from a backup.",
  },
  {
    what: "You erase everything",
    holds: "Database, keys, settings, alarms and what waited in memory are gone at once.",
    fails:
      "Browsers overwrite deleted files late. Until then an expert may find the sealed rows and, where no passphrase was set, the key.",
  },
];
