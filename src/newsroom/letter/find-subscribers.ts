import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type By, change } from "../staff/change.ts";
import { listLists } from "./list.store.ts";
import {
  countAsked,
  listSubscribers,
  type SubscriberLine,
  type SubscribersAsked,
} from "./list-subscribers.store.ts";

export interface FoundSubscribers {
  readonly count: number;
  readonly lines: readonly SubscriberLine[];
}

/** That somebody looked at addresses is kept in the audit; which words they searched for is not: they may be an address. */
export const findSubscribers = async (
  by: By,
  asked: SubscribersAsked & { readonly after?: string | undefined; readonly limit: number },
): Promise<Result<FoundSubscribers>> =>
  await change(by, "subscriber.manage", async (trx) => {
    const list = await checkList(trx, asked);
    if (!list.ok) return list;
    const count = await countAsked(trx, asked);
    const lines = await listSubscribers(trx, asked);
    const after = { list: asked.list ?? null, state: asked.state ?? null, found: count };
    return ok({
      value: { count, lines },
      audit: { action: "subscriber.searched", subject: "list", subjectId: list.value, after },
      keys: [],
    });
  });

/**
 * All that were asked for as lines of a table (RFC 4180), a page after the other as they are read: there may be a million. The
 * audit line is written before the first.
 */
export const exportSubscribers = async (
  by: By,
  asked: SubscribersAsked,
): Promise<Result<AsyncGenerator<string>>> => {
  const begun = await change(by, "subscriber.manage", async (trx) => {
    const list = await checkList(trx, asked);
    if (!list.ok) return list;
    const count = await countAsked(trx, asked);
    const after = { list: asked.list ?? null, state: asked.state ?? null, count };
    return ok({
      value: null,
      audit: { action: "subscriber.list-exported", subject: "list", subjectId: list.value, after },
      keys: [],
    });
  });
  return begun.ok ? ok(tableOf(by.db, asked)) : begun;
};

/** The list's id; "all": no list was named. */
const checkList = async (trx: Trx, { list: slug }: SubscribersAsked): Promise<Result<string>> => {
  if (slug === undefined) return ok("all");
  const list = (await listLists(trx)).find((one) => one.slug === slug);
  return list === undefined ? fail(`There is no list “${slug}”.`) : ok(list.id);
};

const pageSize = 1000;

async function* tableOf(db: Database, asked: SubscribersAsked): AsyncGenerator<string> {
  yield lineOf(["address", "confirmed", "list", "state", "since"]);
  let after: string | undefined;
  while (true) {
    const page = await listSubscribers(db, { ...asked, after, limit: pageSize });
    if (page.length > 0) yield page.flatMap((one) => linesOf(one, asked)).join("");
    if (page.length < pageSize) return;
    after = page.at(-1)?.address;
  }
}

const linesOf = ({ address, confirmedAt, lists }: SubscriberLine, asked: SubscribersAsked): string[] =>
  lists
    .filter(({ list, state }) => (asked.list ?? list) === list && (asked.state ?? state) === state)
    .map(({ list, state, since }) => lineOf([address, confirmedAt?.toISOString() ?? "", list, state, since]));

const lineOf = (fields: readonly string[]): string => `${fields.map(fieldOf).join(",")}\r\n`;

/** A field that a spreadsheet would take for a formula is told that it is words (OWASP, "CSV Injection"). */
const fieldOf = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
