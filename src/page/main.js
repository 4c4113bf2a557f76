// The page by itself: the same element as on any blog.
import "./embed.js";
