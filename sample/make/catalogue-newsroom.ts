const invented = (slug: string, name: string, sortName: string, role: string, biography: string) => ({
  slug,
  name,
  sortName,
  role,
  biography: `${biography} Invented for the sample newsroom.`,
  invented: true,
});

const historical = (slug: string, name: string, sortName: string, role: string, biography: string) => ({
  slug,
  name,
  sortName,
  role,
  biography,
  invented: false,
});

export const people = [
  invented("nora-quill", "Nora Quill", "Quill, Nora", "Narrator", "The voice that tells the newsroom's films. It is synthesised."),
  invented("clara-voss", "Clara Voss", "Voss, Clara", "Producer", "Makes the interviews and asks the questions in them."),
  invented("tobias-renn", "Tobias Renn", "Renn, Tobias", "Editor", "Cuts the films of the newsroom."),
  invented("ruth-hallam", "Ruth Hallam", "Hallam, Ruth", "Archivist", "Keeps the paper of early space flights."),
  invented("alec-dunmore", "Alec Dunmore", "Dunmore, Alec", "Telemetry technician, retired", "Sat at a receiver in Western Australia."),
  invented("peter-lindqvist", "Peter Lindqvist", "Lindqvist, Peter", "Trainer of flight controllers, retired", "Thought up the things that might go wrong, so that others could rehearse them."),
  invented("samuel-oke", "Samuel Oke", "Oke, Samuel", "Teacher of engineering", "Teaches what an emergency is made of."),
  invented("owen-pike", "Owen Pike", "Pike, Owen", "Television repairer", "Saw the moon on a small screen when he was eight."),
  invented("miriam-adler", "Miriam Adler", "Adler, Miriam", "Teacher of history", "Reads old speeches aloud with young people."),
  invented("dolores-finch", "Dolores Finch", "Finch, Dolores", "Teacher of rhetoric", "Has taught speech writing for forty years."),
  invented("walter-pruitt", "Walter Pruitt", "Pruitt, Walter", "Census taker in 1940", "Climbed the stairs of one district and counted everybody in it."),
  invented("lottie-brandt", "Lottie Brandt", "Brandt, Lottie", "Eyewitness", "Was nine when the river came."),
  invented("harold-beck", "Harold Beck", "Beck, Harold", "Engineer, retired", "Worked on dams and on the rules by which they are opened."),
  invented("ewan-strachan", "Ewan Strachan", "Strachan, Ewan", "Lighthouse keeper, retired", "Kept lights for thirty-one years."),
  invented("ingrid-solheim", "Ingrid Solheim", "Solheim, Ingrid", "Bridge inspector", "Listens to bridges for a living."),
  invented("rosa-valente", "Rosa Valente", "Valente, Rosa", "Archivist", "Looks after the papers of a mill town."),
  invented("hinnerk-claasen", "Hinnerk Claasen", "Claasen, Hinnerk", "Deichwart im Ruhestand", "Ging vierzig Jahre lang auf demselben Deich."),
  invented("amparo-llorca", "Amparo Llorca", "Llorca, Amparo", "Vecina de Valencia", "Vio crecer el río dos veces en un día."),
  historical("john-glenn", "John Glenn", "Glenn, John", "Pilot of Friendship 7", "Flew Mercury-Atlas 6 on February 20, 1962, three times round the Earth. Later a senator for Ohio."),
  historical("gordon-cooper", "Gordon Cooper", "Cooper, Gordon", "Astronaut", "Spoke for the station at Muchea during Mercury-Atlas 6. Flew the last Mercury capsule in 1963."),
  historical("neil-armstrong", "Neil Armstrong", "Armstrong, Neil", "Commander of Apollo 11", "Landed Eagle on the moon on July 20, 1969."),
  historical("buzz-aldrin", "Buzz Aldrin", "Aldrin, Buzz", "Lunar module pilot of Apollo 11", "Read the numbers aloud while Eagle landed."),
  historical("charles-duke", "Charles Duke", "Duke, Charles", "Astronaut", "Spoke for Houston during the landing of Apollo 11. Walked on the moon himself in 1972."),
  historical("jim-lovell", "Jim Lovell", "Lovell, Jim", "Astronaut", "Flew round the moon with Apollo 8 in 1968, and was commander of Apollo 13 in 1970."),
  historical("jack-swigert", "Jack Swigert", "Swigert, Jack", "Command module pilot of Apollo 13", "Flew with Apollo 13 in April 1970."),
  historical("fred-haise", "Fred Haise", "Haise, Fred", "Lunar module pilot of Apollo 13", "Flew with Apollo 13 in April 1970."),
  historical("frank-borman", "Frank Borman", "Borman, Frank", "Commander of Apollo 8", "Flew round the moon at Christmas of 1968."),
  historical("bill-anders", "Bill Anders", "Anders, Bill", "Astronaut", "Flew round the moon with Apollo 8 at Christmas of 1968."),
  historical("abraham-lincoln", "Abraham Lincoln", "Lincoln, Abraham", "President of the United States, 1861–1865", "Gave his second inaugural address on March 4, 1865."),
  historical("franklin-d-roosevelt", "Franklin D. Roosevelt", "Roosevelt, Franklin D.", "President of the United States, 1933–1945", "Gave his second inaugural address on January 20, 1937."),
  historical("john-f-kennedy", "John F. Kennedy", "Kennedy, John F.", "President of the United States, 1961–1963", "Gave his inaugural address on January 20, 1961."),
  historical("susan-b-anthony", "Susan B. Anthony", "Anthony, Susan B.", "Campaigner for the vote", "Voted in Rochester in 1872 and was tried for it in 1873."),
  historical("ward-hunt", "Ward Hunt", "Hunt, Ward", "Judge", "Justice of the Supreme Court of the United States; tried Susan B. Anthony in June 1873."),
] as const;

