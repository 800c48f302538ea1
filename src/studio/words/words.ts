import { account } from "./account.ts";
import { audit } from "./audit.ts";
import { common } from "./everywhere.ts";
import { permissions } from "./permissions.ts";
import { shell } from "./shell.ts";
import { signIn } from "./sign-in.ts";
import { staff } from "./staff.ts";
import { stories } from "./stories.ts";
import { today } from "./today.ts";

/** Every word of the studio's interface, a part a file. Screens have none of their own. */
export const words = { common, shell, signIn, account, staff, audit, today, stories, permissions };
