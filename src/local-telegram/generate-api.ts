/**
 * Makes bot-api.generated.json: what the local server needs of a full description of the Bot API.
 * Run by hand when the API grows: `node src/local-telegram/generate-api.ts path/to/api.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { ApiDescription, FieldRule, TypeRule } from "./api-description.ts";

interface FullField {
  name: string;
  types: string[];
  required: boolean;
  description: string;
  enum?: (string | number | boolean)[];
}
interface FullType {
  name: string;
  fields?: FullField[];
  subtypes?: string[];
}
interface FullDescription {
  version: string;
  methods: Record<string, { fields: FullField[] }>;
  types: Record<string, FullType>;
}

const LENGTH = /(\d+)-(\d+) (characters|bytes)/i;
const RANGE = /(?:between |, |; |must be )(\d+)-(\d+)(?: are accepted|;|\.|,|$)/;

function fieldRule(field: FullField): FieldRule {
  const length = LENGTH.exec(field.description);
  const range = RANGE.exec(field.description);
  const isText = field.types.length === 1 && field.types[0] === "String";
  const isNumber = field.types.length === 1 && field.types[0] === "Integer";
  return {
    types: field.types,
    ...(field.required ? { required: true as const } : {}),
    ...(field.enum ? { values: field.enum } : {}),
    ...(isText && length
      ? {
          length: {
            min: Number(length[1]),
            max: Number(length[2]),
            unit: length[3]?.toLowerCase() === "bytes" ? "bytes" : "characters",
          } as const,
        }
      : {}),
    ...(isNumber && range ? { range: { min: Number(range[1]), max: Number(range[2]) } } : {}),
  };
}

const fieldRules = (fields: FullField[]): Record<string, FieldRule> =>
  Object.fromEntries(fields.map((field) => [field.name, fieldRule(field)]));

const baseType = (type: string): string => type.replace(/^(?:Array of )+/, "");

function reduce(full: FullDescription): ApiDescription {
  const methods = Object.fromEntries(
    Object.entries(full.methods).map(([name, method]) => [name, fieldRules(method.fields)]),
  );
  const types: Record<string, TypeRule> = {};
  const add = (typeName: string): void => {
    const type = full.types[baseType(typeName)];
    if (!type || types[type.name]) return;
    types[type.name] = type.subtypes ? { oneOf: type.subtypes } : { fields: fieldRules(type.fields ?? []) };
    for (const subtype of type.subtypes ?? []) add(subtype);
    for (const field of type.fields ?? []) field.types.forEach(add);
  };
  for (const method of Object.values(full.methods)) {
    for (const field of method.fields) field.types.forEach(add);
  }
  const updateTypes = (full.types["Update"]?.fields ?? [])
    .map((field) => field.name)
    .filter((name) => name !== "update_id");
  return { version: full.version, updateTypes, methods, types };
}

const [, , source] = process.argv;
if (!source) throw new Error("usage: node src/local-telegram/generate-api.ts path/to/api.json");
const full: FullDescription = JSON.parse(readFileSync(source, "utf8"));
const target = new URL("./bot-api.generated.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(reduce(full))}\n`);
