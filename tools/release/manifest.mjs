// custom-elements.json, schema 2.1.0: what editors and documentation tools read.
import { attributes, camelCase, events, properties } from "../dist/interface.mjs";

const NAME = "career-insurance";
const CLASS = "CareerInsurance";

const typeOf = ({ values }) => ({ text: values ? values.map((value) => `"${value}"`).join(" | ") : "string" });
const described = ({ name, says }) => ({ name, description: says });

export function manifest() {
  const declaration = {
    kind: "class",
    name: CLASS,
    tagName: NAME,
    customElement: true,
    description: "The career insurance check. What stands in the element is the fallback.",
    superclass: { name: "HTMLElement" },
    slots: [{ name: "", description: "Shown until the check is there, and where it can't be: a link." }],
    attributes: attributes.map((each) => ({
      ...described(each),
      type: typeOf(each),
      default: each.otherwise,
      fieldName: camelCase(each.name),
    })),
    members: attributes.map((each) => ({
      kind: "field",
      name: camelCase(each.name),
      description: each.says,
      type: { text: `${typeOf(each).text} | null` },
      attribute: each.name,
      reflects: true,
    })),
    events: events.map(({ name, says, when }) => ({
      name: `${NAME}:${name}`,
      description: `${says}; ${when}. It bubbles, and carries nothing.`,
      type: { text: "CustomEvent<null>" },
    })),
    cssProperties: properties.map(({ name, says, syntax }) => ({
      name: `--${NAME}-${name}`,
      description: says,
      syntax,
    })),
  };
  const path = "embed.js";
  const exported = { kind: "custom-element-definition", name: NAME, declaration: { name: CLASS, module: path } };
  const modules = [{ kind: "javascript-module", path, declarations: [declaration], exports: [exported] }];
  return { schemaVersion: "2.1.0", readme: "README.md", modules };
}
