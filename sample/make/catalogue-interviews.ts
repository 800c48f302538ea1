import { allSynthesised, freeToUse, inventedTalk, sourceOf, type Entry } from "./catalogue.ts";

const interview = (
  entry: Omit<
    Entry,
    | "kind"
    | "rightsNote"
    | "credits"
    | "season"
    | "episodeNumber"
    | "language"
    | "broadcastOn"
    | "productionNote"
    | "series"
  > &
    Partial<Pick<Entry, "language" | "productionNote" | "series" | "broadcastOn">>,
  who: string,
): Entry => ({
  kind: "interview",
  language: "en",
  rightsNote: freeToUse,
  credits: [
    [who, "Interviewed"],
    ["clara-voss", "Interviewer"],
  ],
  series: null,
  season: null,
  episodeNumber: null,
  broadcastOn: null,
  productionNote: inventedTalk,
  ...entry,
});

const played = (name: string, facts: string): string =>
  `${name} and the interviewer are invented; ${facts} ${allSynthesised}`;

export const interviews: readonly Entry[] = [
  interview(
    {
      slug: "the-finger-on-the-line",
      title: "The Finger on the Line",
      summary:
        "An archivist on the paper that a flight leaves behind: what stands in it, what the three dots mean, and why she would rather quote than remember.",
      recordedOn: "2023-10-11",
      publishedAt: "2024-02-20T20:05:00Z",
      madeFor: "the-lights-left-on",
      topics: ["mercury", "the-record"],
      sources: [sourceOf.mercury],
      productionNote: played("Ruth Hallam", "what she says of the transcript can be checked in it."),
      posterAlt: "A drawn woman with white hair and round glasses before shelves of archive boxes.",
    },
    "ruth-hallam",
  ),
  interview(
    {
      slug: "seven-minutes-at-muchea",
      title: "Seven Minutes at Muchea",
      summary:
        "What a tracking station could do while a capsule was above it, and what it could not: see the lights, or go up and look.",
      recordedOn: "2023-11-02",
      publishedAt: "2024-02-20T20:10:00Z",
      madeFor: "the-lights-left-on",
      topics: ["mercury", "tracking"],
      sources: [sourceOf.mercury],
      productionNote: played(
        "Alec Dunmore",
        "nobody of his name was at Muchea. What he says of the flight can be checked in its transcript.",
      ),
      posterAlt: "A drawn man with a grey beard before racks of dials and small lamps.",
    },
    "alec-dunmore",
  ),
  interview(
    {
      slug: "numbers-on-a-wall",
      title: "Numbers on a Wall",
      summary:
        "A trainer of flight controllers on the alarms of July 20, 1969, on five seconds of silence, and on writing the list before you need it.",
      recordedOn: "2019-03-19",
      publishedAt: "2019-07-20T20:20:00Z",
      madeFor: "thirteen-minutes",
      topics: ["apollo"],
      sources: [sourceOf.apollo11],
      posterAlt: "A drawn man with grey hair and glasses in a white coat, gauges out of focus behind him.",
    },
    "peter-lindqvist",
  ),
  interview(
    {
      slug: "the-square-and-the-round",
      title: "The Square and the Round",
      summary:
        "An engineer who teaches Apollo 13 as a problem in breathing: two filters that did not fit, a roll of tape, and a column of numbers that began to fall.",
      recordedOn: "2020-01-28",
      publishedAt: "2020-04-13T19:05:00Z",
      madeFor: "what-the-needles-said",
      topics: ["apollo", "accidents"],
      sources: [sourceOf.apollo13],
      posterAlt: "A drawn man with a dark beard and glasses before a blackboard with a square and a circle.",
    },
    "samuel-oke",
  ),
  interview(
    {
      slug: "a-camera-at-the-window",
      title: "A Camera at the Window",
      summary:
        "He was a boy before a television set on Christmas Eve of 1968. What the picture was like, what was said, and what his grandmother went to look at.",
      recordedOn: "2018-09-06",
      publishedAt: "2018-12-24T21:35:00Z",
      madeFor: "good-night-from-the-moon",
      topics: ["apollo"],
      sources: [sourceOf.apollo8],
      posterAlt:
        "A drawn bearded man in a dark room; beside him a television set shows the edge of the moon.",
    },
    "owen-pike",
  ),
  interview(
    {
      slug: "one-sentence-left",
      title: "One Sentence Left",
      summary:
        "A teacher of history reads Lincoln's second inaugural aloud with her students, and does not let them off the middle of it.",
      recordedOn: "2014-11-13",
      publishedAt: "2015-03-04T18:05:00Z",
      madeFor: "with-malice-toward-none",
      topics: ["inaugurals", "civil-war"],
      sources: [sourceOf.lincoln],
      posterAlt: "A drawn woman with dark hair before tall evening windows and shelves of books.",
    },
    "miriam-adler",
  ),
  interview(
    {
      slug: "writing-for-the-ear",
      title: "Writing for the Ear",
      summary:
        "Forty years of teaching people to write speeches, one address that turns like a key, and why a speech that was delivered is a fact.",
      recordedOn: "2020-10-22",
      publishedAt: "2021-01-20T17:05:00Z",
      madeFor: "the-cold-morning",
      topics: ["inaugurals"],
      sources: [sourceOf.kennedy],
      posterAlt: "A drawn woman beside a microphone, rows of empty red seats behind her.",
    },
    "dolores-finch",
  ),
  interview(
    {
      slug: "the-door-to-door-count",
      title: "The Door-to-Door Count",
      summary:
        "A census taker of 1940 on the question about wages, the two marked lines on each sheet, and the people who came looking for their mothers.",
      recordedOn: "2016-06-08",
      publishedAt: "2017-01-20T18:05:00Z",
      madeFor: "one-third-of-a-nation",
      topics: ["census", "great-depression"],
      sources: [
        {
          label: "National Archives: 1940 Census records",
          url: "https://www.archives.gov/research/census/1940",
        },
      ],
      posterAlt: "A drawn man in a cap and glasses before a large ruled sheet full of handwriting.",
    },
    "walter-pruitt",
  ),
  interview(
    {
      slug: "the-boat-on-the-avenue",
      title: "The Boat on the Avenue",
      summary: "She was nine when the Ohio came up through the floor. She carried the clock.",
      recordedOn: "2021-05-17",
      publishedAt: "2022-01-24T20:05:00Z",
      madeFor: "high-water-1937",
      topics: ["floods"],
      sources: [],
      posterAlt:
        "A drawn woman with white hair; behind her, at dusk, flooded roofs and a boat with a lantern.",
    },
    "lottie-brandt",
  ),
  interview(
    {
      slug: "asking-the-water-to-wait",
      title: "Asking the Water to Wait",
      summary:
        "An engineer on Norris Dam, on the families whose farms are under its lake, and on the hardest thing in his trade: to keep a reservoir empty.",
      recordedOn: "2021-06-03",
      publishedAt: "2022-01-24T20:10:00Z",
      madeFor: "high-water-1937",
      topics: ["dams", "floods", "great-depression"],
      sources: [
        { label: "Tennessee Valley Authority: The Norris Project, Technical Report No. 1 (1940)", url: null },
      ],
      posterAlt: "A drawn bald man with glasses before a concrete dam between wooded hills.",
    },
    "harold-beck",
  ),
  interview(
    {
      slug: "forty-one-panes",
      title: "Forty-One Panes",
      summary:
        "A lighthouse keeper on Fresnel's rings of glass, on why there must be three of them, and on what a light says to a ship.",
      recordedOn: "2013-09-24",
      publishedAt: "2013-11-26T19:00:00Z",
      madeFor: null,
      series: "ordinary-work",
      topics: ["lighthouses", "coasts"],
      sources: [],
      posterAlt: "A drawn keeper in a cap beside a great lens of glass rings, lit from inside.",
    },
    "ewan-strachan",
  ),
  interview(
    {
      slug: "the-bridge-that-would-not-lie-still",
      title: "The Bridge That Would Not Lie Still",
      summary:
        "The Tacoma Narrows Bridge stood for four months in 1940. A bridge inspector on lemons, a dog, a camera shop, and the question that nobody had asked.",
      recordedOn: "2015-08-12",
      publishedAt: "2015-11-07T19:00:00Z",
      madeFor: null,
      series: "ordinary-work",
      topics: ["bridges", "accidents"],
      sources: [
        { label: "Federal Works Agency: The Failure of the Tacoma Narrows Bridge (1941)", url: null },
      ],
      posterAlt: "A drawn woman with fair hair before a long bridge whose deck twists in the wind.",
    },
    "ingrid-solheim",
  ),
  interview(
    {
      slug: "thirty-two-cents",
      title: "Thirty-Two Cents",
      summary:
        "How a good law, two hours and the price of some loaves of bread began the strike at Lawrence in 1912. An archivist on the envelopes and on the song.",
      recordedOn: "2012-02-14",
      publishedAt: "2012-03-14T18:00:00Z",
      madeFor: null,
      series: "ordinary-work",
      topics: ["strikes", "the-record"],
      sources: [
        {
          label:
            "United States Senate: Report on Strike of Textile Workers in Lawrence, Mass., in 1912, Senate Document 870 (1912)",
          url: null,
        },
      ],
      posterAlt: "A drawn woman with dark hair before the threads of a loom, a few of them red.",
    },
    "rosa-valente",
  ),
  interview(
    {
      slug: "der-deich-und-die-nacht",
      title: "Der Deich und die Nacht",
      summary:
        "Hamburg, Februar 1962: Ein Deichwart erzählt von dem Geräusch, an dem er es merkte, von Wilhelmsburg im Dunkeln und davon, warum ein flacher Deich hält.",
      language: "de",
      recordedOn: "2021-11-19",
      publishedAt: "2022-02-16T19:00:00Z",
      madeFor: null,
      series: "high-water",
      topics: ["floods", "coasts"],
      sources: [],
      productionNote:
        "Für dieses Beispiel geschrieben. Die Sprechenden sind erfunden; was sie von den Ereignissen sagen, ist öffentlich belegt. Es gibt hier nichts abzuspielen, und die Zeiten der Wörter sind geschätzt.",
      posterAlt:
        "A drawn man with a cap and a grey beard before a green dike in a storm, one window lit behind it.",
    },
    "hinnerk-claasen",
  ),
  interview(
    {
      slug: "el-rio-que-se-fue",
      title: "El río que se fue",
      summary:
        "Valencia, octubre de 1957. Una vecina recuerda el silencio entre las dos crecidas del Turia, las naranjas en la calle y el jardín que hoy ocupa el cauce.",
      language: "es",
      recordedOn: "2022-04-27",
      publishedAt: "2022-10-14T18:00:00Z",
      madeFor: null,
      series: "high-water",
      topics: ["floods"],
      sources: [],
      productionNote:
        "Escrito para esta muestra. Quienes hablan son personas inventadas; lo que cuentan de los hechos es de dominio público. Aquí no hay nada que reproducir, y los tiempos de las palabras son estimados.",
      posterAlt: "A drawn woman before an old stone bridge over a garden with orange trees.",
    },
    "amparo-llorca",
  ),
];
