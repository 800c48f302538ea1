import { site } from "../words/site.ts";

const said = site.brand;

interface Props {
  readonly colours: { readonly paper: string; readonly ink: string; readonly accent: string };
}

/** Words in these colours: to be looked at, and not read out. */
export const Sample = ({ colours: { paper, ink, accent } }: Props) => (
  <div className="brand-sample" style={{ background: paper, color: ink }} aria-hidden="true">
    <strong>{said.sample}</strong>
    <span>
      {said.sampleText} <u style={{ color: accent }}>{said.sampleLink}</u>.
    </span>
  </div>
);
