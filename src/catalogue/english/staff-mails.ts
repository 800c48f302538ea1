/** Mails to those who work in the newsroom: how they come in. */
export const staffMails = {
  invitationSubject: (site: string) => `You are invited to ${site}`,
  invitationPreview: "Set up how you sign in.",
  invitationHeading: "You are invited",
  invitationText: (name: string, by: string, site: string) =>
    `${by} invites ${name} to work at ${site}. The link below sets up how you sign in. It is for you alone: whoever has it comes in as you.`,
  newsroomItself: "The newsroom",
  invitationButton: "Set up signing in",
  resetSubject: (site: string) => `A new password for ${site}`,
  resetPreview: "The link works for an hour.",
  resetHeading: "A new password",
  resetText: (name: string) => `Somebody, you we hope, asked for a new password for ${name}.`,
  resetButton: "Choose a new password",
  resetAfter: "Was it not you? Then do nothing: the password stays as it is.",
  until: (instant: string) => `The link works once, until ${instant}.`,
  why: (site: string) => `This came because of an account at ${site}.`,
};
