import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** Newsletters: the form, the pages of who is subscribed, and the mails about it. */
export const letters = {
  title: "Newsletters",
  about: (site: string) => `Newsletters of ${site}, by mail, as often as each says.`,
  standfirst:
    "Choose what you would like to get. We write to confirm, and every letter has a link that ends it.",
  standfirstOne: "We write to confirm, and every letter has a link that ends it.",
  formTitle: "Get our newsletter",
  formText: "New documentaries and reporting, in your mailbox.",
  which: "Which",
  address: "Your mail address",
  subscribe: "Subscribe",
  consent:
    "By subscribing you ask for the newsletters that you chose to be sent to you. You confirm it from your mailbox, our mail has no trackers, and one click ends it.",
  decoy: "Leave this empty",
  thanksTitle: "Thank you, your subscription request has been received",
  thanksText:
    "If the address is right, a mail is on its way with a link: nothing is sent to you until you have followed it. Look among unwanted mail if it does not come within some minutes.",
  backToFront: "Go to the front page",
  none: "There is no newsletter to subscribe to yet.",
  noList: "Choose at least one newsletter.",
  wrongAddress: (why: string) => `This does not look like an address. ${why}`,
  elsewhere: "This form was sent from another site. Subscribe on our own page.",
  often: (minutes: number) =>
    `That were many requests at once from where you are. Try again in ${plural(minutes, { one: "a minute", other: `${minutes} minutes` })}.`,

  confirmTitle: "Confirm your subscription",
  confirmText: (address: string) => `Press the button, and ${address} gets:`,
  confirmButton: "Yes, subscribe me",
  confirmed: "You are subscribed.",
  gone: "This link leads nowhere any more",
  goneText: "Whoever it was for is not with us any more, or never confirmed. You can subscribe anew.",

  settingsTitle: "Your newsletters",
  settingsFor: (address: string) => `For ${address}`,
  save: "Save",
  saved: "Saved.",
  suppressed: "Nothing is sent to this address: it bounced, or its owner asked so.",
  moveTitle: "Another address",
  moveText: "We send a mail to the new address. The old one counts until you have confirmed.",
  newAddress: "New address",
  moveButton: "Change the address",
  moveAsked: "Thank you. If the address is right, a mail is on its way to it with a link that confirms it.",
  eraseTitle: "Erase everything",
  eraseText: "We forget your address and all that we know of you. Nothing more is sent.",
  eraseButton: "Erase me",
  erased: "You are erased.",
  erasedText: "We know nothing of you any more. Should a letter be on its way already, it is the last.",

  leaveTitle: "Leave a newsletter",
  leaveText: (list: string) => `Press the button, and no more of ${list} is sent to you.`,
  leaveButton: "Unsubscribe",
  left: "You are unsubscribed.",
  leftText: (list: string) => `No more of ${list} is sent to you.`,
  rejoin: "That was a mistake: choose anew what you get",

  movePageTitle: "Confirm your new address",
  movePageText: (address: string) => `Press the button, and your letters go to ${address} from now on.`,
  moved: "Your letters go to the new address from now on.",

  mail: {
    confirmSubject: (site: string) => `Confirm your subscription to ${site}`,
    confirmPreview: "One click, and you are subscribed.",
    confirmHeading: "Confirm your subscription",
    confirmText: (address: string, day: string) =>
      `On ${day} somebody, you we hope, asked for ${address} to get:`,
    confirmButton: "Confirm",
    confirmAfter:
      "Was it not you? Then do nothing: nothing more is sent to you, and we forget the address after thirty days.",
    welcomeSubject: (site: string) => `You are subscribed to ${site}`,
    welcomePreview: "Keep this mail: it has the link to change or end it.",
    welcomeHeading: "You are subscribed",
    welcomeText: "From now on you get:",
    settings: "Change what you get, or your address",
    alreadySubject: (site: string) => `You are subscribed to ${site} already`,
    alreadyPreview: "There is nothing that you need to do.",
    alreadyHeading: "You are subscribed already",
    alreadyText: "Somebody, you we hope, asked for newsletters that you get already. You get:",
    moveSubject: (site: string) => `Confirm your new address for ${site}`,
    movePreview: "One click, and your letters come here.",
    moveHeading: "Confirm your new address",
    moveText: (address: string) => `Your letters are to come to ${address} from now on. Is that right?`,
    moveButton: "Yes, use this address",
    moveAfter: "Was it not you? Then do nothing: all stays as it is.",
    why: (site: string) => `You get this since this address was typed into a form of ${site}.`,
    whySubscribed: (site: string) => `You get this since you subscribed to newsletters of ${site}.`,
    leave: "Unsubscribe",
  },
};
