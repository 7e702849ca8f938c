import type { ApiMethods, InputFile, Opts } from "grammy/types";
import type { Upload } from "../file-store.ts";
import type { World } from "../world.ts";

/** What a method gets besides its parameters. */
export interface Call {
  world: World;
  method: string;
  /** Files of a multipart request by field name; parameters refer to them as `attach://name`. */
  uploads: Map<string, Upload>;
  /** Aborted when the bot hangs up. */
  left: AbortSignal;
}

/** A type of grammY's as it goes over the wire: files are strings (file_id, address or attach://name). */
type OnWire<T> = T extends InputFile
  ? string
  : T extends readonly (infer Item)[]
    ? OnWire<Item>[]
    : T extends object
      ? { [Key in keyof T]: OnWire<T[Key]> }
      : T;

/** Parameters of a method, after the check against the API's description. */
export type ParametersOf<M extends keyof ApiMethods> = OnWire<Opts<M>>;

/** The methods that the stand-in carries out, by name. */
export type Methods = {
  [M in keyof ApiMethods]?: (call: Call, parameters: ParametersOf<M>) => unknown;
};
