/** Who pays for the sample newsroom, how readers can, and what letters it has. Everybody here is invented. */

export const supportSettings = {
  "fund.name": "The Long Record Fund",
  "fund.text":
    "A record is kept by whoever pays for the paper. The Long Record Fund pays for the slow part of our work: the weeks in archives, the second interview, the transcript that is read against the tape from its first word to its last.\n\nWhoever gives is named here, if they wish to be, and has no say in what we report. This is a sample newsroom: its donors and funders are invented, and the buttons lead to an address that is nobody's.",
  "fund.address": "https://give.long-record.example.org/?amount={amount}",
  "fund.amounts": "10, 25, 50, 100, 500",
  "fund.currency": "USD",
  "letter.sender": "The Long Record",
  "letter.postal-address": "The Long Record, 4 Ledger Lane, Paperford (a sample)",
} as const;

const mark = (slug: string, alt: string) => ({ file: `pictures/marks/${slug}.svg`, alt });

export const funders = [
  {
    slug: "halden-fund",
    name: "The Halden Fund for Public Memory",
    url: "https://halden-fund.example.org/",
    drawing: mark("halden-fund", "The Halden Fund for Public Memory"),
  },
  {
    slug: "open-sky-circle",
    name: "The Open Sky Circle",
    url: null,
    drawing: mark("open-sky-circle", "The Open Sky Circle"),
  },
  {
    slug: "lantern-trust",
    name: "The Lantern Trust",
    url: "https://lantern-trust.example.org/",
    drawing: mark("lantern-trust", "The Lantern Trust"),
  },
  {
    slug: "inkwell-and-daughters",
    name: "Inkwell & Daughters, Stationers",
    url: "https://inkwell-and-daughters.example.org/",
    drawing: mark("inkwell-and-daughters", "Inkwell & Daughters, Stationers"),
  },
] as const;

export const fundingCredits = [
  {
    funder: "halden-fund",
    scope: "site",
    series: null,
    recording: null,
    wording: "Support for this newsroom is provided by The Halden Fund for Public Memory.",
    wordingPlayer: "The Long Record is supported by The Halden Fund for Public Memory.",
    learnMore: { url: "https://halden-fund.example.org/what-we-pay-for", label: "" },
    firstDay: "2012-01-01",
    lastDay: null,
  },
  {
    funder: "open-sky-circle",
    scope: "series",
    series: "the-open-sky",
    recording: null,
    wording: "The Open Sky is made possible by the members of The Open Sky Circle.",
    firstDay: "2018-12-01",
    lastDay: null,
  },
  {
    funder: "lantern-trust",
    scope: "recording",
    series: null,
    recording: "the-lights-left-on",
    wording: "Additional support for The Lights Left On was provided by The Lantern Trust.",
    wordingPlayer: "With additional support from The Lantern Trust.",
    firstDay: "2024-02-01",
    lastDay: null,
  },
  {
    funder: "inkwell-and-daughters",
    scope: "series",
    role: "sponsor",
    series: "the-record-read-aloud",
    recording: null,
    wording: "The Record Read Aloud is sponsored by Inkwell & Daughters, Stationers.",
    wordingFeed:
      "This podcast is sponsored by Inkwell & Daughters, Stationers, who sell paper, and have no say in what is read from it.",
    firstDay: "2020-08-01",
    lastDay: null,
  },
  {
    funder: "lantern-trust",
    scope: "series",
    series: "high-water",
    recording: null,
    wording: "High Water was made with the help of The Lantern Trust.",
    firstDay: "2016-01-01",
    lastDay: "2019-12-31",
  },
] as const;

/** Above what a level is given for, in the order of the page. */
export const donorLevels = [
  {
    slug: "archive-keepers",
    name: "$10,000 and more",
    about:
      "Archive keepers: each of them carries a film from its first letter to an archive to its broadcast.",
  },
  {
    slug: "tape-readers",
    name: "$1,000 to $9,999",
    about: "Tape readers: a transcript read against its tape, word for word.",
  },
  { slug: "page-turners", name: "$250 to $999", about: "" },
  { slug: "friends", name: "Up to $249", about: "Friends of the record, who give by the month." },
] as const;

