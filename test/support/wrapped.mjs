/** Runs the program that it is given as ./newsreel runs commands. */
import { runInPlace } from "../../scripts/setup/run.mjs";

runInPlace(process.execPath, [process.argv[2] ?? ""]);
