import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlText, sanitiseHtml } from "./sanitise-html.ts";

/** What no sanitised HTML may hold. */
const harmful =
  /<(?!\/?(?:a|abbr|b|blockquote|br|caption|cite|code|col|colgroup|dd|del|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr)[ >])|<[^>]*\s(?:on\w+|style|class|id|name|src|srcset|action|formaction|xmlns)\s*=|href="\s*(?:javascript|data|vbscript|file|blob)/i;

const hostile = [
  '<p title="</noscript><img src=x onerror=alert(1)>">x</p>',
  "<script>alert(1)</script>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  "<img src='javascript:alert(1)'>",
  "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<a href='java\nscript:alert(1)'>x</a>",
  "<a href='&#106;avascript:alert(1)'>x</a>",
  "<a href=' \u0001javascript:alert(1)'>x</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
  "<a href='vbscript:x'>x</a>",
  "<iframe src='https://a.example'></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data='x.swf'></object><embed src='x'>",
  "<form action='https://a.example'><input name=password><button formaction='javascript:alert(1)'>x</button></form>",
  "<style>body{display:none}</style><p style='position:fixed'>x</p>",
  "<link rel=stylesheet href='https://a.example/x.css'><meta http-equiv=refresh content='0;url=https://a.example'><base href='https://a.example'>",
  "<p id=x name=y class=z onclick='alert(1)'>x</p>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "<template><script>alert(1)</script></template>",
  "<textarea><img src=x onerror=alert(1)></textarea>",
  "<title><img src=x onerror=alert(1)></title><xmp><img src=x onerror=alert(1)></xmp>",
  "<plaintext><script>alert(1)</script>",
  "<!--><img src=x onerror=alert(1)>--><![CDATA[<img src=x onerror=alert(1)>]]>",
  "<details open ontoggle=alert(1)>x</details><marquee onstart=alert(1)>x</marquee>",
  "<video src=x onerror=alert(1)></video><audio src=x></audio><picture><source srcset='https://a.example/x'></picture>",
  "<table background='javascript:alert(1)'><tr><td background='x'>x</td></tr></table>",
  "<select><option><script>alert(1)</script></select>",
  "<p><button><p>x</p></button></p><a><x><a>y</a></x></a>",
  "<b><p>x</b>y</p><table><a>x<tr><td>y</table>",
];

describe("nothing harmful is left", () => {
  test.each(hostile)("%s", (html) => {
    const clean = sanitiseHtml(html);
    expect(clean).not.toMatch(harmful);
    expect(sanitiseHtml(clean)).toBe(clean);
  });

  test("of any mixture, and what was sanitised stays as it is", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<table>",
        "<td>",
        "<a href='https://a.example'>",
        "</a>",
        "<pre>\n\n",
        "&lt;script&gt;",
        "\"'>",
        "<!--",
        "-->",
        "<li>",
        "<ul>",
        "\u0000",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const clean = sanitiseHtml(pieces.join(""));
        expect(clean).not.toMatch(harmful);
        expect(sanitiseHtml(clean)).toBe(clean);
      }),
    );
  });
});

describe("what people wrote is kept", () => {
  test.each([
    [
      '<p>One <strong>two</strong> <a href="https://a.example/b">three</a></p>',
      '<p>One <strong>two</strong> <a href="https://a.example/b">three</a></p>',
    ],
    ["<p class=x>One<br>two", "<p>One<br>two</p>"],
    ["<img src='https://a.example/b.jpg' alt='A man'>", '<a href="https://a.example/b.jpg">A man</a>'],
    ["<a href='/x'><img src='https://a.example/b.jpg' alt='A man'></a>", '<a href="/x">A man</a>'],
    ["<font color=red>red</font>", "red"],
  ])("%s", (html, clean) => {
    expect(sanitiseHtml(html)).toBe(clean);
  });

  test("as text, block by block", () => {
    expect(htmlText("<p>One</p><p>two<script>x</script></p><ul><li>three</ul>")).toBe("One two three");
  });
});

test.each([
  ["elements in one another", "<div>".repeat(100_000)],
  ["formatting that never ends", Array.from({ length: 20_000 }, (_, at) => `<b title=${at}>`).join("")],
  ["tables in tables", "<table><tr><td>".repeat(30_000)],
  ["comments", "<!--".repeat(100_000)],
])("%s take bounded time", (_, html) => {
  expect(sanitiseHtml(`${html}words`)).not.toMatch(harmful);
});
