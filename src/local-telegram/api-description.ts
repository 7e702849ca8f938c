import { readFileSync } from "node:fs";

/** What one parameter of a method, or one field of an object, must look like. */
export interface FieldRule {
  /** As the Bot API writes them: "Integer", "Array of MessageEntity"; several are alternatives. */
  types: string[];
  required?: true;
  values?: (string | number | boolean)[];
  length?: { min: number; max: number; unit: "characters" | "bytes" };
  range?: { min: number; max: number };
}

/** An object with fields, or a choice between objects. */
export type TypeRule = { fields: Record<string, FieldRule> } | { oneOf: string[] };

/** The part of the Bot API's description that requests are checked against. */
export interface ApiDescription {
  version: string;
  updateTypes: string[];
  methods: Record<string, Record<string, FieldRule>>;
  types: Record<string, TypeRule>;
}

/** Reads the description that generate-api.ts made. */
export function readApiDescription(): ApiDescription {
  return JSON.parse(readFileSync(new URL("./bot-api.generated.json", import.meta.url), "utf8"));
}
