import fitDecoder from "fit-decoder";

/** One message: the profile's names for what it is and has, and its fields by number; null = marked invalid. */
export type FitMessage = {
  readonly type: string | number;
  readonly named: Readonly<Record<string, unknown>>;
  readonly fields: ReadonlyMap<number, number | string | null>;
};

/** What each base type says for "not known". */
const INVALID: Readonly<Record<number, number>> = {
  0x00: 0xff,
  0x02: 0xff,
  0x83: 0x7fff,
  0x84: 0xffff,
  0x85: 0x7fffffff,
  0x86: 0xffffffff,
  0x8c: 0,
};

/**
 * Reads a FIT file with a decoder that shares nothing with the encoder. Throws on wrong checksums, on a message without a
 * definition, on a name the profile does not have, and when the file does not end where its header says.
 */
export function readFit(file: Uint8Array): readonly FitMessage[] {
  const bytes = file.slice().buffer;
  const view = new DataView(bytes);
  if (view.getUint8(0) + view.getUint32(4, true) + 2 !== bytes.byteLength)
    throw new Error("the header names another length");
  if (String.fromCharCode(...file.subarray(8, 12)) !== ".FIT") throw new Error("no FIT signature");
  const raw = fitDecoder.fit2json(bytes).records;
  const named = fitDecoder.parseRecords(fitDecoder.fit2json(bytes)).records;
  return raw.map((record, index) => {
    const { type, data } = named[index] ?? { type: "", data: {} };
    if (typeof type !== "string") throw new Error(`message ${type} is not in the profile`);
    const unknown = Object.keys(data).find((name) => /^\d+$/.test(name));
    if (unknown !== undefined) throw new Error(`${type} has no field ${unknown}`);
    const fields = record.fields.map(
      ({ recordNumber, baseType, data: value }): readonly [number, number | string | null] => {
        if (typeof value === "string") return [recordNumber, utf8Of(value)];
        if (typeof value !== "number") throw new Error(`field ${recordNumber} of ${type} is no number`);
        return [recordNumber, value === INVALID[baseType] ? null : value];
      },
    );
    return { type, named: data, fields: new Map(fields) };
  });
}

/** The decoder gives every byte as a character; FIT's texts are UTF-8. */
function utf8Of(bytes: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(
    Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
  );
}

/** The messages of one type. */
export function messagesOf(messages: readonly FitMessage[], type: string): readonly FitMessage[] {
  return messages.filter((message) => message.type === type);
}

/** A field of a message as a number; NaN for one that is invalid or not there. */
export function numberOf(message: FitMessage | undefined, field: number): number {
  const value = message?.fields.get(field);
  return typeof value === "number" ? value : Number.NaN;
}
