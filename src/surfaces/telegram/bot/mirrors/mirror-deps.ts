import type { ReferenceData } from "../../../../core/model/reference-data.ts";
import type { AdministrationDeps } from "../administration/administrator.ts";

export interface MirrorDeps extends AdministrationDeps {
  reference: ReferenceData;
}
