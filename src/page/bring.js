// On our own page the HTML names that module with its checksum, and has asked for it already.
export const bring = (href) => import(href);
