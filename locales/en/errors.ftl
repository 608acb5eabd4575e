# Why the program cannot run. Each message is one sentence: what happened, and what to do.

error-unforeseen = The command stopped at an error nobody foresaw ({ $kind }); set LOG_LEVEL=debug and run it again for details.
error-folder-locked = The data folder { $folder } is in use by process { $pid }; stop that process, or set DATA_DIR to another folder.
error-folder-unusable = The data folder { $folder } cannot be used: { $reason }.
error-folder-other-version = The data in { $folder } was made by another release (embedded PostgreSQL { $found }); run that release again, nothing was changed.
error-embedded-failed = The embedded database could not be opened: { $reason }.
error-database-lost = The embedded database broke, so the server stops; reports received are kept, start it again.
error-postgres-unreachable = PostgreSQL at DATABASE_URL does not answer: { $reason }.
error-redis-unreachable = Redis at REDIS_URL does not answer: { $reason }.
error-token-refused = The messenger does not accept the bot token in { $variable }; please check it.
error-webhook-refused = The messenger does not accept the webhook's address; please check PUBLIC_URL and { $secret }.
error-postgres-too-old = PostgreSQL 14 or newer is needed, the server at DATABASE_URL is { $version }.
error-migration-changed = The migration { $migration } was changed after it was applied; use the release as it was published.
error-migration-unfinished = The migration { $migration } was left unfinished; restore the backup, or settle it with prisma migrate resolve.
error-migration-refused = The database refused the migration { $migration }: { $reason }.
error-database-newer = The database belongs to a newer version (it has { $migration }); update the program.
error-port-in-use = Port { $port } is used by another program; set PORT to another one.
error-port-forbidden = Port { $port } may not be opened; set PORT above 1023.
error-host-unknown = This machine does not have the address in HOST.
error-file-missing = There is no file { $path }.
error-file-is-folder = { $path } is a folder, not a file.
error-file-forbidden = { $path } may not be read or written.
error-disk-full = The disk is full.
