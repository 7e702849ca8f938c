import type { ApiDescription, FieldRule } from "./api-description.ts";
import { ApiError, badRequest, localCheck } from "./api-error.ts";
import { asWire, codePoints } from "./wire.ts";

/** The parameters of a call, checked and brought to their types. */
export type Parameters = Record<string, unknown>;

// Where Telegram has a text of its own for a missing parameter; elsewhere it says whatever fails first.
const MISSING: Record<string, string> = {
  chat_id: "chat_id is empty",
  text: "message text is empty",
  from_chat_id: "chat_id is empty",
  photo: "there is no photo in the request",
  document: "there is no document in the request",
};

/**
 * Checks a call's parameters against the description, and turns form fields ("5", "true", "[…]") into values.
 * What Telegram ignores in silence (unknown names) is refused with a text of our own: it is a mistake in the bot.
 */
export function checkParameters(api: ApiDescription, method: string, given: Parameters): Parameters {
  const rules = api.methods[method] ?? {};
  const unknown = Object.keys(given).find((name) => !rules[name]);
  if (unknown) throw localCheck(`${method} has no parameter "${unknown}"`);
  const checked: Parameters = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = given[name];
    if (value === undefined || value === null || (value === "" && (!rule.required || name in MISSING))) {
      if (rule.required) throw missing(method, name);
      continue;
    }
    checked[name] = checkValue(api, { rule, value: decode(value, rule, name), path: name });
  }
  checkUpdateTypes(api, checked["allowed_updates"]);
  return checked;
}

/** Telegram ignores names that it does not know, and the bot waits in vain. */
function checkUpdateTypes(api: ApiDescription, types: unknown): void {
  if (!Array.isArray(types)) return;
  const unknown: unknown = types.find((type) => !api.updateTypes.some((known) => known === type));
  if (unknown !== undefined)
    throw localCheck(`allowed_updates: there are no updates of type ${JSON.stringify(unknown)}`);
}

function missing(method: string, name: string): ApiError {
  const text = MISSING[name];
  return text ? badRequest(text) : localCheck(`${method} needs the parameter "${name}"`);
}

const isPlain = (type: string): boolean =>
  ["String", "Integer", "Float", "Boolean", "InputFile", "True"].includes(type);

