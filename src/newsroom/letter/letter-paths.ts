/** Where subscribers' links lead; the reader's routes stand at the same. */
export const letterPaths = {
  all: "/newsletters",
  confirm: (token: string) => `/newsletters/confirm/${token}`,
  leave: (token: string) => `/newsletters/leave/${token}`,
  settings: (token: string) => `/newsletters/settings/${token}`,
  move: (token: string) => `/newsletters/move/${token}`,
} as const;
