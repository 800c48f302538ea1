import cluster from "node:cluster";
import { firstLink } from "../newsroom/staff/sign-in/first-link.ts";
import { linkAddress } from "../newsroom/staff/sign-in/link-address.ts";
import type { Newsroom } from "./open-newsroom.ts";

/**
 * Lines for whoever started the newsroom: where the studio is, and while nobody can sign in the link that makes the first
 * administrator. None for one of several processes: the first has said it, and a second link would end its own.
 */
export const howToBegin = async ({
  db,
  clock,
  config,
}: Pick<Newsroom, "db" | "clock" | "config">): Promise<string[]> => {
  if (cluster.isWorker) return [];
  const token = await firstLink(db, clock);
  const studio = `  the studio           ${config.publicUrl}/studio`;
  if (token === null) return [studio];
  return [
    studio,
    "",
    "Nobody can sign in yet. This link, good for a day, makes you the first administrator:",
    `  ${linkAddress(config.publicUrl, token)}`,
    "",
  ];
};
