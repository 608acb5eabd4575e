/**
 * The names the reader knows, handed in as data by whoever loaded them (database in the product, tables in tests).
 */

export interface LexiconUnit {
  /** OrgUnit code, unique over all provinces. */
  code: string;
  /** Official name with kind: "Xã Tống Trân", "Phường Hạc Thành", "Sở Y tế", "Công an tỉnh". */
  name: string;
  kind:
    | 'province'
    | 'district'
    | 'commune'
    | 'ward'
    | 'department'
    | 'police'
    | 'military'
    | 'union'
    | 'court'
    | 'media'
    | 'ministry'
    | 'office'
    | 'other';
  /** Official code of the province ("33", "38"); null for central bodies. */
  province: string | null;
  /** Spellings and abbreviations beside the name ("SYT", "CA tỉnh", "PC04"). */
  aliases: string[];
  /** Names of merged predecessors ("xã Quang Hưng"): they lead here. */
  former: string[];
}

export interface LexiconData {
  units: LexiconUnit[];
  /** code "DA6" / "DA7-TDA3"; name as in the plan. */
  projects: { code: string; name: string }[];
  /** name as users read it: "Biểu 04". */
  forms: { name: string; title: string }[];
  indicators: { code: string; name: string; aliases: string[] }[];
}

/** The speaker, who decides which of several units of one name is meant. */
export interface Speaker {
  role: 'reporter' | 'head' | 'coordinator' | 'admin';
  unit: string;
  province: string;
}
