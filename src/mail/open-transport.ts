import { readFile } from "node:fs/promises";
import { createPrivateKey } from "node:crypto";
import { join } from "node:path";
import { fail, ok, type Result } from "../kit/result.ts";
import type { Config } from "../platform/config.ts";
import type { DkimKey } from "./compose.ts";
import { folderTransport, smtpTransport, type Transport } from "./transport.ts";

/** Where mail lies that is not sent, since no mail server is set. */
export const mailFolder = ({ dataFolder }: Pick<Config, "dataFolder">): string => join(dataFolder, "mail");

/** The mail server of SMTP_URL; without one the folder `mail` of the data folder. */
export const openTransport = (config: Pick<Config, "smtpUrl" | "dataFolder">): Transport =>
  config.smtpUrl === undefined ? folderTransport(mailFolder(config)) : smtpTransport(config.smtpUrl);

/** The key that signs mail, if there is one. The problem is for the operator. */
export const readDkimKey = async ({ dkim }: Pick<Config, "dkim">): Promise<Result<DkimKey | undefined>> => {
  if (dkim === undefined) return ok(undefined);
  const { domain, selector, keyFile } = dkim;
  try {
    const privateKey = await readFile(keyFile, "utf8");
    if (createPrivateKey(privateKey).asymmetricKeyType !== "rsa")
      return fail(`The key in ${keyFile} (DKIM_KEY_FILE) is no RSA key, which is what mail is signed with.`);
    return ok({ domain, selector, privateKey });
  } catch (error) {
    return fail(
      `The key that signs mail cannot be read (DKIM_KEY_FILE, ${keyFile}): ${(error as Error).message}`,
    );
  }
};
