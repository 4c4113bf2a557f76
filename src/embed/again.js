/** A module that failed is kept by some browsers as a failure: the next time it has another name. */
export function again(url, failures) {
  if (failures) url.searchParams.set("again", failures);
  return url.href;
}
