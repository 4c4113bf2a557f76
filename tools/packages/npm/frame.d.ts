// Keeps each `<iframe data-career-insurance>` as high as its content.
export {};
