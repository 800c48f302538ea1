export const common = {
  studio: "Studio",
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  saved: "Saved",
  undo: "Undo",
  putAway: "Put away",
  loading: "Loading…",
  working: "Working…",
  more: "Show more",
  tryAgain: "Try again",
  copy: "Copy",
  copied: "Copied",
  print: "Print",
  back: "Back",
  go: "Continue",
  actionsFor: (name: string) => `What can be done with ${name}`,
  noAnswer: "This could not be loaded",
  offline: "The newsroom cannot be reached. Look at your connection, then try again.",
  waitSeconds: (seconds: number) =>
    seconds < 90 ? `Try again in ${seconds} seconds.` : `Try again in ${Math.ceil(seconds / 60)} minutes.`,
  notAllowed: {
    title: "Not for your role",
    detail: "Ask an administrator if you need it for your work.",
  },
  missing: { title: "Nothing is at this address", detail: "It may have been moved.", home: "Go to Today" },
  broken: {
    title: "This screen has failed",
    detail:
      "What you saved before is safe. Load the screen again; if it fails again, tell whoever runs the newsroom.",
    again: "Load again",
  },
};
