/** Why a database could not be opened; callers turn the code into a sentence for people. */
export type DatabaseProblemCode =
  | 'DATA_FOLDER_LOCKED'
  | 'DATA_FOLDER_UNUSABLE'
  | 'EMBEDDED_FAILED'
  | 'POSTGRES_UNREACHABLE'
  | 'POSTGRES_TOO_OLD';

/** The database could not be opened. `details` holds what a sentence about it needs, and no password. */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem';
  constructor(
    readonly code: DatabaseProblemCode,
    message: string,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Another process on this data folder is running; two would lose rows. */
export class DataFolderLocked extends DatabaseProblem {
  override name = 'DataFolderLocked';
  constructor(
    readonly dataDir: string,
    readonly pid: number,
  ) {
    super('DATA_FOLDER_LOCKED', `data folder ${dataDir} is in use by process ${pid}`, { dataDir, pid });
  }
}
