import { randomFrom, sentenceFrom } from "./pages-speech.ts";

/** A recording of the small newsroom. */
export interface Work {
  readonly kind: "film" | "interview" | "episode";
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly state?: "draft" | "published" | "withdrawn";
  readonly language?: string;
  readonly broadcast?: string;
  readonly recorded?: string;
  readonly minutes: number;
  readonly madeFor?: string;
  readonly watch?: string;
  readonly rightsLastDay?: string;
  readonly excerptRightsLastDay?: string;
  readonly note?: string;
  readonly topics?: readonly string[];
  readonly media: "picture" | "sound" | "none" | "working";
  /** Sentences, with "Name: " before the first of a turn. */
  readonly speech?: readonly string[];
}

const summary =
  "How a promise made in a harbour office came to be broken, told by those who were in the room that morning.";

const opening = [
  "NARRATOR: On the morning of the ninth of March the harbour was shut.",
  "Nobody had been told why.",
  "The first to ask was the pilot, and the answer that he got was silence.",
  "ADA MARSH: I went to the window and I saw the boats turning round.",
  "I knew then that the letter had been sent.",
  "We had a promise, and a promise is a thing you keep.",
  "NARRATOR: What happened in the next four hours has never been told in full.",
  "TOMAS REY: They asked me for the ledger and I said no.",
  "They asked me again, and I said that it was in the safe.",
  "It was in my coat.",
];

const long = (count: number, seed: number): string[] => {
  const random = randomFrom(seed);
  const names = ["NARRATOR", "ADA MARSH", "TOMAS REY"];
  return Array.from({ length: count }, (_, place) =>
    place % 4 === 0 ? `${names[(place / 4) % 3]}: ${sentenceFrom(random)}` : sentenceFrom(random),
  );
};

/** One of every state that a page can show. */
export const works: readonly Work[] = [
  {
    kind: "film",
    slug: "the-harbour-letter",
    title: "The Harbour Letter",
    summary,
    broadcast: "2026-03-09",
    minutes: 112,
    topics: ["the-sea", "government"],
    note: "The voices of the letters are synthesised.",
    media: "picture",
    speech: [...opening, ...long(160, 1)],
  },
  {
    kind: "film",
    slug: "winter-station",
    title: "Winter Station: Two Years Without a Ship",
    summary:
      "Eleven people, one radio and a long dark. The diaries of the station, read where they were written.",
    broadcast: "2025-11-20",
    minutes: 58,
    topics: ["the-sea"],
    watch: "https://example.org/winter",
    media: "none",
    speech: long(30, 2),
  },
  {
    kind: "film",
    slug: "what-the-ledger-said",
    title: "What the Ledger Said",
    summary: "A bank, a book of accounts and the clerk who copied it by hand.",
    broadcast: "2024-05-02",
    minutes: 86,
    topics: ["government"],
    rightsLastDay: "2025-01-31",
    excerptRightsLastDay: "2099-01-01",
    media: "picture",
    speech: long(20, 3),
  },
  {
    kind: "film",
    slug: "night-signal",
    title: "Night Signal",
    summary: "Being cut now; the interviews can be read already.",
    broadcast: "2026-10-01",
    minutes: 0,
    media: "working",
  },
  {
    kind: "interview",
    slug: "ada-marsh",
    title: "Ada Marsh, harbour clerk",
    summary: "She opened the letter, and kept a copy of it for thirty years.",
    recorded: "2025-06-12",
    minutes: 41,
    madeFor: "the-harbour-letter",
    topics: ["the-sea"],
    media: "picture",
    speech: [
      "INTERVIEWER: Where were you that morning?",
      ...opening.slice(3, 6).map((text) => text),
      ...long(25, 4),
    ],
  },
  {
    kind: "interview",
    slug: "tomas-rey",
    title: "Tomás Rey, guarda-livros",
    summary: "O homem que escondeu o livro de contas no casaco.",
    language: "pt",
    recorded: "2025-07-01",
    minutes: 33,
    madeFor: "the-harbour-letter",
    media: "none",
    speech: [
      "TOMÁS REY: Pediram-me o livro e eu disse que não.",
      "Estava no meu casaco.",
      "Ninguém procurou.",
    ],
  },
  {
    kind: "episode",
    slug: "after-the-letter",
    title: "After the Letter",
    summary: "The makers of the film talk about what could not be shown.",
    broadcast: "2026-03-16",
    minutes: 28,
    media: "sound",
    speech: long(12, 5),
  },
  {
    kind: "film",
    slug: "sealed",
    title: "Sealed Until Noon",
    summary: "Nobody may know of this yet.",
    state: "draft",
    broadcast: "2027-01-01",
    minutes: 60,
    topics: ["government"],
    media: "picture",
    speech: ["NARRATOR: The embargoed sentence is unmistakable.", ...long(10, 6)],
  },
];
