import "media-chrome/media-captions-button";
import "media-chrome/media-control-bar";
import "media-chrome/media-controller";
import "media-chrome/media-fullscreen-button";
import "media-chrome/media-loading-indicator";
import "media-chrome/media-mute-button";
import "media-chrome/media-pip-button";
import "media-chrome/media-play-button";
import "media-chrome/media-time-display";
import "media-chrome/media-time-range";
import "media-chrome/media-volume-range";
import "media-chrome/menu/media-audio-track-menu";
import "media-chrome/menu/media-captions-menu";
import "media-chrome/menu/media-playback-rate-menu";
import "media-chrome/menu/media-rendition-menu";
import "media-chrome/menu/media-settings-menu";
import "media-chrome/menu/media-settings-menu-button";
import "media-chrome/menu/media-settings-menu-item";
import { addTranslation, setLanguage } from "media-chrome/dist/utils/i18n.js";
import { type IslandWords, said } from "../words/words.ts";
import { NewsreelVideo } from "./newsreel-video.ts";
import { speakSeekBar } from "./seek-words.ts";

if (!customElements.get("newsreel-video")) customElements.define("newsreel-video", NewsreelVideo);

const submenu = (element: string, title: string, attributes = ""): string => `
  <media-settings-menu-item>${title}<${element} slot="submenu" hidden ${attributes}><span slot="title">${title}</span></${element}></media-settings-menu-item>`;

const linkIcon = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M10.6 13.4a3.5 3.5 0 0 0 5 0l3.2-3.2a3.5 3.5 0 0 0-5-5l-1.6 1.7m1.2 3.7a3.5 3.5 0 0 0-5 0l-3.2 3.2a3.5 3.5 0 0 0 5 5l1.6-1.7" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/></svg>`;

const barIn = (words: IslandWords["player"]): string => `
  <newsreel-video slot="media"></newsreel-video>
  <media-loading-indicator slot="centered-chrome" noautohide loadingdelay="400"></media-loading-indicator>
  <media-settings-menu anchor="auto" hidden>
    ${submenu("media-playback-rate-menu", words.speed, 'rates="0.75 1 1.25 1.5 2"')}
    ${submenu("media-rendition-menu", words.picture)}
    ${submenu("media-captions-menu", words.captions)}
    ${submenu("media-audio-track-menu", words.sound)}
  </media-settings-menu>
  <div class="newsreel-bar">
    <div class="newsreel-seek"><media-time-range></media-time-range></div>
    <div class="newsreel-row">
      <media-play-button notooltip></media-play-button>
      <media-mute-button></media-mute-button>
      <media-volume-range></media-volume-range>
      <media-time-display showduration notoggle></media-time-display>
      <span class="newsreel-room"></span>
      <button type="button" class="newsreel-link" aria-label="${words.copyLink}" title="${words.copyLink}">${linkIcon}</button>
      <media-captions-button></media-captions-button>
      <media-settings-menu-button></media-settings-menu-button>
      <media-pip-button></media-pip-button>
      <media-fullscreen-button></media-fullscreen-button>
    </div>
  </div>`;

export interface Controls {
  readonly root: HTMLElement;
  readonly video: NewsreelVideo;
  readonly play: HTMLElement;
  readonly link: HTMLButtonElement;
  /** Around the seek bar. */
  readonly seek: HTMLElement;
}

/** Puts the controls on the screen, with the video in them. Whatever is part of them works with the video on its own. */
export const makeControls = (screen: HTMLElement, label: string, soundOnly: boolean): Controls => {
  const { language, controls, player } = said();
  addTranslation(language, controls);
  setLanguage(language);
  const root = document.createElement("media-controller");
  // The keys are ours (keys.ts): theirs act on letters that belong to the browser, and seek by shares of the film.
  root.setAttribute("nohotkeys", "");
  root.setAttribute("autohide", "2");
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", label);
  // On the page before it is filled: the controls' own style sheets can be written to only there.
  screen.prepend(root);
  root.innerHTML = barIn(player);
  // With what is said over the picture.
  Object.assign(root, { fullscreenElement: screen });
  // There is nothing to see that the controls could be in the way of.
  if (soundOnly) root.querySelector(".newsreel-bar")?.setAttribute("noautohide", "");
  const video = one(root, NewsreelVideo, "newsreel-video");
  mendRoles(root);
  speakSeekBar(root.querySelector("media-time-range"), video);
  return {
    root,
    video,
    play: one(root, HTMLElement, "media-play-button"),
    link: one(root, HTMLButtonElement, ".newsreel-link"),
    seek: one(root, HTMLElement, ".newsreel-seek"),
  };
};

/** Roles that the controls' own elements leave wrong (WAI-ARIA 1.2): a button is not checked, and a menu holds menu items alone. */
const mendRoles = (root: HTMLElement): void => {
  root.querySelector("media-captions-button")?.setAttribute("role", "switch");
  for (const menu of root.querySelectorAll("media-settings-menu, [slot=submenu]")) {
    const back = menu.shadowRoot?.querySelector("button[part~=back]");
    back?.setAttribute("role", "menuitem");
    back?.setAttribute("aria-label", said().player.back);
  }
};

/** The element inside `root` that must be there. */
const one = <Kind extends Element>(root: Element, kind: new () => Kind, selector: string): Kind => {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The player's controls lack ${selector}.`);
};

/** Asks the controls to do what one of their buttons would. */
export const request = (root: HTMLElement, name: string, detail?: unknown): void => {
  root.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
};
