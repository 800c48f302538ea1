import type { Result } from "../../src/kit/result.ts";
import { addFunder, markFunder } from "../../src/newsroom/funder/add-funder.ts";
import { addDonor, addDonorLevel } from "../../src/newsroom/funder/change-donor.ts";
import { listDonorLevels } from "../../src/newsroom/funder/donor.store.ts";
import { addFundingCredit } from "../../src/newsroom/funder/credit-funder.ts";
import { addList } from "../../src/newsroom/letter/change-list.ts";
import { importSubscribers } from "../../src/newsroom/letter/manage-subscribers.ts";
import { findSubscriberByAddress } from "../../src/newsroom/letter/subscriber.store.ts";
import { signLink } from "../../src/newsroom/letter/subscriber-link.ts";
import { changeSiteSetting } from "../../src/newsroom/site/change-settings.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { idOf } from "./pages-newsroom.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");

const must = async <Value>(asked: Promise<Result<Value>>): Promise<Value> => {
  const answer = await asked;
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
};

const drawing = (words: string): string =>
  `<svg viewBox="0 0 120 40"><circle cx="20" cy="20" r="14" fill="#8f3a1f"/><text x="42" y="26">${words}</text></svg>`;

/** A fund with donors of two levels, a funder with a mark who pays for the site and for a film, and one of tomorrow. */
export const fillSupport = async (db: Database): Promise<void> => {
  const by = { db, actor: newsroomItself, via: "cli" };
  for (const [name, value] of [
    ["fund.name", "The Harbour Fund"],
    ["fund.text", "It pays for reporting that takes its time.\n\nWhoever gives has no say in it."],
    ["fund.address", "https://give.example.org/harbour?amount={amount}"],
    ["fund.amounts", "10, 25, 100"],
  ] as const)
    await must(changeSiteSetting(by, name, value));
  await must(addFunder(by, { name: "The Beacon Trust", url: "https://beacon.example.org" }));
  await must(
    markFunder(by, clock, "the-beacon-trust", { kind: "drawing", svg: drawing("Beacon"), alt: "Beacon" }),
  );
  const funder = "the-beacon-trust";
  const firstDay = "2026-01-01";
  const wording = "Made possible by The Beacon Trust.";
  await must(addFundingCredit(by, clock, { funder, wording, firstDay, scope: { kind: "site" } }));
  const scope = { kind: "recording", id: idOf("the-harbour-letter") } as const;
  await must(
    addFundingCredit(by, clock, {
      funder,
      wording: "Support for this film came from The Beacon Trust.",
      wordingPlayer: "With the help of The Beacon Trust",
      firstDay,
      scope,
      learnMore: { url: "https://beacon.example.org/film", label: "" },
    }),
  );
  await must(addFunder(by, { name: "Tomorrow Sponsor" }));
  await must(
    addFundingCredit(by, clock, {
      funder: "tomorrow-sponsor",
      wording: "Not yet.",
      firstDay: "2999-01-01",
      scope: { kind: "site" },
    }),
  );
  for (const name of ["$10,000 and more", "$1,000 and more"]) await must(addDonorLevel(by, clock, { name }));
  const levels = (await listDonorLevels(db)).map(({ slug }) => slug);
  for (const [place, name] of ["Ada Example", "Bo and Cy Sample", "Dee Model"].entries())
    await must(addDonor(by, clock, { name, level: levels[place % 2] ?? "", firstDay }));
  await must(addDonor(by, clock, { name: "A Secret", level: levels[0] ?? "", firstDay, isAnonymous: true }));
};

export interface SubscriberLinks {
  readonly settings: string;
  readonly confirm: string;
  readonly leave: string;
}

/** Two lists and a subscriber to the first. */
export const fillLetters = async (db: Database): Promise<SubscriberLinks> => {
  const by = { db, actor: newsroomItself, via: "cli" };
  const weekly = await must(
    addList(by, clock, { name: "The week", description: "What we found out, on Fridays." }),
  );
  const films = await must(
    addList(by, clock, { name: "New films", description: "Each film on the day it is out." }),
  );
  const row = { address: "ada@example.org", agreedAt: clock(), wording: "", source: "elsewhere" };
  await must(importSubscribers(by, clock, weekly.slug, [row]));
  const subscriber = await findSubscriberByAddress(db, row.address);
  if (subscriber === null) throw new Error("nobody was brought in");
  const token = (purpose: Parameters<typeof signLink>[1]): string => signLink(subscriber, purpose);
  return {
    settings: `/newsletters/settings/${token({ what: "settings" })}`,
    confirm: `/newsletters/confirm/${token({ what: "confirm", listIds: [films.id] })}`,
    leave: `/newsletters/leave/${token({ what: "leave", listId: weekly.id })}`,
  };
};
