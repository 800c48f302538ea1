import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";

/** @param part of 1 */
export const Progress = ({ label, part }: { readonly label: string; readonly part: number }) => (
  <ProgressBar className="progress" value={part * 100}>
    {({ percentage = 0, valueText }) => (
      <>
        <Label>{label}</Label>
        <span>{valueText}</span>
        <div className="track">
          <div className="fill" style={{ inlineSize: `${percentage}%` }} />
        </div>
      </>
    )}
  </ProgressBar>
);
