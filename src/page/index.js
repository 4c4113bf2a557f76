// All that the page by itself runs, in this order: the element finds its attributes when it begins.
import "./main.js";
import "../embed/main.js";
