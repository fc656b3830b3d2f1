// Writes src/wire/protocol.ts from docs/protocol.schema.json, which a test of the server writes from its own records.
// With --check it writes nothing and exits with 1 if the file is not what the schema says.
import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const FILE = new URL("../src/wire/protocol.ts", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("../../docs/protocol.schema.json", import.meta.url), "utf8"));
const checks = process.argv.includes("--check");

const eventTypes = schema.$defs.Event.oneOf.map(
  ({ $ref }) => schema.$defs[$ref.split("/").at(-1)].properties.type.const,
);
const types = await compile({ ...schema, type: "object" }, "Protocol", {
  additionalProperties: false,
  unreachableDefinitions: true,
  bannerComment: "",
  style: { printWidth: 110 },
});
// Nothing that came over the wire is changed; and the schema as a whole has no values of its own, so no type either.
const readonlyTypes = types
  .replace(/^export interface ForkscopeProtocol \{\}\n/m, "")
  .replace(/^\/\*\*\n \* This interface was referenced [\s\S]*?\*\/\n/gm, "")
  .replace(/^ {2}(?=\S+:)/gm, "  readonly ")
  .replace(/ (\w+)\[\];$/gm, " readonly $1[];");
const text = `// Generated from docs/protocol.schema.json by \`npm run types\`; not to be edited.
${readonlyTypes}
/** Every \`type\` an event can have. */
export const EVENT_TYPES = ${JSON.stringify(eventTypes)} as const;
`;

if (!checks) writeFileSync(FILE, text);
else if (readFileSync(FILE, "utf8") !== text) {
  console.error("src/wire/protocol.ts is not what docs/protocol.schema.json says: npm run types");
  process.exitCode = 1;
}
