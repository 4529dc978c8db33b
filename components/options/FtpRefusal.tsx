import type { FtpEntryRefusal } from "./readFtpEntry";

type FtpRefusalProps = { readonly id: string; readonly refusal: FtpEntryRefusal | null };

/** Why an entry was not taken. */
export function FtpRefusal({ id, refusal }: FtpRefusalProps) {
  return refusal === null ? null : (
    <p id={id} class="notice" role="alert">
      {refusal.sentence}
    </p>
  );
}
