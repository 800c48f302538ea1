import { requestSubscription } from "../../newsroom/letter/request-subscription.ts";
import { listsKey } from "../../newsroom/staff/keys.ts";
import { parseMailAddress } from "../../mail/mail-address.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import type { Page } from "../design/page.ts";
import type { Typed } from "../design/sign-up.tsx";
import { type Answer, type Handler, type Reading, shown } from "../http/answer.ts";
import type { FormHandler } from "../http/form-route.ts";
import type { SignUpLimit } from "../http/sign-up-limit.ts";
import { Newsletters, Thanks } from "../pages/newsletters.tsx";
import { routes } from "../routes.ts";

/** The lists that readers can ask for, with the form. */
export const newslettersHandler: Handler = async (reading) => {
  reading.uses(listsKey);
  return shown(newslettersPage(reading, undefined));
};

const newslettersPage = ({ site, say }: Reading, typed: Typed | undefined): Page => {
  const path = routes.newsletters.to({});
  const title = say.letters.title;
  const description = say.letters.about(site.name);
  const body = <Newsletters site={site} typed={typed} />;
  const common = { title, description, styles: ["newsletters.css"] as const, islands: [], body };
  if (typed !== undefined) return { ...common, status: 422, path: null, hidden: true };
  return {
    ...common,
    path,
    social: { type: "website", title, description },
    structured: [breadcrumbList(site.origin, [{ name: title, path }])],
  };
};

/** The same for everybody who asked. */
export const newslettersThanksHandler: Handler = async ({ say, uses }) => {
  uses(listsKey);
  return shown({
    title: say.letters.thanksTitle,
    description: say.letters.thanksText,
    path: routes.newslettersThanks.to({}),
    hidden: true,
    styles: ["newsletters.css"],
    islands: [],
    body: <Thanks />,
  });
};

const thanked: Answer = { kind: "redirect", to: routes.newslettersThanks.to({}), status: 303 };

/** Takes what a reader asked for. Whether the address is known makes no difference here: nobody looks. */
export const subscribeForm =
  (limit: SignUpLimit): FormHandler =>
  async (reading, { form, neighbourhood, isFromElsewhere }) => {
    const { db, clock, site, say } = reading;
    if (isFromElsewhere) return { kind: "refused", status: 400, problem: say.letters.elsewhere };
    // Only a machine fills in what nobody sees; it is told what everybody is told.
    if ((form.get("website") ?? "") !== "") return thanked;
    const chosen = form.getAll("list").slice(0, 50);
    const listIds = site.lists.filter(({ slug }) => chosen.includes(slug)).map(({ id }) => id);
    const address = (form.get("address") ?? "").slice(0, 1000);
    const parsed = parseMailAddress(address);
    const typed = { address, lists: chosen };
    if (!parsed.ok) {
      const text = say.letters.wrongAddress(parsed.problem);
      return shown(newslettersPage(reading, { ...typed, problem: { field: "address", text } }));
    }
    if (listIds.length === 0)
      return shown(
        newslettersPage(reading, { ...typed, problem: { field: "list", text: say.letters.noList } }),
      );
    const wait = neighbourhood === null ? 0 : await limit.reader(neighbourhood);
    if (wait > 0) {
      const text = say.letters.often(Math.ceil(wait / 60_000));
      const page = newslettersPage(reading, { ...typed, problem: { field: "address", text } });
      return shown({ ...page, status: 429 });
    }
    if (!(await limit.mailbox(parsed.value.key)))
      await requestSubscription(db, {
        address: parsed.value.address,
        listIds,
        wording: say.letters.consent,
        source: sourceOf(form.get("source")),
        at: clock(),
      });
    return thanked;
  };

/** A path of ours, or nothing. */
const sourceOf = (text: string | null): string => (/^\/[\w./-]{0,200}$/.test(text ?? "") ? (text ?? "") : "");
