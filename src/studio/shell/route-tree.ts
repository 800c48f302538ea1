import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Inside } from "./inside.tsx";
import { Missing } from "./missing.tsx";
import { Broken } from "./broken.tsx";

// Every address of the studio, below /studio. A screen is a file of routes/ and is loaded when somebody goes there.

const root = createRootRoute({ notFoundComponent: Missing });

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

const tree = root.addChildren([link, reset, inside.addChildren([today, account])]);

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
