import { loadavg } from "node:os";
import { type FoundQuotation, findQuotation } from "../../src/newsroom/quotation/find-quotation.ts";
import type { Database } from "../../src/platform/database/database.ts";
import type { Archive } from "../archive/archive.ts";
import { percentileOf, print } from "../archive/figure.ts";
import { makeQuestions, type Question } from "./questions.ts";

interface Answered {
  readonly question: Question;
  readonly milliseconds: number;
  readonly best: FoundQuotation | undefined;
}

const rounds = 3;

/** How long it takes one at a time, the median of three rounds of other questions; how many are found, by kind. */
export const measureTimes = async (
  db: Database,
  archive: Archive,
  many: number,
  say: (line: string) => void,
): Promise<void> => {
  await askAll(db, makeQuestions(archive, 100, 1));
  const answers: Answered[][] = [];
  for (let round = 0; round < rounds; round += 1)
    answers.push(await askAll(db, makeQuestions(archive, many, 2 + round)));
  const all = answers.flat();
  for (const line of byKind(all)) say(`  ${line}`);
  const median = (share: number): number =>
    percentileOf(
      answers.map((some) =>
        percentileOf(
          some.map(({ milliseconds }) => milliseconds),
          share,
        ),
      ),
      0.5,
    );
  print({
    figure: `a quotation found, p50 of ${many}, median of ${rounds} rounds`,
    value: median(0.5),
    unit: "ms",
    holds: true,
  });
  print({
    figure: `a quotation found, p99 of ${many}, median of ${rounds} rounds`,
    value: median(0.99),
    unit: "ms",
    target: "< 300 ms",
    beside: `load before ${loadavg()[2]?.toFixed(2)} (15 minutes)`,
    holds: median(0.99) < 300,
  });
  const { recall, precision } = rightness(all);
  print({
    figure: `of ${all.length} made-up quotations of all kinds, those that were said are found where they were said`,
    value: 100 * recall,
    unit: "%",
    target: ">= 95 %",
    beside: `precision ${(100 * precision).toFixed(1)}% (best places that are right, of all given)`,
    holds: recall >= 0.95,
  });
};

const askAll = async (db: Database, questions: readonly Question[]): Promise<Answered[]> => {
  const answers: Answered[] = [];
  for (const question of questions) {
    const begun = performance.now();
    const [best] = await findQuotation(db, {
      pieces: [question.text],
      audience: "public",
      speaker: question.speaker,
      ...(question.within === null ? {} : { cutId: question.within }),
    });
    answers.push({ question, best, milliseconds: performance.now() - begun });
  }
  return answers;
};

/** The best place given shares a word with the true one, or is as good as it is: common words are said just so elsewhere. */
const isRight = ({ question: { truth }, best }: Answered): boolean => {
  if (truth === null || best === undefined) return truth === null && best === undefined;
  const { firstWord, lastWord } = best.judgement.place;
  const overlaps = best.cutId === truth.cutId && firstWord <= truth.last && lastWord >= truth.first;
  return overlaps || best.judgement.score === 1;
};

const rightness = (answers: readonly Answered[]): { recall: number; precision: number } => {
  const said = answers.filter(({ question }) => question.truth !== null);
  const given = answers.filter(({ best }) => best !== undefined);
  return {
    recall: said.filter(isRight).length / Math.max(1, said.length),
    precision: given.filter(isRight).length / Math.max(1, given.length),
  };
};

const byKind = (answers: readonly Answered[]): string[] =>
  [...Map.groupBy(answers, ({ question }) => question.kind)].map(([kind, some]) => {
    const times = some.map(({ milliseconds }) => milliseconds);
    return `${kind}: ${some.length} asked, p50 ${percentileOf(times, 0.5).toFixed(0)} ms, p99 ${percentileOf(times, 0.99).toFixed(0)} ms, ${some.filter(isRight).length} right`;
  });
