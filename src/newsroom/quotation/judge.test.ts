import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge, type SpokenSource, type SpokenWord } from "./judge.ts";
import type { Judgement } from "./verdict.ts";

const speaker = { id: "p1", name: "Jane Doe" };

const spoken = (texts: readonly string[]): SpokenSource => {
  let sentence = 0;
  const words = texts.map((text, at): SpokenWord => {
    const word = {
      number: at + 1,
      text,
      start: at * 400,
      end: at * 400 + 300,
      turn: 0,
      sentence,
      speaker,
      checked: true,
      unsure: false,
    };
    if (/[.!?]$/.test(text)) sentence += 1;
    return word;
  });
  return { words, language: "en", origin: "correction" };
};

const quote = (text: string, source: SpokenSource, within?: { first: number; length: number }): Judgement =>
  judge(
    { pieces: [text], speaker, language: "en" },
    source,
    within === undefined
      ? {}
      : { within: { firstWord: within.first + 1, lastWord: within.first + within.length } },
  );

const content = (
  "captain harbor voyage lantern anchor compass weather sailor current island timber evening cargo rudder " +
  "beacon kitchen window gather listen travel remember colour organise ship's theatre"
).split(" ");
const small = "the a of to in on was were we they it's don't I'm and but with from our".split(" ");
const figures = ["25", "twenty-five", "1,000", "$5", "1969"];

const word = fc
  .tuple(fc.constantFrom(...content, ...small), fc.constantFrom("", "", "", "", ",", ".", " —", "?", ";"))
  .map(([text, after]) => text + after);
const speech = fc.array(word, { minLength: 12, maxLength: 60 }).map((words) => words.join(" ").split(" "));
/** Words that stand once each, so that there is but one place. */
const plainSpeech = fc.shuffledSubarray(content, { minLength: 12, maxLength: content.length });
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Some inner stretch of so many words at least. */
const sliceOf = (count: number, from: number, length: number, least: number) => {
  const size = least + Math.floor(length * (count - least));
  return { first: Math.floor(from * (count - size)), length: size };
};