const topic = (slug: string, name: string, parent: string | null, summary: string) => ({ slug, name, parent, summary });

export const topics = [
  topic("space-flight", "Space flight", null, "Going up, and what was said on the way."),
  topic("mercury", "Project Mercury", "space-flight", "One man in a capsule, 1961 to 1963."),
  topic("apollo", "Apollo", "space-flight", "To the moon and back, 1967 to 1972."),
  topic("tracking", "Tracking stations", "space-flight", "The places on the ground that listened."),
  topic("public-life", "Public life", null, "Offices, courts, votes and the words spoken in them."),
  topic("inaugurals", "Inaugural addresses", "public-life", "What presidents said on the first day."),
  topic("the-vote", "The vote", "public-life", "Who may, and since when."),
  topic("courts", "Courts", "public-life", "What was said under oath or before a judge."),
  topic("census", "The census", "public-life", "Counting everybody."),
  topic("water", "Water", null, "Rivers, seas, and what people build against them."),
  topic("floods", "Floods", "water", "When the river comes to the people."),
  topic("dams", "Dams", "water", "Asking the water to wait."),
  topic("coasts", "Coasts", "water", "Where the land ends."),
  topic("building", "Building", null, "Things that were made to stand."),
  topic("bridges", "Bridges", "building", "Across."),
  topic("lighthouses", "Lighthouses", "building", "Lamps for strangers."),
  topic("accidents", "Accidents", "building", "What broke, and what was learned from it."),
  topic("work", "Work and bread", null, "Earning a living, and the price of it."),
  topic("strikes", "Strikes", "work", "When work stopped."),
  topic("great-depression", "The Great Depression", "work", "The United States, 1929 to 1941."),
  topic("times", "Wars and times", null, "The large weather of history."),
  topic("civil-war", "The American Civil War", "times", "1861 to 1865."),
  topic("cold-war", "The Cold War", "times", "1947 to 1991."),
  topic("the-record", "The record itself", null, "Transcripts, archives, and what they keep."),
] as const;

export const series = [
  { slug: "the-open-sky", title: "The Open Sky", summary: "Films about flight, from the words that were spoken on board." },
  { slug: "words-of-office", title: "Words of Office", summary: "Great addresses, complete, with the day on which they were given." },
  { slug: "high-water", title: "High Water", summary: "Floods and the people who remember them." },
  { slug: "ordinary-work", title: "Ordinary Work", summary: "Conversations about trades: what the hands know." },
  { slug: "the-record-read-aloud", title: "The Record Read Aloud", summary: "A podcast. One short piece of the public record in each episode, exactly as it was taken down." },
] as const;

export const funders = [
  { slug: "halden-fund", name: "The Halden Fund for Public Memory", url: "https://halden-fund.example.org/" },
  { slug: "open-sky-circle", name: "The Open Sky Circle", url: null },
  { slug: "lantern-trust", name: "The Lantern Trust", url: "https://lantern-trust.example.org/" },
] as const;

export const fundingCredits = [
  { funder: "halden-fund", scope: "site", series: null, recording: null, wording: "Support for this newsroom is provided by The Halden Fund for Public Memory.", firstDay: "2012-01-01", lastDay: null },
  { funder: "open-sky-circle", scope: "series", series: "the-open-sky", recording: null, wording: "The Open Sky is made possible by the members of The Open Sky Circle.", firstDay: "2018-12-01", lastDay: null },
  { funder: "lantern-trust", scope: "recording", series: null, recording: "the-lights-left-on", wording: "Additional support for The Lights Left On was provided by The Lantern Trust.", firstDay: "2024-02-01", lastDay: null },
] as const;

export const settings = {
  "site.name": "The Long Record",
  "site.tagline": "Documentaries from the public record",
  "site.language": "en",
  "site.about":
    "The Long Record is a sample newsroom, made so that a new Newsreel is not empty. Its makers, its funders and the people in its interviews are invented; the events that they speak of, and the words of named historical persons, are of the public record.",
  "site.notice": "A sample newsroom: its people and voices are made up, its facts are not.",
  "label.films": "Documentaries",
  "label.interviews": "Interviews",
} as const;

export const staff = [
  { handle: "clara", name: "Clara Voss", email: "clara@long-record.example.org", role: "producer" },
  { handle: "tobias", name: "Tobias Renn", email: "tobias@long-record.example.org", role: "editor" },
] as const;
