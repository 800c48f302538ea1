import { parseMailAddress } from "../../mail/mail-address.ts";
import { sendMailHandler, type SendMailTools } from "../../mail/send-mail.ts";
import type { JobHandler } from "../../platform/jobs/job.ts";
import type { LetterTools } from "./answer-request.ts";
import { readLetterFacts } from "./letter-settings.store.ts";
import { suppress } from "./manage-subscribers.ts";

/** Sends the newsroom's mail; an address that its server does not know gets nothing any more. */
export const letterMailHandler = (
  tools: LetterTools & { readonly mail: Pick<SendMailTools, "transport" | "dkim"> },
): JobHandler =>
  sendMailHandler({
    db: tools.db,
    clock: tools.clock,
    ...tools.mail,
    sender: async () => (await readLetterFacts(tools.db, tools.publicUrl)).from,
    addressRefused: async (trx, address, note) => {
      const parsed = parseMailAddress(address);
      if (parsed.ok)
        await suppress(trx, parsed.value.key, { reason: "hard-bounce", note, at: tools.clock() });
    },
  });
