/** Pages for what is not there, no longer there, refused or broken. */
export const problem = {
  nothingHere: "There is nothing here",
  mistyped:
    "The address may be mistyped. Search for what you were looking for, or begin with one of our latest films.",
  nearest: "Did you mean",
  noLonger: "No longer here",
  takenOff: "It was taken off this site.",
  didNotWork: "That did not work",
  wentWrong: "Something went wrong",
  ours: "The fault is ours. Try again in a minute.",
  tooLarge: "That is more than this page can take.",
  tooLong: "This address is too long.",
  notTaken: "This page does not take that.",
  tooMany: "That were many moments at once. Wait a minute, then share the next.",
  latest: "Latest films",
};
