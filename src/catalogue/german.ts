import type { Words } from "./english.ts";
import { find, frame, front, lists, problem, search, time } from "./german/around.ts";
import { feeds } from "./german/feeds.ts";
import { islands } from "./german/islands.ts";
import { letters } from "./german/letters.ts";
import { newsroom, support } from "./german/newsroom.ts";
import { narrow, people, series, topics, translations } from "./german/people.ts";
import { staffMails } from "./german/staff-mails.ts";
import { history, notices, quotation, related, story } from "./german/stories.ts";
import { moment, podcasts, transcript, work, works } from "./german/works.ts";

/** The interface in German. What English has and this has not does not compile. */
export const german: Words = {
  feeds,
  find,
  frame,
  front,
  history,
  islands,
  letters,
  lists,
  moment,
  narrow,
  newsroom,
  notices,
  people,
  podcasts,
  problem,
  quotation,
  related,
  search,
  staffMails,
  series,
  story,
  support,
  time,
  topics,
  transcript,
  translations,
  work,
  works,
};
