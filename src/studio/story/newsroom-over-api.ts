import type { Client } from "../../api/client/client.ts";
import type { Answered, ApiProblem } from "../../api/client/outcome.ts";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import type { Result } from "../../kit/result.ts";
import type { Card, FoundQuotation, MomentCard, Newsroom, PictureCard } from "../editor/newsroom.ts";
import { Failure } from "../shell/failure.ts";
import { storyScreen } from "../words/story-screen.ts";
import { pictureAddress } from "./picture-address.ts";

type Found = AnswerOf<Operations["judgeQuotation"]>["found"][number];
type Moment = AnswerOf<Operations["readMoment"]>;
type Work = AnswerOf<Operations["readWork"]>;
type Document = AnswerOf<Operations["readDocument"]>;
type Person = Pick<AnswerOf<Operations["readPerson"]>, "id" | "name" | "role">;
type Picture = AnswerOf<Operations["readPicture"]>;

const said = storyScreen;

interface Needs {
  readonly api: Client;
  readonly choosePicture: Newsroom["choosePicture"];
  /** Missing where this person may not. */
  readonly markAsCleaned?: (quotation: string) => Promise<void>;
  readonly askForApproval?: (quotation: string) => Promise<void>;
  /** Missing where this person may not. */
  readonly bringDocument?: () => Promise<Document | null>;
  /** Whether this person makes somebody known to the newsroom. */
  readonly mayAddPeople: boolean;
}

/** All that the editor asks of the newsroom, over the API. */
export const newsroomOverApi = ({
  api,
  choosePicture,
  bringDocument,
  mayAddPeople,
  ...deeds
}: Needs): Newsroom => ({
  searchArchive: async (words, after, signal) =>
    answered(await api.searchSpoken({ query: { words, ...(after === null ? {} : { after }) } }, { signal })),
  wordsAround: async ({ cutId, sentence }, signal) =>
    answered(await api.readWords({ params: { cutId }, query: { sentence } }, { signal })).words,
  momentOf: async (span) => {
    const { id: momentId } = answered(await api.makeMoment({ body: { ...span } }));
    return momentCard(answered(await api.readMoment({ params: { momentId } })));
  },
  momentOfFrames: async ({ cutId, start, end }) => {
    const body = { cutId, startUnits: start, endUnits: end };
    const { id: momentId } = answered(await api.makeMomentOfFrames({ body }));
    return momentCard(answered(await api.readMoment({ params: { momentId } })));
  },
  stretch: async (cutId, span, signal) =>
    answered(await api.readStretch({ params: { cutId }, query: span }, { signal })),
  mediaOf: (cutId) => `/api/cuts/${cutId}/media/master.m3u8`,
  checkQuotation: async ({ pieces, moment, ...asked }, signal) => {
    const body = { ...asked, pieces: [...pieces], momentId: moment };
    const { found } = answered(await api.judgeQuotation({ body }, { signal }));
    return found.map(foundQuotation);
  },
  moment: async (momentId) => perhaps(await api.readMoment({ params: { momentId } }), momentCard),
  picture: async (pictureId) => perhaps(await api.readPicture({ params: { pictureId } }), pictureCard),
  document: async (documentId) => perhaps(await api.readDocument({ params: { documentId } }), documentCard),
  work: async (workId) => perhaps(await api.readWork({ params: { workId } }), workCard),
  person: async (personId) => perhaps(await api.readPerson({ params: { personId } }), personCard),
  findWorks: async (words) => answered(await api.listWorks({ query: { words } })).items.map(workCard),
  findPeople: async (words) =>
    answered(await api.listPeople({ query: { words, limit: 12 } })).items.map(personCard),
  findDocuments: async (words) =>
    answered(await api.listDocuments({ query: { words } })).items.map(documentCard),
  findMoments: async (words) => answered(await api.listMoments({ query: { words } })).items.map(momentCard),
  findStills: async (words) => await findStills(api, words),
  topics: async () =>
    answered(await api.listTopics()).items.map(({ id, name, parentId }) => ({ id, name, parent: parentId })),
  choosePicture,
  ...(bringDocument === undefined
    ? {}
    : {
        bringDocument: async () => {
          const brought = await bringDocument();
          return brought === null ? null : documentCard(brought);
        },
      }),
  ...(mayAddPeople
    ? { addPerson: async (name: string) => personCard(answered(await api.addPerson({ body: { name } }))) }
    : {}),
  ...deeds,
});

/** Posters of works by their title, then stills of moments by their words: each picture once. */
const findStills = async (api: Client, words: string): Promise<readonly Card[]> => {
  const [works, moments] = await Promise.all([
    api.listWorks({ query: { words } }),
    api.listMoments({ query: { words } }),
  ]);
  const byPicture = new Map<string, Card>();
  const take = (pictureId: string | null, { title, picture }: Card, detail: string): void => {
    if (pictureId !== null && !byPicture.has(pictureId))
      byPicture.set(pictureId, { id: pictureId, title, detail, picture });
  };
  for (const work of answered(works).items) take(work.pictureId, workCard(work), workDetail(work));
  for (const moment of answered(moments).items)
    take(moment.pictureId, momentCard(moment), moment.text.slice(0, 80));
  return [...byPicture.values()];
};

type Outcome<Answer> = Result<Answered<Answer>, ApiProblem>;

/** @throws Failure, which the editor shows as "not reached" */
export const answered = <Answer>(outcome: Outcome<Answer>): Answer => {
  if (!outcome.ok) throw new Failure(outcome.problem);
  return outcome.value.value;
};

/** Null where there is no such thing. */
const perhaps = <Answer, Shown>(outcome: Outcome<Answer>, show: (answer: Answer) => Shown): Shown | null =>
  !outcome.ok && outcome.problem.code === "not-found" ? null : show(answered(outcome));

const foundQuotation = (found: Found): FoundQuotation => ({
  verdict: found.verdict,
  span: { cutId: found.cutId, firstWord: found.place.firstWord, lastWord: found.place.lastWord },
  work: found.work,
  speaker: found.speaker,
  spoken: found.spoken,
  before: found.before,
  after: found.after,
  findings: found.findings,
  needsApproval: found.needsApproval,
  start: found.place.start,
});

const momentCard = (moment: Moment): MomentCard => ({
  id: moment.id,
  title: moment.recording.title,
  detail: workDetail(moment.recording),
  picture: moment.pictureId === null ? null : pictureAddress(moment.pictureId),
  words: moment.text,
  speaker: moment.speaker,
  cutId: moment.cutId,
  start: moment.start,
  end: moment.end,
  isPlayable: moment.playable,
});

const workCard = (work: Work): Card => ({
  id: work.id,
  title: work.title,
  detail: workDetail(work),
  picture: work.pictureId === null ? null : pictureAddress(work.pictureId),
});

const workDetail = ({ kind, day }: Work): string =>
  [said.kinds[kind], ...(day === null ? [] : [day.slice(0, 4)])].join(", ");

const documentCard = ({ id, title, source, pages }: Document): Card => ({
  id,
  title,
  detail: [source, pages === null ? "" : said.pages(pages)].filter((part) => part !== "").join(", "),
  picture: null,
});

const personCard = ({ id, name, role }: Person): Card => ({ id, title: name, detail: role, picture: null });

export const pictureCard = (picture: Picture): PictureCard => ({
  ...picture,
  title: picture.alt,
  detail: picture.credit,
  picture: pictureAddress(picture.id),
});
