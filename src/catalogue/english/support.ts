/** Who pays: the page of the fund, its donors and funders; what is said around works. */
export const support = {
  title: "Support",
  menu: "Support us",
  about: (site: string) => `Who pays for the work of ${site}, and how you can help.`,
  standfirst: (site: string) => `${site} is paid for by the people and organisations on this page.`,
  learnMoreOf: (name: string) => `Learn more about ${name}`,
  give: "Give",
  giveTo: (fund: string) => `Give to ${fund}`,
  anotherAmount: "Another amount",
  elsewhere: (host: string) => `You give at ${host}: its own terms and its own privacy policy count there.`,
  donors: "Donors",
  thanks: "With thanks to all who give.",
  notNamed: (count: string) => `and ${count} who wished not to be named`,
  onlyNotNamed: (count: string) => `${count} who wished not to be named`,
  funders: "Funders",
  independence:
    "Those who pay have no say in what we report. Each acknowledgement stands with the work that it paid for, on the days that it is for.",
  paidForSite: "The whole site",
  paidForSeries: (title: string) => `Everything in ${title}`,
  sponsor: "Sponsor",
  nobody: "Nobody is named here yet.",
};