/** Objects and arrays come as JSON text in forms and in query strings, and are allowed to in JSON bodies. */
function decode(value: unknown, rule: FieldRule, name: string): unknown {
  if (typeof value !== "string" || rule.types.some(isPlain)) return value;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${name.replaceAll("_", " ")} JSON object`);
  }
}

interface Place {
  rule: FieldRule;
  value: unknown;
  /** Where in the request the value stands, for the refusal's text: `reply_markup.inline_keyboard[0][1].url`. */
  path: string;
}

const ARRAY_OF = "Array of ";

function checkValue(api: ApiDescription, { rule, value, path }: Place): unknown {
  // Arrays of different things may be mixed (albums): each item is checked on its own.
  if (
    rule.types.length > 1 &&
    rule.types.every((type) => type.startsWith(ARRAY_OF)) &&
    Array.isArray(value)
  ) {
    const types = rule.types.map((type) => type.slice(ARRAY_OF.length));
    return value.map((item, index) =>
      checkChoice(api, { type: "", value: item, path: `${path}[${index}]` }, types),
    );
  }
  const refusals: ApiError[] = [];
  for (const type of rule.types) {
    const result = attempt(() => checkType(api, { type, value, path }));
    if (result.ok) {
      checkLimits(rule, result.value, path);
      return result.value;
    }
    refusals.push(result.refusal);
  }
  throw mostTelling(refusals, `${path} is wrong`);
}

type Attempt = { ok: true; value: unknown } | { ok: false; refusal: ApiError };

function attempt(check: () => unknown): Attempt {
  try {
    return { ok: true, value: check() };
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal;
    return { ok: false, refusal };
  }
}

// Of several alternatives the one that failed deepest is what the caller meant.
const depth = (refusal: ApiError): number => (refusal.message.match(/[.[]/g) ?? []).length;

function mostTelling(refusals: ApiError[], otherwise: string): ApiError {
  return refusals.toSorted((a, b) => depth(b) - depth(a))[0] ?? localCheck(otherwise);
}

interface Typed {
  type: string;
  value: unknown;
  path: string;
}

function checkType(api: ApiDescription, { type, value, path }: Typed): unknown {
  if (type.startsWith(ARRAY_OF)) {
    if (!Array.isArray(value)) throw localCheck(`${path} must be an array`);
    const item = type.slice(ARRAY_OF.length);
    return value.map((entry, index) =>
      checkType(api, { type: item, value: entry, path: `${path}[${index}]` }),
    );
  }
  switch (type) {
    case "Integer":
    case "Float":
      return checkNumber(type, value, path);
    case "Boolean":
    case "True":
      return checkBoolean(value, path);
    case "String":
    case "InputFile":
      if (typeof value === "number") return String(value);
      if (typeof value !== "string") throw localCheck(`${path} must be a string`);
      return value;
    default:
      return checkObject(api, { type, value, path });
  }
}

function checkNumber(type: "Integer" | "Float", value: unknown, path: string): number {
  const number =
    typeof value === "string" && /^[+-]?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) throw localCheck(`${path} must be a number`);
  if (type === "Integer" && !Number.isSafeInteger(number)) throw localCheck(`${path} must be a whole number`);
  return number;
}

function checkBoolean(value: unknown, path: string): boolean {
  if (typeof value === "boolean") return value;
  const text = String(value).toLowerCase();
  if (["true", "1", "yes"].includes(text)) return true;
  if (["false", "0", "no"].includes(text)) return false;
  throw localCheck(`${path} must be true or false`);
}

function checkObject(api: ApiDescription, { type, value, path }: Typed): unknown {
  // The one object that may be written as its text.
  if (type === "KeyboardButton" && typeof value === "string") return { text: value };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw localCheck(`${path} must be an object (${type})`);
  }
  const rule = api.types[type];
  if (!rule) throw localCheck(`${path} has a type unknown here (${type})`);
  if ("oneOf" in rule) return checkChoice(api, { type, value, path }, rule.oneOf);
  return checkFields(api, { fields: rule.fields, value: { ...value }, path, type });
}

interface Fields {
  fields: Record<string, FieldRule>;
  value: Parameters;
  path: string;
  type: string;
}

function checkFields(api: ApiDescription, { fields, value, path, type }: Fields): Parameters {
  const unknown = Object.keys(value).find((name) => !fields[name] && value[name] !== undefined);
  if (unknown) throw localCheck(`${path}: ${type} has no field "${unknown}"`);
  const checked: Parameters = {};
  for (const [name, rule] of Object.entries(fields)) {
    const entry = value[name];
    const place = `${path}.${name}`;
    if (entry === undefined || entry === null) {
      if (rule.required) throw localCheck(`${place} is missing (${type})`);
      continue;
    }
    checked[name] = checkValue(api, { rule, value: entry, path: place });
  }
  return checked;
}

function checkChoice(api: ApiDescription, typed: Typed, choices: string[]): unknown {
  const value = asWire<Parameters>(typed.value);
  const fitting = choices.filter((choice) => hasItsConstants(api, choice, value));
  if (fitting.length === 0) throw localCheck(`${typed.path} is none of ${choices.join(", ")}`);
  const attempts = fitting.map((type) => attempt(() => checkType(api, { ...typed, type })));
  const passed = attempts.find((result) => result.ok);
  if (passed) return passed.value;
  throw mostTelling(
    attempts.flatMap((result) => (result.ok ? [] : [result.refusal])),
    `${typed.path} is wrong`,
  );
}

/** Fields with a single allowed value (`type: "article"`) tell which of the alternatives is meant. */
function hasItsConstants(api: ApiDescription, type: string, value: Parameters): boolean {
  const rule = api.types[type];
  if (!rule || "oneOf" in rule) return true;
  return Object.entries(rule.fields).every(
    ([name, field]) =>
      !field.required ||
      field.values?.length !== 1 ||
      field.values.some((constant) => constant === value[name]),
  );
}

// These have texts of their own in Telegram, and are checked where the method is.
const CHECKED_ELSEWHERE =
  /(?:^|\.)(?:text|caption|callback_data|message_text|id|command|description|name|short_description|next_offset|secret_token|limit|max_connections|start_parameter)$/;

function checkLimits(rule: FieldRule, value: unknown, path: string): void {
  if (CHECKED_ELSEWHERE.test(path)) return;
  if (rule.values && !rule.values.some((constant) => constant === value)) {
    throw localCheck(`${path} must be one of ${rule.values.join(", ")}`);
  }
  if (rule.length && typeof value === "string") {
    const size = rule.length.unit === "bytes" ? Buffer.byteLength(value) : codePoints(value);
    if (size < rule.length.min || size > rule.length.max) {
      throw localCheck(
        `${path} must have ${rule.length.min}-${rule.length.max} ${rule.length.unit}, has ${size}`,
      );
    }
  }
  if (rule.range && typeof value === "number" && (value < rule.range.min || value > rule.range.max)) {
    throw localCheck(`${path} must be ${rule.range.min}-${rule.range.max}, is ${value}`);
  }
}
