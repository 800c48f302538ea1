import type { IconName } from "../components/icon.tsx";
import { words } from "../words/words.ts";
import type { Session } from "./session.tsx";

type Permission = Session["permissions"][number];

/** A place that the navigation and the palette lead to. */
export interface Place {
  readonly to: string;
  readonly name: string;
  readonly icon: IconName;
  /** Who sees it: any of these will do; everybody when not said. */
  readonly for?: readonly Permission[];
}

export interface PlaceGroup {
  readonly name: string;
  readonly places: readonly Place[];
}

const { groups, screens } = words.shell;

/** Every place of the navigation, in its order. A further screen is a line here and one in route-tree.ts. */
const placeGroups: readonly PlaceGroup[] = [
  {
    name: groups.desk,
    places: [
      { to: "/", name: screens.today, icon: "today" },
      { to: "/stories", name: screens.stories, icon: "stories", for: ["newsroom.see"] },
      { to: "/recordings", name: screens.recordings, icon: "archive", for: ["newsroom.see"] },
      { to: "/pictures", name: screens.pictures, icon: "picture", for: ["newsroom.see"] },
      { to: "/documents", name: screens.documents, icon: "document", for: ["newsroom.see"] },
    ],
  },
  {
    name: groups.site,
    places: [
      { to: "/front", name: screens.front, icon: "front", for: ["newsroom.see"] },
      { to: "/topics", name: screens.topics, icon: "topics", for: ["newsroom.see"] },
      { to: "/people", name: screens.people, icon: "account", for: ["newsroom.see"] },
      { to: "/series", name: screens.series, icon: "series", for: ["newsroom.see"] },
      { to: "/podcasts", name: screens.podcasts, icon: "podcast", for: ["newsroom.see"] },
      { to: "/funders", name: screens.funders, icon: "funders", for: ["newsroom.see"] },
      { to: "/letters", name: screens.letters, icon: "mail", for: ["list.edit", "subscriber.manage"] },
      { to: "/addresses", name: screens.addresses, icon: "address", for: ["newsroom.see"] },
      { to: "/menus", name: screens.menus, icon: "list", for: ["menu.edit"] },
      { to: "/policies", name: screens.policies, icon: "policies", for: ["newsroom.see"] },
      { to: "/brand", name: screens.brand, icon: "brand", for: ["setting.change"] },
      { to: "/settings", name: screens.settings, icon: "settings", for: ["setting.change"] },
    ],
  },
  {
    name: groups.newsroom,
    places: [
      { to: "/staff", name: screens.staff, icon: "staff", for: ["staff.manage"] },
      { to: "/roles", name: screens.roles, icon: "roles", for: ["newsroom.see"] },
      { to: "/audit", name: screens.audit, icon: "audit", for: ["audit.see"] },
      { to: "/jobs", name: screens.jobs, icon: "jobs", for: ["job.retry"] },
      { to: "/health", name: screens.health, icon: "health", for: ["setting.change"] },
    ],
  },
];

/** What this person may go to; groups with nothing in them are not there. */
export const placesFor = ({ permissions }: Pick<Session, "permissions">): readonly PlaceGroup[] =>
  placeGroups
    .map(({ name, places }) => ({
      name,
      places: places.filter((place) => place.for?.some((one) => permissions.includes(one)) ?? true),
    }))
    .filter(({ places }) => places.length > 0);
