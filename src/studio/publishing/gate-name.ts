import { publishing } from "../words/publishing.ts";

/** What a gate is called on the screen. */
export const gateName = (gate: string): string => publishing.gates.names[gate] ?? gate;
