import { mailFolder, readDkimKey } from "../../../mail/open-transport.ts";
import type { Config } from "../../../platform/config.ts";
import type { Database } from "../../../platform/database/database.ts";
import { count, type Finding, note, trouble, well } from "./finding.ts";

/** Where mail goes, and what of it did not get there. */
export const checkMail = async (
  db: Database,
  config: Pick<Config, "smtpUrl" | "dataFolder" | "dkim">,
): Promise<Finding[]> => {
  const failed = await db
    .selectFrom("mail")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("state", "=", "failed")
    .executeTakeFirstOrThrow();
  const key = await readDkimKey(config);
  return [
    config.smtpUrl === undefined
      ? note(
          `Mail is sent to nobody; it is written to ${mailFolder(config)}.`,
          "Set SMTP_URL to a mail server: smtp://user:password@host:587",
        )
      : well(`Mail goes out by ${new URL(config.smtpUrl).host}.`),
    ...(key.ok ? [] : [trouble(key.problem, "Mend it, or unset the DKIM_ settings.")]),
    ...(key.ok && key.value !== undefined ? [well(`Mail is signed for ${key.value.domain}.`)] : []),
    ...(failed.count > 0
      ? [
          note(
            `${count(failed.count, "mail")} could not be sent.`,
            "See why in the log; whoever subscribes again is asked again.",
          ),
        ]
      : []),
  ];
};
