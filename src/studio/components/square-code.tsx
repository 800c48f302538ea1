import { encode } from "uqr";

interface Props {
  /** What a camera reads. */
  readonly text: string;
  readonly label: string;
}

/** A QR code (ISO/IEC 18004), dark on light whatever the theme, with the quiet zone of four modules that scanners need. */
export const SquareCode = ({ text, label }: Props) => {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((line, y) => line.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      className="square-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
};
