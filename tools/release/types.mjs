// The element's types for TypeScript, and for JSX.
import { attributes, camelCase, events, properties } from "../dist/interface.mjs";

const NAME = "career-insurance";
const HEAD = "// Written by tools/release/types.mjs from the one table of the element's interface.\n";

// Attributes may be given as numbers where their values are digits.
const literal = (value) => (/^\d$/.test(value) ? `"${value}" | ${value}` : `"${value}"`);
const given = ({ values }) => (values ? values.map(literal).join(" | ") : "string");
const got = ({ values }) => (values ? values.map((value) => `"${value}"`).join(" | ") : "string");
const comment = (text, margin) => `${margin}/** ${text[0].toUpperCase()}${text.slice(1)}. */\n`;
const lines = (list, line) => list.map(line).join("");

// Each element has `lang` already.
const own = attributes.filter(({ name }) => name !== "lang");

export const types = `${HEAD}
/** The element \`<${NAME}>\`. Each property reflects the attribute of the same name. */
export interface CareerInsurance extends HTMLElement {
${lines(own, (each) => {
  const name = camelCase(each.name);
  const read = `  get ${name}(): ${got(each)} | null;\n`;
  return `${comment(`${each.says}. Without it: ${each.otherwise}`, "  ")}${read}  set ${name}(value: ${given(each)} | null | undefined);\n`;
})}
  addEventListener<Name extends keyof CareerInsuranceEventMap>(
    type: Name,
    listener: (this: CareerInsurance, event: CareerInsuranceEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof CareerInsuranceEventMap>(
    type: Name,
    listener: (this: CareerInsurance, event: CareerInsuranceEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** What the element tells. No event carries anything about a reader. */
export interface CareerInsuranceEvents {
${lines(events, ({ name, says }) => `${comment(says, "  ")}  "${NAME}:${name}": CustomEvent<null>;\n`)}}

export interface CareerInsuranceEventMap extends HTMLElementEventMap, CareerInsuranceEvents {}

/** The attributes, as templates write them. */
export interface CareerInsuranceAttributes {
${lines(attributes, (each) => `${comment(each.says, "  ")}  "${each.name}"?: ${given(each)} | undefined;\n`)}}

/** The custom properties, for a style object. */
export interface CareerInsuranceStyle {
${lines(properties, ({ name, says }) => `${comment(says, "  ")}  "--${NAME}-${name}"?: string;\n`)}}

declare global {
  interface HTMLElementTagNameMap {
    "${NAME}": CareerInsurance;
  }
  interface DocumentEventMap extends CareerInsuranceEvents {}
}
`;

export const reactTypes = `${HEAD}
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CareerInsurance, CareerInsuranceAttributes, CareerInsuranceStyle } from "./embed.js";

declare module "react" {
  interface CSSProperties extends CareerInsuranceStyle {}
  namespace JSX {
    interface IntrinsicElements {
      "${NAME}": DetailedHTMLProps<HTMLAttributes<CareerInsurance>, CareerInsurance> & CareerInsuranceAttributes;
    }
  }
}
`;
