import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEntities, htmlForms } from "@/lib/peloton/auth/htmlForm";

describe("htmlForms", () => {
  it("reads attributes in any order, quotes and case", () => {
    const html = `<FORM ACTION='/login/callback' name=hiddenform method="POST"><input value="a&amp;b" TYPE=hidden name='wctx' /><INPUT name=wa value=wsignin1.0 type='hidden'></FORM>`;
    expect(htmlForms(html)).toEqual([
      {
        action: "/login/callback",
        method: "post",
        fields: [
          { name: "wctx", value: "a&b", type: "hidden" },
          { name: "wa", value: "wsignin1.0", type: "hidden" },
        ],
      },
    ]);
  });

  it("keeps a greater-than sign and line breaks inside of quotes", () => {
    expect(
      htmlForms(`<form action="x"><input name="n" value="a > b\n'c'"></form>`)[0]?.fields[0]?.value,
    ).toBe("a > b\n'c'");
  });

  it("passes over comments, scripts and inputs outside of forms", () => {
    const html = `<!-- <form action="comment"></form> --><script>"<form action='script'>"</script><input name="loose"><form action="real"></form><input name="after">`;
    expect(htmlForms(html)).toEqual([{ action: "real", method: "get", fields: [] }]);
  });

  it("lets the first of a repeated attribute count, as browsers do", () => {
    expect(htmlForms(`<form action="first" action="second">`)[0]?.action).toBe("first");
  });

  it("reads any page without throwing", () => {
    const pages = fc.string({
      unit: fc.constantFrom("<", ">", "/", '"', "'", "=", "form", "input", "&#", "x1a;", "!--", " "),
    });
    fc.assert(
      fc.property(pages, (html) => {
        expect(Array.isArray(htmlForms(html))).toBe(true);
      }),
    );
  });
});

describe("decodeEntities", () => {
  it("decodes decimal, hexadecimal and named references once", () => {
    expect(decodeEntities("&#34;&#x22;&quot;&amp;quot;&apos;&lt;")).toBe(`"""&quot;'<`);
  });

  it("leaves unknown names and bare ampersands as they are", () => {
    expect(decodeEntities("a=1&b=2&copy;&constructor;")).toBe("a=1&b=2&copy;&constructor;");
  });
});
