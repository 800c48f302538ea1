import { Hono } from "hono";
import { readSiteSettings, type SiteSettings } from "../newsroom/site/setting.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import { machineAnswer } from "./machine-answer.ts";

/** Programs that gather texts to train language models, as their makers name them for robots.txt. */
const trainers = [
  "AI2Bot",
  "Amazonbot",
  "Applebot-Extended",
  "Bytespider",
  "CCBot",
  "ClaudeBot",
  "cohere-training-data-crawler",
  "Diffbot",
  "FacebookBot",
  "Google-Extended",
  "GPTBot",
  "meta-externalagent",
  "omgili",
  "PanguBot",
  "Timpibot",
] as const;

/** Programs that read pages to answer somebody's question, and name where the answer comes from. */
const answerers = [
  "ChatGPT-User",
  "Claude-SearchBot",
  "Claude-User",
  "DuckAssistBot",
  "meta-externalfetcher",
  "MistralAI-User",
  "OAI-SearchBot",
  "Perplexity-User",
  "PerplexityBot",
  "YouBot",
] as const;

/**
 * Previews are signed and for colleagues; search has an answer to every word there is. Frames are open to search engines:
 * structured data and the sitemap of videos name them as players, and say themselves that they are no pages.
 */
const hidden = ["/preview/", "/search?"] as const;

/** `/robots.txt`: RFC 9309, with the newsroom's choice on language models. */
export const robotsRoutes = (needs: FeedNeeds): Hono => {
  const app = new Hono();
  app.get("/robots.txt", async (context) =>
    machineAnswer(context.req.raw, robots(await readSiteSettings(needs.db), needs.publicUrl), "text/plain"),
  );
  return app;
};

const robots = (settings: SiteSettings, publicUrl: string): string => {
  const refused = [
    ...(settings["robots.ai-training"] === "refused" ? trainers : []),
    ...(settings["robots.ai-search"] === "refused" ? answerers : []),
  ];
  return [
    "User-agent: *",
    ...hidden.map((path) => `Disallow: ${path}`),
    "",
    // One group for all of them: a program obeys the group that names it, and that one alone (RFC 9309, section 2.2.1).
    ...(refused.length === 0 ? [] : [...refused.map((name) => `User-agent: ${name}`), "Disallow: /", ""]),
    `Sitemap: ${publicUrl}/sitemap.xml`,
    `Sitemap: ${publicUrl}/sitemap/news.xml`,
    "",
  ].join("\n");
};
