import {
  findPolicyVersion,
  findPublicPolicy,
  type PublicPolicy,
} from "../../newsroom/site/policy/policy.store.ts";
import type { PolicyVersion } from "../../newsroom/site/policy/policy.ts";
import { policiesKey, policyKey } from "../../newsroom/staff/keys.ts";
import { readReferences } from "../../newsroom/story/read-references.store.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { type Answer, type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { slugParam, wholeNumber } from "../http/inputs.ts";
import { Policies } from "../pages/policies.tsx";
import { Policy, type PolicyView } from "../pages/policy.tsx";
import { routes } from "../routes.ts";
import { organisation } from "../view/organisation-structured.ts";

/** Everything that the newsroom binds itself to. */
export const policiesHandler: Handler = async ({ site, say, uses }) => {
  uses(policiesKey);
  const path = routes.policies.to({});
  return await Promise.resolve(
    shown({
      title: say.newsroom.policies,
      description: say.newsroom.policiesAbout(site.name),
      path,
      styles: ["policy.css"],
      islands: [],
      structured: [organisation(site), breadcrumbList(site.origin, [{ name: say.newsroom.policies, path }])],
      body: <Policies policies={site.own.policies} />,
    }),
  );
};

/** A policy as it is in force. */
export const policyHandler: Handler = async (reading, { params }) => {
  const found = await findNamed(reading, params);
  if (found === null || found.versions.length === 0) return missing;
  if (found.gone !== null) return { kind: "gone", why: found.gone };
  const [now] = found.versions;
  return now === undefined ? missing : await versionPage(reading, found, now.number, false);
};

/** A policy as it is, or was, in one version. One that was never in force is not there. */
export const policyVersionHandler: Handler = async (reading, { params }) => {
  const found = await findNamed(reading, params);
  const number = wholeNumber(params["number"]);
  if (found === null || number === null || found.versions.every((one) => one.number !== number))
    return missing;
  if (found.gone !== null) return { kind: "gone", why: found.gone };
  return await versionPage(reading, found, number, true);
};

const findNamed = async (
  { db, uses }: Reading,
  params: Parameters<typeof slugParam>[0],
): Promise<PublicPolicy | null> => {
  const slug = slugParam(params);
  const found = slug === null ? null : await findPublicPolicy(db, slug);
  if (found !== null) uses(policyKey(found.id));
  return found;
};

const versionPage = async (
  reading: Reading,
  policy: PublicPolicy,
  number: number,
  isVersion: boolean,
): Promise<Answer> => {
  const { db, day, uses } = reading;
  const version = await findPolicyVersion(db, policy.id, number);
  if (version === null) return missing;
  const references = await readReferences(db, version.content, {
    audience: "public",
    day,
    revisionId: version.id,
  });
  uses(...references.keys);
  return policyPage(reading, { policy, version, references, site: reading.site, isVersion });
};

const policyPage = ({ site, say }: Reading, view: PolicyView): Answer => {
  const { policy, version, isVersion } = view;
  const { content } = version;
  const path = isVersion
    ? routes.policyVersion.to({ slug: policy.slug, number: version.number })
    : routes.policy.to({ slug: policy.slug });
  const title = isVersion
    ? say.newsroom.olderTitle(content.headline, say.format.number(version.number))
    : content.headline;
  return shown({
    title,
    description: content.standfirst || say.newsroom.policiesAbout(site.name),
    path,
    // The words in force are what others should find.
    hidden: isVersion,
    styles: ["story.css", "policy.css"],
    islands: [],
    structured: [
      webPage(view, path),
      breadcrumbList(site.origin, [
        { name: say.newsroom.policies, path: routes.policies.to({}) },
        { name: content.headline, path },
      ]),
    ],
    body: <Policy view={view} />,
  });
};

const webPage = ({ site, policy, version }: PolicyView, path: string): object => ({
  "@type": pageType(policy),
  name: version.content.headline,
  url: site.origin + path,
  inLanguage: version.content.language,
  ...published(policy, version),
  publisher: organisation(site),
});

const pageType = ({ kind }: PublicPolicy): string =>
  kind === "contact" ? "ContactPage" : kind === "masthead" || kind === "mission" ? "AboutPage" : "WebPage";

/** When the policy first came into force, and when this version did. */
const published = ({ versions }: PublicPolicy, { number }: PolicyVersion): Record<string, string> => {
  const first = versions.at(-1);
  const own = versions.find((one) => one.number === number);
  return {
    ...(first === undefined ? {} : { datePublished: first.from.toISOString() }),
    ...(own === undefined ? {} : { dateModified: own.from.toISOString() }),
  };
};
