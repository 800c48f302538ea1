import type { Block } from "./block.ts";
import type { Inline, Mark } from "./inline.ts";
import { keyOf } from "./normalise-inlines.ts";
import type { ContentProblem } from "./problem.ts";
import type { StoryContent } from "./story-content.ts";
import { everyInline, type InlineRun } from "./walk.ts";

/** What one field alone does not show: ids that stand twice, marks without their quotation, quotations without words. */
export const checkParts = ({ body }: StoryContent): ContentProblem[] => {
  const runs = everyInline(body);
  return [
    ...checkIds(body.blocks, runs),
    ...runs.flatMap(checkMarks),
    ...runs.flatMap(checkMarksHaveQuotation),
    ...checkQuotationsHaveWords(body.blocks, runs),
    ...checkPullQuotations(body.blocks),
  ];
};

const checkIds = (blocks: readonly Block[], runs: readonly InlineRun[]): ContentProblem[] => {
  const seen = new Map<string, string>();
  return [
    ...blocks.flatMap((block, at) => idsOf(block, `body.blocks[${at}]`)),
    ...runs.flatMap(noteIds),
  ].flatMap(({ id, path }) => {
    const before = seen.get(id);
    seen.set(id, before ?? path);
    return before === undefined ? [] : [{ path, message: `has the id “${id}” of ${before}` }];
  });
};

interface IdAt {
  readonly id: string;
  readonly path: string;
}

/** The ids of a block and of all parts in it, notes aside. */
export const idsOf = (block: Block, path = ""): IdAt[] => {
  const parts = (name: string, all: readonly { readonly id: string }[] | undefined): IdAt[] =>
    (all ?? []).map(({ id }, at) => ({ id, path: `${path}.${name}[${at}]` }));
  const own = { id: block.id, path };
  if (block.kind === "paragraph") return [own, ...parts("quotations", block.quotations)];
  if (block.kind === "list")
    return [own, ...parts("items", block.items), ...parts("quotations", block.quotations)];
  if (block.kind === "timeline")
    return [own, ...parts("entries", block.entries), ...parts("quotations", block.quotations)];
  if (block.kind === "quotation") return [own, { id: block.quotation.id, path: `${path}.quotation` }];
  if (block.kind === "aside")
    return [own, ...block.blocks.flatMap((inner, at) => idsOf(inner, `${path}.blocks[${at}]`))];
  return [own];
};

/** A note may stand on several neighbouring runs: it is one there. */
const noteIds = ({ content, path }: InlineRun): IdAt[] => {
  let last = "";
  return content.flatMap((part, at) => {
    const note = part.type === "text" ? part.marks?.find((mark) => mark.type === "note") : undefined;
    const key = note === undefined ? "" : keyOf(note);
    const isNew = key !== "" && key !== last;
    if (part.type === "text") last = key;
    return isNew && note?.type === "note" ? [{ id: note.id, path: `${path}[${at}]` }] : [];
  });
};

const single: readonly Mark["type"][] = ["link", "note", "quotation"];

const checkMarks = ({ content, path }: InlineRun): ContentProblem[] =>
  content.flatMap((part, at) =>
    single
      .filter((type) => marksOf(part).filter((mark) => mark.type === type).length > 1)
      .map((type) => ({ path: `${path}[${at}]`, message: `has more than one ${type} on the same words` })),
  );

const marksOf = (part: Inline): readonly Mark[] => (part.type === "text" ? (part.marks ?? []) : []);

const quotationIds = (content: readonly Inline[]): Set<string> =>
  new Set(content.flatMap(marksOf).flatMap((mark) => (mark.type === "quotation" ? [mark.id] : [])));

const checkMarksHaveQuotation = ({ content, path, quotations }: InlineRun): ContentProblem[] =>
  [...quotationIds(content)]
    .filter((id) => !quotations.some((quotation) => quotation.id === id))
    .map((id) => ({
      path,
      message: `marks words as the quotation “${id}”, of which its block knows nothing`,
    }));

const checkQuotationsHaveWords = (blocks: readonly Block[], runs: readonly InlineRun[]): ContentProblem[] => {
  const counts = new Map<string, number>();
  for (const { content } of runs)
    for (const id of quotationIds(content)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return blocks.flatMap((block, at) =>
    declared(block, `body.blocks[${at}]`).flatMap(({ id, path }) => {
      const count = counts.get(id) ?? 0;
      if (count === 1) return [];
      return [
        {
          path,
          message:
            count === 0
              ? `is the quotation “${id}” of no words`
              : `is the quotation “${id}”, whose words stand in several places`,
        },
      ];
    }),
  );
};

/** The quotations that a block declares for marks in its words. */
const declared = (block: Block, path: string): IdAt[] => {
  if (block.kind === "aside")
    return block.blocks.flatMap((inner, at) => declared(inner, `${path}.blocks[${at}]`));
  if (block.kind !== "paragraph" && block.kind !== "list" && block.kind !== "timeline") return [];
  return (block.quotations ?? []).map(({ id }, at) => ({ id, path: `${path}.quotations[${at}]` }));
};

const checkPullQuotations = (blocks: readonly Block[]): ContentProblem[] => {
  const all = new Set(
    blocks.flatMap((block) =>
      block.kind === "quotation" ? [block.quotation.id] : declared(block, "").map(({ id }) => id),
    ),
  );
  return blocks.flatMap((block, at) =>
    block.kind === "pullQuotation" && !all.has(block.of)
      ? [
          {
            path: `body.blocks[${at}].of`,
            message: `names the quotation “${block.of}”, which is not in this story`,
          },
        ]
      : [],
  );
};
