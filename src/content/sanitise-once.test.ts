import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sanitiseHtml } from "./sanitise-html.ts";
import { sanitiseOnce } from "./sanitise-once.ts";

const hostile = "<p onclick=alert(1)>x</p><script>alert(1)</script>";

test("what is hostile is sanitised however often it comes, and what came out of that stays as it is", () => {
  for (let time = 0; time < 3; time += 1) expect(sanitiseOnce(hostile)).toBe("<p>x</p>");
  expect(sanitiseOnce(sanitiseOnce(hostile))).toBe("<p>x</p>");
});

test("it gives what the sanitiser gives, of any text, the second time too", () => {
  const piece = fc.constantFrom(
    "<p>",
    "</p>",
    "<img src=x onerror=alert(1)>",
    "&lt;",
    "words",
    "<b title=x>",
    "<!--",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const html = pieces.join("");
      expect([sanitiseOnce(html), sanitiseOnce(html)]).toEqual([sanitiseHtml(html), sanitiseHtml(html)]);
    }),
  );
});
