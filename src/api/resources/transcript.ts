import { ok, type Result } from "../../kit/result.ts";
import { ensurePerson } from "../../newsroom/person/add-person.ts";
import { findDeskCut } from "../../newsroom/recording/desk-cut.store.ts";
import type { By } from "../../newsroom/staff/change.ts";
import { type Corrected, correctTranscript } from "../../newsroom/transcript/correct-transcript.ts";
import type { Edit } from "../../newsroom/transcript/correct.ts";
import { findCurrentVersion, listSentences } from "../../newsroom/transcript/transcript.store.ts";
import type { Sentence, Word } from "../../newsroom/transcript/word.ts";
import type { BodyOf } from "../contract/operation.ts";
import type { transcriptOperations } from "../contract/transcript.ts";
import type { Handlers } from "../handler.ts";
import { missing, refuse } from "../refusal.ts";

type GivenEdit = BodyOf<(typeof transcriptOperations)["correctTranscript"]>["edits"][number];

export const transcriptHandlers: Handlers<typeof transcriptOperations> = {
  readTranscript: async ({ needs, params }) => {
    const cut = await findDeskCut(needs.db, params);
    const current = cut === null ? null : await findCurrentVersion(needs.db, cut.id);
    if (cut === null || current === null)
      return ok({ cutId: cut?.id ?? null, version: 0, language: "en", sentences: [] });
    const sentences = await listSentences(needs.db, cut.id);
    const { version, language } = current;
    return ok({ cutId: cut.id, version, language, sentences: sentences.map(sentenceAnswer) });
  },
  correctTranscript: async ({ needs, by, params, body, ifMatch }) => {
    const cut = await findDeskCut(needs.db, params);
    if (cut === null) return missing("transcript");
    const edits: Edit[] = [];
    for (const one of body.edits) {
      const edit = await withPerson(by, one);
      if (!edit.ok) return edit;
      edits.push(edit.value);
    }
    const done = await correctTranscript(by, cut.id, Number(ifMatch), edits, body.note);
    if (!done.ok) return done;
    if (done.value.outcome === "stale") return staleRefusal(done.value, edits);
    return ok({ version: done.value.version, changed: done.value.outcome === "kept" });
  },
};

const sentenceAnswer = ({ number, turn, speaker, start, end, words }: Sentence) => ({
  number,
  turn,
  speaker,
  start,
  end,
  words: words.map(wordAnswer),
});

const wordAnswer = (word: Word): [number, string, number | null, number | null, number] => [
  word.number,
  word.text,
  word.start,
  word.end,
  Number(word.checked) + 2 * Number(word.unsure) + 4 * Number(word.guessed),
];

/** A speaker who is named is a person; one of a new name is added. */
const withPerson = async (by: By, edit: GivenEdit): Promise<Result<Edit>> => {
  if (edit.do !== "set-speaker" && edit.do !== "rename-speaker") return ok(edit);
  const person = await ensurePerson(by, edit.name);
  if (!person.ok) return person;
  const speaker = { id: person.value.id, name: person.value.name };
  const { name: _, ...rest } = edit;
  return ok(rest.do === "set-speaker" ? { ...rest, speaker } : { do: rest.do, from: rest.from, to: speaker });
};

/** Both versions of the sentences that the edits are about. */
const staleRefusal = (
  { base, current }: Extract<Corrected, { outcome: "stale" }>,
  edits: readonly Edit[],
) => {
  const isMeant = ({ number, words }: Sentence): boolean =>
    edits.some((edit) => {
      if (edit.do === "merge-sentences") return number === edit.sentence;
      if (edit.do === "set-speaker") return number >= edit.first && number <= edit.last;
      if (edit.do === "rename-speaker") return false;
      const [first, last] = edit.do === "split-sentence" ? [edit.word, edit.word] : [edit.first, edit.last];
      return words.some((word) => word.number >= first && word.number <= last);
    });
  const meant = (sentences: readonly Sentence[]) =>
    sentences.filter(isMeant).map(({ number, speaker, text }) => ({ number, speaker: speaker.name, text }));
  return refuse("stale", "Somebody has corrected it meanwhile. Look at how it stands now.", {
    ifMatch: `"${base.version}"`,
    current: `"${current.version}"`,
    more: { kind: "transcript", base: meant(base.sentences), current: meant(current.sentences) },
  });
};
