/**
 * What stands for what was taken out: the same thing always gets the same stand-in, so that answers still fit together,
 * and a stand-in that is met stays as it is.
 */
export type StandIns = {
  readonly id: (id: string) => string;
  readonly numericId: (id: number) => number;
  readonly name: (name: string) => string;
  readonly mail: (mail: string) => string;
  readonly address: (address: string) => string;
  /** Takes note of stand-ins in a text, so that none of them is given to something else. */
  readonly keepFree: (text: string) => void;
};

/** What is simply gone. */
export const GONE = "redacted";

const ID = /^0{20}[0-9]{12}$/;
const NO_ID = /^0+$/;
const NAME = /^rider_\d+$/;
const MAIL = /^rider_\d+@example\.invalid$/;
const ADDRESS = /^https:\/\/redacted\.invalid\/\d+$/;
const ANY = /0{20}([0-9]{12})|rider_(\d{1,12})|redacted\.invalid\/(\d{1,12})/g;
/** Numbers up to this say nothing: positions, counts. */
const SMALL = 99_999;

/** Stand-ins that know of nothing yet. */
export function createStandIns(): StandIns {
  const given = new Map<string, string>();
  let last = 0;
  const stand = (kind: string, thing: string, make: (number: number) => string): string => {
    const key = `${kind} ${thing}`;
    const before = given.get(key);
    if (before !== undefined) return before;
    last += 1;
    const made = make(last);
    given.set(key, made);
    return made;
  };
  return {
    id: (id) => {
      // All zeros is how Peloton says "no class"; "-1" that there is none.
      if (ID.test(id) || NO_ID.test(id) || /^-?\d{0,2}$/.test(id)) return id;
      return stand("id", id.toLowerCase(), (number) => String(number).padStart(32, "0"));
    },
    numericId: (id) =>
      Math.abs(id) <= SMALL ? id : Number(stand("number", String(id), (number) => String(number))),
    name: (name) => (isNameless(name) ? name : stand("name", name.trim().toLowerCase(), (n) => `rider_${n}`)),
    mail: (mail) =>
      MAIL.test(mail) ? mail : stand("mail", mail.toLowerCase(), (n) => `rider_${n}@example.invalid`),
    address: (address) =>
      ADDRESS.test(address)
        ? address
        : stand("address", address, (number) => `https://redacted.invalid/${number}`),
    keepFree: (text) => {
      for (const [, id, name, address] of text.matchAll(ANY)) {
        last = Math.max(last, Number(id ?? name ?? address));
      }
    },
  };
}

/** A name that is a stand-in already, or none. */
export function isNameless(name: string): boolean {
  return name.trim() === "" || name === GONE || NAME.test(name);
}
