export const stories = {
  title: "Stories",
  intro: "What is written, what is out, what goes out by itself.",
  states: { draft: "Draft", scheduled: "Scheduled", published: "Published", withdrawn: "Withdrawn" },
  noHeadline: "Without a headline",
  fresh: {
    open: "New story",
    title: "New story",
    headline: "Headline",
    hint: "It can be changed at any time.",
    begin: "Begin writing",
  },
};
