import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { auditSearch } from "../audit/audit-search.ts";
import { fundersSearch } from "../funders/funders-search.ts";
import { recordingSearch, recordingsSearch } from "../recordings/recordings-search.ts";
import { storiesSearch } from "../stories/stories-search.ts";
import { storySearch } from "../stories/story-search.ts";
import { Inside } from "./inside.tsx";
import { Missing, MissingOutside } from "./missing.tsx";
import { Broken } from "./broken.tsx";

// Every address of the studio, below /studio. A screen is a file of routes/ and is loaded when somebody goes there.

const root = createRootRoute({ notFoundComponent: MissingOutside });

/** Where one-time links lead (newsroom/staff/sign-in/link-address.ts). */
const link = createRoute({
  getParentRoute: () => root,
  path: "/link",
  component: lazyRouteComponent(() => import("../routes/link.tsx"), "LinkScreen"),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  component: lazyRouteComponent(() => import("../routes/reset.tsx"), "Reset"),
});

/** Whoever is not signed in gets the door at whatever address they came to. */
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: Inside });

const today = createRoute({
  getParentRoute: () => inside,
  path: "/",
  component: lazyRouteComponent(() => import("../routes/today.tsx"), "Today"),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: "/account",
  component: lazyRouteComponent(() => import("../routes/account.tsx"), "Account"),
});

const staff = createRoute({
  getParentRoute: () => inside,
  path: "/staff",
  component: lazyRouteComponent(() => import("../routes/staff.tsx"), "Staff"),
});

const roles = createRoute({
  getParentRoute: () => inside,
  path: "/roles",
  component: lazyRouteComponent(() => import("../routes/roles.tsx"), "Roles"),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: "/audit",
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import("../routes/audit.tsx"), "Audit"),
});

const stories = createRoute({
  getParentRoute: () => inside,
  path: "/stories",
  validateSearch: storiesSearch,
  component: lazyRouteComponent(() => import("../routes/stories.tsx"), "Stories"),
});

const publish = createRoute({
  getParentRoute: () => inside,
  path: "/stories/$storyId/publish",
  component: lazyRouteComponent(() => import("../routes/publish.tsx"), "Publish"),
});

const story = createRoute({
  getParentRoute: () => inside,
  path: "/stories/$storyId",
  validateSearch: storySearch,
  component: lazyRouteComponent(() => import("../routes/story.tsx"), "Story"),
});

const recordings = createRoute({
  getParentRoute: () => inside,
  path: "/recordings",
  validateSearch: recordingsSearch,
  component: lazyRouteComponent(() => import("../routes/recordings.tsx"), "Recordings"),
});

const recording = createRoute({
  getParentRoute: () => inside,
  path: "/recordings/$recordingId",
  validateSearch: recordingSearch,
  component: lazyRouteComponent(() => import("../routes/recording.tsx"), "Recording"),
});

const front = createRoute({
  getParentRoute: () => inside,
  path: "/front",
  component: lazyRouteComponent(() => import("../routes/front.tsx"), "Front"),
});

const topics = createRoute({
  getParentRoute: () => inside,
  path: "/topics",
  component: lazyRouteComponent(() => import("../routes/topics.tsx"), "Topics"),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: "/people",
  component: lazyRouteComponent(() => import("../routes/people.tsx"), "People"),
});

const pictures = createRoute({
  getParentRoute: () => inside,
  path: "/pictures",
  component: lazyRouteComponent(() => import("../routes/pictures.tsx"), "Pictures"),
});

const documents = createRoute({
  getParentRoute: () => inside,
  path: "/documents",
  component: lazyRouteComponent(() => import("../routes/documents.tsx"), "Documents"),
});

const menus = createRoute({
  getParentRoute: () => inside,
  path: "/menus",
  component: lazyRouteComponent(() => import("../routes/menus.tsx"), "Menus"),
});

const policies = createRoute({
  getParentRoute: () => inside,
  path: "/policies",
  component: lazyRouteComponent(() => import("../routes/policies.tsx"), "Policies"),
});

const brand = createRoute({
  getParentRoute: () => inside,
  path: "/brand",
  component: lazyRouteComponent(() => import("../routes/brand.tsx"), "Brand"),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: "/settings",
  component: lazyRouteComponent(() => import("../routes/settings.tsx"), "Settings"),
});

const letters = createRoute({
  getParentRoute: () => inside,
  path: "/letters",
  component: lazyRouteComponent(() => import("../routes/letters.tsx"), "Letters"),
});

const jobs = createRoute({
  getParentRoute: () => inside,
  path: "/jobs",
  component: lazyRouteComponent(() => import("../routes/jobs.tsx"), "Jobs"),
});

const funders = createRoute({
  getParentRoute: () => inside,
  path: "/funders",
  validateSearch: fundersSearch,
  component: lazyRouteComponent(() => import("../routes/funders.tsx"), "Funders"),
});

const series = createRoute({
  getParentRoute: () => inside,
  path: "/series",
  component: lazyRouteComponent(() => import("../routes/series.tsx"), "SeriesScreen"),
});

const podcasts = createRoute({
  getParentRoute: () => inside,
  path: "/podcasts",
  component: lazyRouteComponent(() => import("../routes/podcasts.tsx"), "Podcasts"),
});

const addresses = createRoute({
  getParentRoute: () => inside,
  path: "/addresses",
  component: lazyRouteComponent(() => import("../routes/addresses.tsx"), "Addresses"),
});

const health = createRoute({
  getParentRoute: () => inside,
  path: "/health",
  component: lazyRouteComponent(() => import("../routes/health.tsx"), "Health"),
});

const tree = root.addChildren([
  link,
  reset,
  inside.addChildren([
    front,
    topics,
    people,
    pictures,
    documents,
    menus,
    policies,
    brand,
    settings,
    jobs,
    letters,
    funders,
    series,
    podcasts,
    addresses,
    health,
    today,
    recordings,
    recording,
    stories,
    story,
    publish,
    account,
    staff,
    roles,
    audit,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  basepath: "/studio",
  defaultPreload: "intent",
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Missing,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
