// The package has no types of its own: what the tests use of it.
declare module "fit-decoder" {
  type RawRecord = {
    readonly globalMessageNumber: number;
    readonly fields: readonly {
      readonly recordNumber: number;
      readonly baseType: number;
      readonly data: number | bigint | string | number[];
    }[];
  };
  type Decoder = {
    /** Throws on a wrong checksum and on a message without a definition. */
    readonly fit2json: (file: ArrayBuffer) => { readonly records: readonly RawRecord[] };
    readonly parseRecords: (json: { readonly records: readonly RawRecord[] }) => {
      readonly records: readonly {
        readonly type: string | number;
        readonly data: Readonly<Record<string, unknown>>;
      }[];
    };
  };
  const decoder: Decoder;
  export default decoder;
}
