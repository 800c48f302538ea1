import type { VNode } from "preact";

/** An address kept in the database as a link, if it is one of the web; anything else (javascript:, data:) is shown as text. */
export const Outward = (props: {
  href: string | null | undefined;
  class?: string;
  rel?: string;
  children: string;
}): VNode =>
  isWebAddress(props.href) ? (
    <a
      href={props.href}
      {...(props.class ? { class: props.class } : {})}
      {...(props.rel ? { rel: props.rel } : {})}
    >
      {props.children}
    </a>
  ) : (
    <>{props.children}</>
  );

const isWebAddress = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text);
