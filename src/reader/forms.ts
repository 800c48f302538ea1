import { subscribeForm } from "./handlers/newsletters.tsx";
import { subscriptionForm } from "./handlers/subscription.tsx";
import type { FormHandler } from "./http/form-route.ts";
import type { DatabaseLimitNeeds } from "../platform/database-limit.ts";
import { signUpLimit } from "./http/sign-up-limit.ts";
import { routes } from "./routes.ts";

/** What readers send by a form, by the pattern of the page that takes it. */
export const forms = (needs: DatabaseLimitNeeds): readonly (readonly [string, FormHandler])[] => [
  [routes.newsletters.pattern, subscribeForm(signUpLimit(needs))],
  [routes.confirmSubscription.pattern, subscriptionForm],
  [routes.subscription.pattern, subscriptionForm],
  [routes.leaveList.pattern, subscriptionForm],
  [routes.moveSubscription.pattern, subscriptionForm],
];
