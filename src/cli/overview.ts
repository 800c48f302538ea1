/** What `newsreel --help` says. */
export const overview: readonly string[] = `Newsreel, the publishing system of a documentary newsroom.

Usage: newsreel COMMAND …          newsreel COMMAND --help explains one

Films, interviews, episodes
  add FILE           bring one in: --title --kind --captions --transcript --of --speaker --draft …
  cut add            a new cut of one that is there
  list, show         what there is
  edit               change what is told of one
  publish, withdraw  show it to the public, or take it off
  withhold           for legal: the words of a stretch, out for good (story withhold: a revision)
  chapter            list, add, rename, remove, or set them all from a file
  credit add         who worked on it, or who paid for it

Words and moments
  search WORDS       find what was said
  quote check WORDS  find who said it, and whether just so
  moment             make one: --from 1:02 --to 1:10, or --words "what was said"
  transcript         show, export, import, correct, history, restore, align
  captions           add, convert, check

Stories
  story check FILE   what is wrong with a story's file; save it, export it
  story list, show   what there is, and what holds it back
  story quotations   how each stands to the words; sign-quotation, approve-quotation
  story publish      now or --at TIME; schedule, unschedule, withdraw, restore, rename
  story approve      sign a revision; compare two; preview: a link that expires
  story board        who works on what; desk, pitch, comment, answer, resolve, suggestions
  notice add         a correction, clarification …: on a story, a film or a stretch of one
  picture, document  add, list, change what stories show
  address add        an address of an older system, for ever

The newsroom
  person, topic, series    list, add, edit
  translation        what says the same in other languages
  podcast            shows: list, add, edit, publish, withdraw
  front              what stands first on the front page, and how long
  brand, menu, policy    colours and marks, menus, what you bind yourselves to
  funder, donor      who pays, their marks, what is said of them
  letter-list, subscriber    newsletters and who gets them
  staff              list, add, disable
  alert              what somebody must look at: list, seen
  jobs               what is being worked on, and trying again
  setting            the site's name and other settings

Running it
  serve              the site and its worker (npm start does it): --role web|worker|both
  backup, restore    all of it, while it runs
  doctor             what is wrong, in plain words

Every command that changes something takes --as HANDLE: who does it.`.split("\n");
