import * as fc from "fast-check";

/** Any JSON, strange names and texts among it. */
export const someJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 123_456_789, "", "<b>", "a b"),
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie("value"), { maxLength: 6 }),
    fc.dictionary(
      fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom(
          "id",
          "user_id",
          "username",
          "name",
          "email",
          "location",
          "ride",
          "__proto__",
          "a/b~c",
        ),
      ),
      tie("value"),
      { maxKeys: 6 },
    ),
  ),
})).value;
