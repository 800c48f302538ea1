import Validator from "@adobe/structured-data-validator";
import { z } from "zod";

/** An object of schema.org, as a page has it. */
type Thing = Readonly<Record<string, unknown>> & { readonly "@type": string };

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as { "@type"?: unknown })["@type"] === "string";

/** Every object that a page says in JSON-LD, the outermost ones. @throws where it is no JSON */
export const thingsIn = (html: string): Thing[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
    .map(([, text]) => JSON.parse(text ?? "") as unknown)
    .filter(isThing);

const address = z.url({ protocol: /^https?$/ });
/** With a zone, as Google asks. */
const instant = z.iso.datetime({ offset: true });
const words = z.string().trim().min(1);
const named = z.looseObject({ "@type": z.string(), name: words });
const oneOrMore = <Shape extends z.ZodType>(shape: Shape) => z.union([shape, z.array(shape).min(1)]);
const whole = z.number().int().min(0);

const article = z.looseObject({
  headline: words,
  datePublished: instant,
  dateModified: instant,
  // One of each: 1x1, 4x3, 16x9.
  image: z.array(address).length(3),
  author: z.array(named.extend({ url: address })).min(1),
  publisher: named.extend({ url: address }),
  mainEntityOfPage: address,
  isBasedOn: z.array(named.extend({ url: address })).optional(),
  funder: z.array(named).optional(),
  correction: z
    .array(z.looseObject({ "@type": z.literal("CorrectionComment"), text: words, datePublished: instant }))
    .optional(),
});

const recorded = z.looseObject({
  name: words,
  description: words,
  uploadDate: instant,
  duration: z.iso.duration(),
  embedUrl: address,
  hasPart: z
    .array(
      z.looseObject({
        "@type": z.literal("Clip"),
        name: words,
        startOffset: whole,
        endOffset: whole,
        url: address,
      }),
    )
    .optional(),
});

/** What Google documents as required or recommended, and trust.txt's neighbours ask; types that are not here are checked as schema.org has them. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  NewsArticle: article,
  ReportageNewsArticle: article,
  BackgroundNewsArticle: article,
  AnalysisNewsArticle: article,
  OpinionNewsArticle: article,
  VideoObject: recorded.extend({ thumbnailUrl: oneOrMore(address) }),
  AudioObject: recorded,
  Quotation: z.looseObject({ text: words, isPartOf: named.extend({ url: address }) }),
  Movie: z.looseObject({ name: words, url: address, image: z.array(address).length(3) }),
  BreadcrumbList: z.looseObject({
    itemListElement: z
      .array(
        z.looseObject({ "@type": z.literal("ListItem"), position: z.number().int().min(1), name: words }),
      )
      .min(1),
  }),
  NewsMediaOrganization: z.looseObject({ name: words, url: address }),
  Person: z.looseObject({ name: words, url: address }),
  PodcastSeries: z.looseObject({ name: words, url: address, webFeed: address }),
  PodcastEpisode: z.looseObject({ name: words, url: address }),
};

/** Whether each page has what it is about: without it nothing else is worth checking. */
export const typesOf = (html: string): string[] => thingsIn(html).map((thing) => thing["@type"]);

/** What is wrong with what a page says in JSON-LD: by the shapes above, and by a validator of others' making. */
export const structuredProblems = async (html: string): Promise<string[]> => {
  const things = thingsIn(html);
  const own = things.flatMap((thing) => {
    const parsed = shapes[thing["@type"]]?.safeParse(thing);
    return (parsed?.error?.issues ?? []).map(
      ({ path, message }) => `${thing["@type"]} ${path.join(".")}: ${message}`,
    );
  });
  return [...own, ...(await adobeProblems(things))];
};

const adobeProblems = async (things: readonly Thing[]): Promise<string[]> => {
  const byType = Map.groupBy(things, (thing) => thing["@type"]);
  const issues = await new Validator().validate({
    jsonld: Object.fromEntries([...byType].map(([type, list]) => [type, structuredClone(list)])),
    microdata: {},
    rdfa: {},
  });
  return issues
    .filter(({ severity }) => severity === "ERROR")
    .map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`);
};
