export const shell = {
  skip: "Skip to content",
  navigation: "Studio",
  openNavigation: "Open the menu",
  seek: "Go to…",
  seekLabel: "Go to a screen or do something",
  seekNothing: "Nothing of that name.",
  ownMenu: (name: string) => `${name}: your account`,
  groups: { desk: "Desk", newsroom: "Newsroom" },
  screens: {
    today: "Today",
    stories: "Stories",
    recordings: "Recordings",
    staff: "Staff",
    roles: "Roles",
    audit: "Audit",
    account: "Your account",
  },
  commands: {
    goTo: "Go to",
    act: "Do",
    site: "Open the public site",
    signOut: "Sign out",
    invite: "Invite somebody",
    themes: { system: "Light or dark as the system", light: "Light", dark: "Dark" },
  },
  theme: "Light or dark",
  offline: "No connection. What you type stays here; it is saved when the line is back.",
  online: "The connection is back.",
  expired: {
    title: "Sign in again",
    detail: (name: string) =>
      `Your session has ended, ${name}. Nothing on this screen is lost: sign in, and it goes on where it was.`,
    other: (is: string, was: string) =>
      `You have signed in as ${is}, but this screen is ${was}’s. Sign in as ${was}, or begin afresh as ${is}: what is typed here and not saved yet would be lost.`,
    afresh: (name: string) => `Begin afresh as ${name}`,
    again: "Sign in again",
    proofTitle: "Is it you?",
    proofDetail: (name: string) =>
      `This lets somebody in, ${name}, or changes what they may do. Sign in once more, and it is done.`,
  },
  signedOut: "You are signed out.",
};