const donor = (level: (typeof donorLevels)[number]["slug"], name: string, firstDay: string) => ({
  level,
  name,
  isAnonymous: false,
  firstDay,
  lastDay: null as string | null,
});

/** Named as they wish to be. Whoever does not is a number on the page. */
const anonymous = (level: (typeof donorLevels)[number]["slug"], name: string, firstDay: string) => ({
  ...donor(level, name, firstDay),
  isAnonymous: true,
});

export const donors = [
  donor("archive-keepers", "The Ottoline Farthingale Bequest", "2019-03-01"),
  donor("archive-keepers", "Barnaby and Wilhelmina Quillfeather", "2021-11-15"),
  donor("archive-keepers", "The Tidewrack Family Foundation", "2023-06-01"),
  anonymous("archive-keepers", "A giver who is not named", "2024-01-10"),
  donor("tape-readers", "Araminta Bellwether", "2020-02-11"),
  donor("tape-readers", "The Readers' Circle of Upper Mumblesby", "2020-10-01"),
  donor("tape-readers", "Cosmo Inkpen", "2022-05-19"),
  donor("tape-readers", "Thaddeus and Philippa Ombersley-Drake", "2022-09-30"),
  donor("tape-readers", "In memory of Leopold Candlewick", "2023-12-24"),
  anonymous("tape-readers", "The first of two not named", "2023-02-02"),
  anonymous("tape-readers", "The second of two not named", "2024-08-08"),
  donor("page-turners", "Dorothea Pennyfeather", "2021-01-06"),
  donor("page-turners", "Ezekiel Marrowby", "2021-07-04"),
  donor("page-turners", "The Night Shift at Lantern Point Lighthouse", "2022-03-14"),
  donor("page-turners", "Hesper Lovelace-Tull", "2022-11-02"),
  donor("page-turners", "Montague Sparrowhawk", "2023-04-23"),
  donor("page-turners", "Rosalind Thistlewaite and Jun Arrowroot", "2024-02-29"),
  donor("page-turners", "The Sixth Form of Hobbleton School", "2024-06-21"),
  donor("friends", "Algernon Bickerstaffe-Moon", "2022-01-01"),
  donor("friends", "Beatrix Nettlecombe", "2022-04-12"),
  donor("friends", "Caspian Underwold", "2022-08-30"),
  donor("friends", "Delphine Rookhope", "2023-01-17"),
  donor("friends", "Fenwick Appleyarde", "2023-03-03"),
  donor("friends", "Ginevra Saltmarsh", "2023-09-09"),
  donor("friends", "Horatio Plumtree", "2024-03-21"),
  donor("friends", "Isolde Cobblepot", "2024-05-05"),
  donor("friends", "Jasper Winterbourne-Oak", "2024-10-12"),
  anonymous("friends", "The first of three not named", "2023-05-05"),
  anonymous("friends", "The second of three not named", "2024-04-04"),
  anonymous("friends", "The third of three not named", "2024-07-07"),
] as const;

export const lists = [
  {
    slug: "the-week",
    name: "The week on record",
    description: "What we published, and one sentence worth hearing twice. On Fridays.",
    isPublic: true,
  },
  {
    slug: "new-films",
    name: "New documentaries",
    description:
      "Each film on the day it comes out, with the interviews behind it. Six or seven times a year.",
    isPublic: true,
  },
  {
    slug: "read-aloud",
    name: "The Record Read Aloud",
    description: "A note with each new episode of the podcast: what was read, and where the paper lies.",
    isPublic: true,
  },
  {
    slug: "corrections",
    name: "Corrections",
    description: "Every correction and clarification, in the words in which it stands on the page.",
    isPublic: true,
  },
] as const;
