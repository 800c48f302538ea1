import { Button } from "../components/button.tsx";
import { board as said } from "../words/board.ts";

interface Props {
  readonly count: number;
  readonly onChange: () => void;
  readonly onPutBack: () => void;
}

/** What can be done with several that were chosen. */
export const ChosenBar = ({ count, onChange, onPutBack }: Props) => (
  <div className="chosen-bar" role="status">
    <strong>{said.chosen(count)}</strong>
    <span className="row">
      <Button look="primary" onPress={onChange}>
        {said.changeChosen}
      </Button>
      <Button onPress={onPutBack}>{said.putBack}</Button>
    </span>
  </div>
);
