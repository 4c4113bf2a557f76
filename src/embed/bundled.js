// In a project of the author's own, bundlers and their development servers rewrite what comes with the
// program. They know this import, and vouch for the file.
export const bring = () => import("built:program.js");
