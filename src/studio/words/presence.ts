/** Words of who else is in a story, and of writing in one place in turn; loaded with it. */
export const presence = {
  writing: (name: string) => `${name} is writing here`,
  readFor:
    "What you both write in one paragraph is shown side by side, to choose from. To write here alone, ask.",
  ask: "Ask to take over",
  askAgain: "Ask again",
  asked: (name: string) => `${name} has been asked to hand this over`,
  wait: (seconds: number) => `If there is no answer, you may take it in ${seconds} s.`,
  noAnswer: "There is no answer.",
  take: "Take over",
  kept: (name: string) => `${name} goes on writing here`,
  isYours: (name: string) => `${name} has handed it over: write on.`,
  isFree: (name: string) => `${name} writes here no more: write on.`,
  isTaken: "It is yours now: write on. Who had it sees so.",
  asks: (name: string) => `${name} asks to write where you write`,
  asksDetail: "Without an answer it may be taken in 20 seconds. What you have typed stays.",
  handOver: "Hand it over",
  keep: "Go on writing",
};
