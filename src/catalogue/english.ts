import { feeds } from "./english/feeds.ts";
import { find } from "./english/find.ts";
import { frame } from "./english/frame.ts";
import { front } from "./english/front.ts";
import { history } from "./english/history.ts";
import { islands } from "./english/islands.ts";
import { letters } from "./english/letters.ts";
import { lists } from "./english/lists.ts";
import { moment } from "./english/moment.ts";
import { notices } from "./english/notices.ts";
import { podcasts } from "./english/podcasts.ts";
import { problem } from "./english/problem.ts";
import { quotation } from "./english/quotation.ts";
import { related } from "./english/related.ts";
import { search } from "./english/search.ts";
import { staffMails } from "./english/staff-mails.ts";
import { story } from "./english/story.ts";
import { newsroom } from "./english/newsroom.ts";
import { support } from "./english/support.ts";
import { narrow, people, series, topics, translations } from "./english/people.ts";
import { time } from "./english/time.ts";
import { transcript } from "./english/transcript.ts";
import { work } from "./english/work.ts";
import { works } from "./english/works.ts";

/**
 * Every word of the interface, in English: a file a part, a line here for each. What takes parameters is a function;
 * plurals go through `pluralIn`. Plain sentences, no mark-up: where a link or a title with a language of its own stands
 * inside a sentence, the function takes it as text and the page puts it in with `Filled`.
 */
export const english = {
  feeds,
  find,
  frame,
  front,
  history,
  islands,
  letters,
  lists,
  newsroom,
  moment,
  notices,
  podcasts,
  problem,
  quotation,
  related,
  search,
  staffMails,
  story,
  support,
  time,
  transcript,
  work,
  works,
  narrow,
  people,
  series,
  topics,
  translations,
};

/** What every other language must have, too. */
export type Words = typeof english;
