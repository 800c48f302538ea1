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
  "story.edit",
  "story.publish",
  "story.withdraw",
  "story.withhold",
  "story.preview",
  "approval.editor",
  "approval.fact-checker",
  "approval.legal",
  "gate.override",
  "quotation.approve",
  "quotation.sign",
  "notice.add",
  "address.change",
  "picture.add",
  "document.add",
  "person.edit",
  "topic.edit",
  "series.edit",
  "podcast.edit",
  "podcast.withdraw",
  "funder.edit",
  "list.edit",
  "subscriber.manage",
  // Of readers, over what is their own.
  "subscription.change",
  "staff.manage",
  "setting.change",
  "front.edit",
  "menu.edit",
  "policy.edit",
  "policy.publish",
  "job.retry",
  "alert.see",
  // Of whoever works here, over what is not published.
  "newsroom.see",
  "audit.see",
  "story.comment",
  // On the board: for whoever does not write, from the stage at which they sign alone.
  "story.move",
] as const;

export type Permission = (typeof permissions)[number];

interface Role {
  readonly description: string;
  readonly may: readonly Permission[];
}

const daily: readonly Permission[] = ["newsroom.see", "alert.see", "story.comment"];

const recordingWork: readonly Permission[] = [
  "recording.add",
  "recording.edit",
  "captions.edit",
  "transcript.correct",
];

const storyWork: readonly Permission[] = [
  "story.edit",
  "story.move",
  "story.preview",
  "picture.add",
  "document.add",
];

const notForEditors: ReadonlySet<Permission> = new Set([
  "subscriber.manage",
  "subscription.change",
  "staff.manage",
  "setting.change",
  "story.withhold",
  "approval.fact-checker",
  "approval.legal",
]);

/** Who may do what. */
export const roles = {
  administrator: {
    description: "Runs the newsroom's system: everything, staff and settings too",
    may: permissions,
  },
  editor: {
    description: "Answers for what is published",
    may: permissions.filter((permission) => !notForEditors.has(permission)),
  },
  reporter: {
    description: "Finds, writes, takes moments",
    may: [
      ...daily,
      "recording.add",
      "captions.edit",
      "transcript.correct",
      "moment.make",
      "person.edit",
      ...storyWork,
    ],
  },
  "fact-checker": {
    description: "Holds every word against its source",
    may: [
      ...daily,
      "captions.edit",
      "transcript.correct",
      "moment.make",
      "story.preview",
      "story.move",
      "approval.fact-checker",
      "quotation.sign",
    ],
  },
  legal: {
    description: "Holds rights and law; may take things off",
    may: [
      ...daily,
      "recording.edit",
      "recording.withdraw",
      "moment.withdraw",
      "podcast.withdraw",
      "story.preview",
      "story.withdraw",
      "story.withhold",
      "story.move",
      "approval.legal",
      "policy.edit",
      "audit.see",
    ],
  },
  producer: {
    description: "Brings in films, interviews and episodes",
    may: [
      ...daily,
      ...recordingWork,
      "recording.publish",
      "moment.make",
      "person.edit",
      "series.edit",
      "podcast.edit",
      "funder.edit",
      "job.retry",
      ...storyWork,
    ],
  },
  audience: {
    description: "Front page, topics, letters",
    may: [
      ...daily,
      "moment.make",
      "topic.edit",
      "front.edit",
      "menu.edit",
      "story.preview",
      "picture.add",
      "list.edit",
      "subscriber.manage",
    ],
  },
  viewer: { description: "Sees everything, changes nothing", may: ["newsroom.see"] },
  guest: { description: "A funder or guest: sees only what is published", may: [] },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;

export const roleNames = Object.keys(roles) as readonly RoleName[];

export const isRoleName = (text: string): text is RoleName => Object.hasOwn(roles, text);

export const permissionsOf = (role: RoleName): ReadonlySet<Permission> =>
  new Set<Permission>(roles[role].may);
