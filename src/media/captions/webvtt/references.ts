/** HTML's names for U+00A0 to U+00FF, in order. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const others =
  "amp:26 lt:3C gt:3E quot:22 apos:27 lrm:200E rlm:200F zwnj:200C zwj:200D ensp:2002 emsp:2003 thinsp:2009 ndash:2013 mdash:2014 horbar:2015 lsquo:2018 rsquo:2019 sbquo:201A ldquo:201C rdquo:201D bdquo:201E dagger:2020 Dagger:2021 bull:2022 hellip:2026 permil:2030 prime:2032 Prime:2033 lsaquo:2039 rsaquo:203A euro:20AC trade:2122 larr:2190 uarr:2191 rarr:2192 darr:2193 minus:2212 ne:2260 le:2264 ge:2265 OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 fnof:192 sung:266A flat:266D natural:266E sharp:266F star:2606 starf:2605 check:2713 num:23 excl:21 percnt:25 lpar:28 rpar:29 ast:2A plus:2B comma:2C period:2E sol:2F colon:3A semi:3B equals:3D quest:3F commat:40 lsqb:5B bsol:5C rsqb:5D lowbar:5F grave:60 lcub:7B vert:7C rcub:7D Tab:9 NewLine:A inodot:131";

const named = new Map<string, string>([
  ...latin.split(" ").map((name, at): [string, string] => [name, String.fromCodePoint(0xa0 + at)]),
  ...others.split(" ").map((pair): [string, string] => {
    const [name, code] = pair.split(":");
    return [name ?? "", String.fromCodePoint(Number.parseInt(code ?? "20", 16))];
  }),
]);

/** HTML reads &#128; to &#159; as Windows-1252. */
const windows = new TextDecoder("windows-1252");

/**
 * The characters that HTML's references (&amp;amp; &amp;#8217; &amp;#x2019;) stand for; what is no reference stays as it is.
 * The names are those of HTML 4 and the signs found in captions, not all 2,231 of HTML.
 */
export const decodeReferences = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(/&(?:#(\d{1,9})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]{1,9}));?/g, decodeOne)
    : text;

const decodeOne = (whole: string, decimal?: string, hex?: string, name?: string): string => {
  if (decimal !== undefined) return numbered(Number(decimal));
  if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
  return nameOf(whole, name ?? "");
};

const numbered = (code: number): string => {
  if (code >= 0x80 && code <= 0x9f) return windows.decode(Uint8Array.of(code));
  if (code === 0 || code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return "\uFFFD";
  return String.fromCodePoint(code);
};

/** Without its semicolon a name counts only where HTML has always allowed that: Latin 1 and the four signs. */
const nameOf = (whole: string, name: string): string => {
  if (whole.endsWith(";")) return named.get(name) ?? whole;
  for (let length = name.length; length > 1; length -= 1) {
    const start = name.slice(0, length);
    const character = named.get(start);
    if (character !== undefined && isOld(start, character)) return character + name.slice(length);
  }
  return whole;
};

const isOld = (name: string, character: string): boolean =>
  (character >= "\u00A0" && character <= "\u00FF") || ["amp", "lt", "gt", "quot"].includes(name);

/** So that the text reads back as it is, in WebVTT and in XML. */
export const encodeReferences = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
