// On our own page the HTML names that module with its checksum, and has asked for it already.
import { again } from "../embed/again.js";

export const bring = (failures) => import(again(new URL(CODE_ADDRESS, import.meta.url), failures));
