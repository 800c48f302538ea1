import { allSynthesised, freeToUse, recordRead, inventedTalk, sourceOf, type Entry } from "./catalogue.ts";

const film = (entry: Omit<Entry, "kind" | "language" | "rightsNote" | "madeFor" | "recordedOn">): Entry => ({
  kind: "film",
  language: "en",
  rightsNote: freeToUse,
  madeFor: null,
  recordedOn: null,
  ...entry,
});

const crew = [
  ["nora-quill", "Narrator"],
  ["clara-voss", "Producer"],
  ["tobias-renn", "Editor"],
] as const;

export const films: readonly Entry[] = [
  film({
    slug: "the-lights-left-on",
    title: "The Lights Left On",
    summary:
      "February 20, 1962. While John Glenn goes round the world for the first time, a city below him leaves its lamps burning, and a needle on the ground says that he may not come home.",
    broadcastOn: "2024-02-20",
    publishedAt: "2024-02-20T20:00:00Z",
    series: "the-open-sky",
    season: 2,
    episodeNumber: 1,
    topics: ["mercury", "tracking", "the-record"],
    credits: [
      ...crew,
      ["ruth-hallam", "Interviewed"],
      ["alec-dunmore", "Interviewed"],
      ["john-glenn", "Words from the flight transcript"],
      ["gordon-cooper", "Words from the flight transcript"],
    ],
    sources: [sourceOf.mercury],
    productionNote: `The words of John Glenn, of Gordon Cooper and of the posts called Cap Com stand so in NASA's printed transcript of the flight; they are read by synthesised voices, not spoken by those men. Ruth Hallam, Alec Dunmore and the makers named in the credits are invented. ${allSynthesised}`,
    posterAlt:
      "A drawn Mercury capsule above the blue edge of the Earth at night; below it the lights of one city.",
  }),
  film({
    slug: "thirteen-minutes",
    title: "Thirteen Minutes to the Surface",
    summary:
      "The landing of Eagle on July 20, 1969, as it was typed out afterwards: heights, speeds, two alarms that nobody had asked for, and one sentence of relief.",
    broadcastOn: "2019-07-20",
    publishedAt: "2019-07-20T20:15:00Z",
    series: "the-open-sky",
    season: 1,
    episodeNumber: 2,
    topics: ["apollo", "the-record"],
    credits: [
      ...crew,
      ["neil-armstrong", "Words from the flight transcript"],
      ["buzz-aldrin", "Words from the flight transcript"],
      ["charles-duke", "Words from the flight transcript"],
    ],
    sources: [sourceOf.apollo11],
    productionNote: `${recordRead} Lines that the typist could not make out are left out, and so is technical talk between the passages shown.`,
    posterAlt:
      "A drawn lunar lander on grey ground, its shadow beside it, the half-lit Earth in a black sky.",
  }),
  film({
    slug: "what-the-needles-said",
    title: "What the Needles Said",
    summary:
      "Apollo 13 on the evening of April 13, 1970. For a quarter of an hour three men and a room in Houston read their gauges to one another, until one of them looks out of the window.",
    broadcastOn: "2020-04-13",
    publishedAt: "2020-04-13T19:00:00Z",
    series: "the-open-sky",
    season: 1,
    episodeNumber: 3,
    topics: ["apollo", "accidents", "the-record"],
    credits: [
      ...crew,
      ["jim-lovell", "Words from the flight transcript"],
      ["jack-swigert", "Words from the flight transcript"],
      ["fred-haise", "Words from the flight transcript"],
    ],
    sources: [sourceOf.apollo13],
    productionNote: `${recordRead} Who spoke is given as the typist gave it.`,
    posterAlt:
      "Three round gauges on a dark panel; the needle of the middle one, lit red, has fallen to nothing.",
  }),
  film({
    slug: "good-night-from-the-moon",
    title: "Good Night from the Moon",
    summary:
      "On Christmas Eve of 1968 the crew of Apollo 8 pointed a small camera at the moon, said what they thought of it, and read aloud. The broadcast, as Houston took it down.",
    broadcastOn: "2018-12-24",
    publishedAt: "2018-12-24T21:30:00Z",
    series: "the-open-sky",
    season: 1,
    episodeNumber: 1,
    topics: ["apollo", "the-record"],
    credits: [
      ...crew,
      ["frank-borman", "Words from the flight transcript"],
      ["jim-lovell", "Words from the flight transcript"],
      ["bill-anders", "Words from the flight transcript"],
    ],
    sources: [sourceOf.apollo8],
    productionNote: recordRead,
    posterAlt: "The Earth, blue and white, above the cratered edge of the moon.",
  }),
  film({
    slug: "with-malice-toward-none",
    title: "With Malice Toward None",
    summary:
      "Abraham Lincoln's second inaugural address, the whole of it: seven hundred words in the mud of March 1865, six weeks before his death.",
    broadcastOn: "2015-03-04",
    publishedAt: "2015-03-04T18:00:00Z",
    series: "words-of-office",
    season: 1,
    episodeNumber: 1,
    topics: ["inaugurals", "civil-war"],
    credits: [...crew, ["abraham-lincoln", "Words of the address"]],
    sources: [sourceOf.lincoln],
    productionNote: recordRead,
    posterAlt:
      "The dome of the Capitol in outline before a break of light in heavy clouds, a dark crowd below.",
  }),
  film({
    slug: "one-third-of-a-nation",
    title: "One-Third of a Nation",
    summary:
      "January 20, 1937, in pouring rain: Franklin Roosevelt names what he sees from the steps of the Capitol. The address, complete.",
    broadcastOn: "2017-01-20",
    publishedAt: "2017-01-20T18:00:00Z",
    series: "words-of-office",
    season: 1,
    episodeNumber: 2,
    topics: ["inaugurals", "great-depression"],
    credits: [...crew, ["franklin-d-roosevelt", "Words of the address"]],
    sources: [sourceOf.roosevelt],
    productionNote: recordRead,
    posterAlt: "A crowd under umbrellas in slanting rain, and far off a single lit figure on the steps.",
  }),
  film({
    slug: "the-cold-morning",
    title: "The Cold Morning",
    summary:
      "John F. Kennedy's inaugural address of January 20, 1961, from the first courtesy to the last sentence, with the famous turn where it really stands.",
    broadcastOn: "2021-01-20",
    publishedAt: "2021-01-20T17:00:00Z",
    series: "words-of-office",
    season: 2,
    episodeNumber: 1,
    topics: ["inaugurals", "cold-war"],
    credits: [...crew, ["john-f-kennedy", "Words of the address"]],
    sources: [sourceOf.kennedy],
    productionNote: recordRead,
    posterAlt: "Bare winter trees and an obelisk in the snow, a low pale sun behind them.",
  }),
  film({
    slug: "high-water-1937",
    title: "High Water, 1937",
    summary:
      "The Ohio came to the second floor and stayed for two weeks. A short history of the flood, of the boats that were sent by radio, and of the walls that were built afterwards.",
    broadcastOn: "2022-01-24",
    publishedAt: "2022-01-24T20:00:00Z",
    series: "high-water",
    season: 1,
    episodeNumber: 1,
    topics: ["floods", "great-depression", "dams"],
    credits: [...crew, ["lottie-brandt", "Interviewed"], ["harold-beck", "Interviewed"]],
    sources: [
      {
        label:
          "United States Geological Survey: Floods of Ohio and Mississippi Rivers, January–February 1937, Water-Supply Paper 838 (1938)",
        url: null,
      },
    ],
    productionNote: inventedTalk,
    posterAlt:
      "Roofs and chimneys standing out of brown water at dusk; a man in a rowing boat with a lantern.",
  }),
  {
    slug: "many-things-to-say",
    kind: "episode",
    title: "Many Things to Say",
    summary:
      "June 1873. A judge asks Susan B. Anthony whether she has anything to say. The exchange from the record of her trial for having voted.",
    language: "en",
    broadcastOn: "2020-08-18",
    recordedOn: null,
    publishedAt: "2020-08-18T06:00:00Z",
    madeFor: null,
    series: "the-record-read-aloud",
    season: 1,
    episodeNumber: 4,
    topics: ["the-vote", "courts", "the-record"],
    credits: [
      ["nora-quill", "Presenter"],
      ["susan-b-anthony", "Words from the record"],
      ["ward-hunt", "Words from the record"],
    ],
    rightsNote: freeToUse,
    sources: [sourceOf.anthony],
    productionNote: `${recordRead} Passages of the exchange are left out, and the presenter says where.`,
    posterAlt:
      "A wooden ballot box on the rail of a court in a slanting light, a marked paper above its slot.",
  },
];
