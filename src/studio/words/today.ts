export const today = {
  greeting: {
    morning: (name: string) => `Good morning, ${name}`,
    day: (name: string) => `Good afternoon, ${name}`,
    evening: (name: string) => `Good evening, ${name}`,
  },
  waiting: {
    title: "Waits for you",
    detail: "Stories that cannot go on without you, or without somebody of your role.",
    approve: {
      edit: "With the editors",
      check: "To be checked",
      legal: "For legal",
    },
  },
  alerts: {
    title: "To hear of",
    open: "Open the story",
    seen: "Seen",
    see: (text: string) => `Seen: ${text}`,
  },
  drafts: { title: "Your drafts", detail: "What you have begun, the last changed first." },
  scheduled: { title: "Goes out by itself", detail: "Stories that are scheduled." },
  changed: (when: string) => `changed ${when}`,
  goesOut: (when: string) => `goes out ${when}`,
  allStories: "All stories",
  nothing: { title: "Nothing waits for you", detail: "What you begin, and what is scheduled, appears here." },
  begin: {
    title: "Make the studio yours",
    invite: {
      title: "Invite your colleagues",
      detail: "Each gets a link that works once.",
      action: "Go to Staff",
    },
    passkey: {
      title: "Make a passkey on this device",
      detail: "Nothing to remember, nothing to steal.",
      action: "Go to your account",
    },
    recovery: {
      title: "Make new recovery codes",
      detail: "Few are left for the day when your phone is lost.",
      action: "Go to your account",
    },
  },
};
