import type { PlacedPicture } from "../../../content/kinds/picture.ts";
import type { StoryContent } from "../../../content/story-content.ts";
import { dayIn } from "../../../kit/day.ts";
import { siteZone } from "../../staff/site-zone.store.ts";
import type { Gate, GateFinding } from "../gate.ts";

/** Every picture says what is to be seen (alt text "" where it is decoration), whose it is, and its licence has not ended. */
export const pictures: Gate = {
  name: "pictures",
  findings: async (db, { content, at }) => {
    const placed = placedIn(content);
    if (placed.length === 0) return [];
    const rows = await db
      .selectFrom("picture")
      .select(["id", "alt", "credit", "licence_last_day as lastDay"])
      .where(
        "id",
        "in",
        placed.map(({ picture }) => picture.picture),
      )
      .execute();
    const known = new Map(rows.map((row) => [row.id, row]));
    const day = dayIn(at, await siteZone(db));
    return placed.flatMap(({ part, picture }) => judge(part, picture, known.get(picture.picture), day));
  },
};

interface Placed {
  readonly part: string;
  readonly picture: PlacedPicture;
}

const placedIn = ({ leadPicture, body }: StoryContent): Placed[] => [
  ...(leadPicture === null ? [] : [{ part: "leadPicture", picture: leadPicture }]),
  ...body.blocks.flatMap((block): Placed[] => {
    if (block.kind === "picture") return [{ part: block.id, picture: block }];
    if (block.kind === "gallery") return block.pictures.map((picture) => ({ part: block.id, picture }));
    if (block.kind === "aside")
      return block.blocks.flatMap((inner) =>
        inner.kind === "picture" ? [{ part: block.id, picture: inner }] : [],
      );
    return [];
  }),
];

const judge = (
  part: string,
  { picture, alt, credit }: PlacedPicture,
  own: { readonly alt: string; readonly credit: string; readonly lastDay: string | null } | undefined,
  day: string,
): GateFinding[] => {
  if (own === undefined)
    return [
      {
        part,
        cause: picture,
        problem: `There is no picture ${picture}.`,
        advice: "See what there is: newsreel picture list",
      },
    ];
  // The story's own empty text says that it is decoration; the picture's says that nobody has written any.
  const lacksAlt = alt === undefined && own.alt.trim() === "";
  const lacksCredit = (credit ?? own.credit).trim() === "";
  const shown = (alt ?? own.alt).trim().slice(0, 60);
  const hasEnded = own.lastDay !== null && own.lastDay < day;
  return [
    ...(lacksAlt
      ? [
          {
            part,
            cause: `${picture} alt`,
            problem: `Nothing says what the picture ${picture} shows.`,
            advice: 'Write its alternative text; alt="" where it is decoration.',
          },
        ]
      : []),
    ...(lacksCredit
      ? [
          {
            part,
            cause: `${picture} credit`,
            problem: `Nothing says whose picture ${shown === "" ? picture : `“${shown}”`} is.`,
            advice: `Write its credit in the story, or at the picture: newsreel picture edit ${picture} --credit "…"`,
          },
        ]
      : []),
    ...(hasEnded
      ? [
          {
            part,
            cause: `${picture} licence`,
            problem: `The licence of the picture ${picture} ended on ${own.lastDay ?? ""}.`,
            advice: "Renew it and write its new last day, or choose another picture.",
          },
        ]
      : []),
  ];
};
