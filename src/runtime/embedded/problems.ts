/** Why a database could not be opened; callers turn the code into a sentence for people. */
export type DatabaseProblemCode =
  | 'DATA_FOLDER_LOCKED'
  | 'DATA_FOLDER_UNUSABLE'
  | 'DATA_FOLDER_OTHER_VERSION'
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

/** The system does not let us use the folder: no right, no space, a file in its place. */
export class DataFolderUnusable extends DatabaseProblem {
  override name = 'DataFolderUnusable';
  constructor(dataDir: string, cause: NodeJS.ErrnoException) {
    const reason = cause.code ?? cause.message;
    super(
      'DATA_FOLDER_UNUSABLE',
      `data folder ${dataDir} cannot be used: ${reason}`,
      { dataDir, reason },
      { cause },
    );
  }
}

/** The error as a problem of the data folder when the system refused, else null. */
export function systemRefusal(dataDir: string, cause: unknown): DataFolderUnusable | null {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' &&
    /^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|ENOTDIR|EEXIST|EISDIR|EIO|EMFILE)$/.test(code)
    ? new DataFolderUnusable(dataDir, cause as NodeJS.ErrnoException)
    : null;
}
