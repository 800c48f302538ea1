/** Every permission there is. A name is never changed once released: approvals and audit lines bear it. */
export const permissions = [
  "recording.add",
  "recording.edit",
  "recording.publish",
  "recording.withdraw",
  "captions.edit",
  "transcript.correct",
  "moment.make",
  "moment.withdraw",
  "person.edit",
  "topic.edit",
  "series.edit",
  "funder.edit",
  "staff.manage",
  "setting.change",
  "job.retry",
] as const;

export type Permission = (typeof permissions)[number];

interface Role {
  readonly description: string;
  readonly may: readonly Permission[];
}

const recordingWork: readonly Permission[] = [
  "recording.add",
  "recording.edit",
  "captions.edit",
  "transcript.correct",
];

/** Who may do what. */
export const roles = {
  administrator: {
    description: "Runs the newsroom's system: everything, staff and settings too",
    may: permissions,
  },
  editor: {
    description: "Answers for what is published",
    may: permissions.filter((permission) => permission !== "staff.manage" && permission !== "setting.change"),
  },
  reporter: {
    description: "Finds, writes, takes moments",
    may: ["recording.add", "captions.edit", "transcript.correct", "moment.make", "person.edit"],
  },
  "fact-checker": {
    description: "Holds every word against its source",
    may: ["captions.edit", "transcript.correct", "moment.make"],
  },
  legal: {
    description: "Holds rights and law; may take things off",
    may: ["recording.edit", "recording.withdraw", "moment.withdraw"],
  },
  producer: {
    description: "Brings in films, interviews and episodes",
    may: [
      ...recordingWork,
      "recording.publish",
      "moment.make",
      "person.edit",
      "series.edit",
      "funder.edit",
      "job.retry",
    ],
  },
  audience: { description: "Front page, topics, letters", may: ["moment.make", "topic.edit"] },
  viewer: { description: "Sees everything, changes nothing", may: [] },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;

export const roleNames = Object.keys(roles) as readonly RoleName[];

export const isRoleName = (text: string): text is RoleName => Object.hasOwn(roles, text);

export const permissionsOf = (role: RoleName): ReadonlySet<Permission> =>
  new Set<Permission>(roles[role].may);
