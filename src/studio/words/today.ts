export const today = {
  greeting: {
    morning: (name: string) => `Good morning, ${name}`,
    day: (name: string) => `Good afternoon, ${name}`,
    evening: (name: string) => `Good evening, ${name}`,
  },
  waits: "Waits for you",
  nothing: {
    title: "Nothing waits for you",
    detail: "What colleagues hand to you, and what fails, appears here.",
  },
  alerts: "To be looked at",
  begin: {
    title: "Make the studio yours",
    invite: { title: "Invite your colleagues", detail: "Each gets a link that works once." },
    passkey: { title: "Make a passkey on this device", detail: "Nothing to remember, nothing to steal." },
    recovery: { title: "Keep recovery codes", detail: "For the day when your phone is lost." },
    site: { title: "Look at the public site", detail: "As readers see it now." },
  },
};
