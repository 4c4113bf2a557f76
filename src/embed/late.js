// What comes with the program: the glue between it and the page, the rest of the styles, and what is
// of use to authors only.
export { default, Widget } from "glue";
export { warnOfContrast } from "./contrast.js";
export { ownContent } from "./content.js";
export const styles = STYLES;