describe("whatever is said", () => {
  test("a slice of it is verbatim, where it stands", () => {
    fc.assert(
      fc.property(speech, share, share, (words, from, length) => {
        const source = spoken(words);
        const slice = sliceOf(words.length, from, length, 5);
        const text = words.slice(slice.first, slice.first + slice.length).join(" ");
        if (!/\p{L}/u.test(text)) return;
        expect(quote(text, source, slice).verdict).toBe("verbatim");
        expect(["verbatim", "ambiguous"]).toContain(quote(text, source).verdict);
        expect(quote(text, source).score).toBe(1);
      }),
    );
  });

  test("letter case, punctuation and quotation marks change nothing", () => {
    fc.assert(
      fc.property(speech, share, share, (words, from, length) => {
        const source = spoken(words);
        const slice = sliceOf(words.length, from, length, 5);
        const text = words.slice(slice.first, slice.first + slice.length).join(" ");
        const { verdict } = quote(text, source);
        for (const written of [
          text.toUpperCase(),
          text.replaceAll("'", "’"),
          `“${text}”`,
          `„${text}“`,
          `« ${text} »`,
          text.replaceAll(/[,.;?—]/g, ""),
          text.replaceAll(" ", ", "),
          text.replaceAll(" ", " \n"),
        ])
          expect(quote(written, source).verdict).toBe(verdict);
      }),
      { numRuns: 50 },
    );
  });

  test("a figure may be written either way, and another figure differs", () => {
    fc.assert(
      fc.property(plainSpeech, fc.nat(10), fc.constantFrom(...figures), (words, at, figure) => {
        const source = spoken(words.toSpliced(at + 1, 0, figure));
        const text = (other: string): string => words.toSpliced(at + 1, 0, other).join(" ");
        expect(quote(text(figure), source).verdict).toBe("verbatim");
        expect(quote(text("26"), source).verdict).toBe("differs");
        expect(quote(text("some"), source).verdict).toBe("differs");
        expect(quote(words.join(" "), source).verdict).toBe("differs");
      }),
      { numRuns: 50 },
    );
  });

  test("with one word changed, left out, put in or negated it differs", () => {
    fc.assert(
      fc.property(plainSpeech, fc.nat(9), (words, at) => {
        const source = spoken(words);
        const place = at + 1;
        for (const altered of [
          words.with(place, "donkey"),
          words.toSpliced(place, 1),
          words.toSpliced(place, 0, "donkey"),
          words.toSpliced(place, 0, "not"),
          words.toSpliced(place, 0, "never"),
        ])
          expect(quote(altered.join(" "), source).verdict).toBe("differs");
      }),
      { numRuns: 60 },
    );
  });

  test("a not that is left out differs", () => {
    fc.assert(
      fc.property(plainSpeech, fc.nat(9), (words, at) => {
        const judgement = quote(words.join(" "), spoken(words.toSpliced(at + 1, 0, "not")));
        expect(judgement.verdict).toBe("differs");
        expect(judgement.findings.map(({ kind }) => kind)).toEqual(["negation"]);
      }),
      { numRuns: 60 },
    );
  });

  test("inner words left out at an ellipsis: elided, and they are shown", () => {
    fc.assert(
      fc.property(plainSpeech, fc.nat(3), fc.integer({ min: 1, max: 5 }), (words, at, length) => {
        const from = at + 2;
        const text = words.toSpliced(from, length, "…").join(" ");
        const { verdict, findings, needsApproval } = quote(text, spoken(words));
        expect(verdict).toBe("elided");
        expect(needsApproval).toEqual([]);
        expect(findings).toMatchObject([
          {
            kind: "ellipsis",
            quoted: "…",
            spoken: words.slice(from, from + length).join(" "),
            words: length,
            milliseconds: length * 400 - 100,
            firstWord: from + 1,
            lastWord: from + length,
          },
        ]);
        expect(text.slice(findings[0]?.from, findings[0]?.to)).toBe("…");
      }),
      { numRuns: 60 },
    );
  });

  test("fillers anywhere are cleaned, and shown", () => {
    fc.assert(
      fc.property(plainSpeech, fc.nat(9), fc.constantFrom("um", "uh,", "Er,", "hmm"), (words, at, filler) => {
        const { verdict, findings } = quote(words.join(" "), spoken(words.toSpliced(at + 1, 0, filler)));
        expect(verdict).toBe("cleaned");
        expect(findings).toMatchObject([{ kind: "filler", spoken: filler, firstWord: at + 2 }]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("whatever is quoted", () => {
  const odd = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "[",
          "]",
          "…",
          "...",
          ". . .",
          "[sic]",
          "(sic)",
          "[…]",
          "[",
          "“",
          "”",
          "'",
          '"',
          "‘",
          "$",
          "½",
        ),
        fc.constantFrom(
          "[W]e",
          "[the",
          "crew]",
          "land[ed]",
          "[]",
          "No.",
          "5",
          "a",
          "hundred",
          "point",
          "--",
          "—",
        ),
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.constantFrom(...content, ...small, ...figures),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(" "));

  test("there is an answer, whose findings lie in the text and whose place in the words", () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 3 }), odd, (pieces, said) => {
        const source = spoken(said.split(" "));
        const { findings, place, score } = judge({ pieces, speaker: null, language: "en" }, source);
        const text = pieces.join(" ");
        for (const { from, to, firstWord, lastWord } of findings) {
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
          expect((firstWord ?? 1) <= (lastWord ?? 1)).toBe(true);
        }
        expect(place === null || place.firstWord <= place.lastWord).toBe(true);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("the findings come in the quotation's order", () => {
    const said = "We, um, land at noon if the weather holds and then we all rest a while".split(" ");
    const { findings } = quote("We land at [midday] … and then we [shall] rest a [long] while", spoken(said));
    expect(findings.map(({ kind }) => kind)).toEqual(["filler", "bracket", "ellipsis", "bracket", "bracket"]);
  });
});

describe("long ones", () => {
  const random = (at: number): number => Math.abs(Math.sin(at * 12.9898) * 43758.5453) % 1;
  const said = Array.from({ length: 20_000 }, (_, at) => {
    const stem = content[Math.floor(random(at) * content.length)] ?? "";
    return random(at + 0.5) < 0.4
      ? (small[at % small.length] ?? "")
      : `${stem}${Math.floor(random(-at) * 60)}x`;
  });
  const source = spoken(said);

  test.each([
    ["as it was said", (text: string) => text, "verbatim"],
    ["backwards", (text: string) => text.split(" ").reverse().join(" "), "differs"],
    ["with a word changed", (text: string) => text.replace(/ \w{6,} /, " donkey "), "differs"],
  ])("10,000 characters %s are judged in 20,000 words", (_, alter, verdict) => {
    const text = said.slice(9000, 10_340).join(" ");
    expect(text.length).toBeGreaterThan(10_000);
    expect(quote(alter(text), source).verdict).toBe(verdict);
  });

  test("an ellipsis over most of it", () => {
    const text = `${said.slice(50, 300).join(" ")} … ${said.slice(19_000, 19_200).join(" ")}`;
    const { place, verdict, needsApproval } = quote(text, source);
    expect(verdict).toBe("elided");
    expect(place).toMatchObject({ firstWord: 51, lastWord: 19_200 });
    expect(needsApproval).toContainEqual(expect.stringContaining("18700 words"));
  });

  test("a document is refused, and not read", () => {
    const { findings, verdict } = quote("word ".repeat(200_000), source);
    expect([verdict, findings[0]?.kind]).toEqual(["differs", "too-long"]);
  });
});
