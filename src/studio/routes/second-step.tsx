import { Door } from "../sign-in/door.tsx";
import { words } from "../words/words.ts";

const said = words.signIn.secondStep;

/** Signed in by password alone: the studio opens once there is something that cannot be stolen with it. */
export const SecondStep = () => <Door title={said.title} intro={said.detail} isBroad />;
