# The command dunghan doctor: one sentence for each thing looked at.

doctor-configuration-good = The configuration is valid (Node.js { $node }).
doctor-database-none = No data in { $folder } yet; the first start makes the embedded database.
doctor-database-postgres = PostgreSQL { $version } answers.
doctor-database-running = The server is running, its embedded database answers.
doctor-database-embedded = The embedded database opens; the server is not running.
doctor-tables-none = The database is empty; the first start makes the tables.
doctor-tables-behind = { $count ->
    [one] { $count } migration is
   *[other] { $count } migrations are
} not applied yet; the next start does.
doctor-tables-current = The tables are of this version ({ $count ->
    [one] { $count } migration
   *[other] { $count } migrations
}).
doctor-redis-none = REDIS_URL is not set: the database does the queue's work.
doctor-redis-good = Redis { $version } answers.
doctor-redis-evicts = Redis { $version } answers, but its maxmemory-policy is { $policy }; set noeviction, or jobs are lost when its memory is full.
doctor-redis-bad = Redis at REDIS_URL does not answer: { $reason }.
doctor-token-none = { $platform }: no bot token set.
doctor-token-good = { $platform } knows the token of { $name }; messages come by { $how ->
    [webhook] webhook
   *[polling] polling
}.
doctor-token-refused = { $platform } refuses the bot token; check it.
doctor-token-outage = { $platform } has trouble (status { $status }); try again later.
doctor-token-unreachable = { $platform } cannot be reached: { $reason }.
doctor-chat-off = The demo chat page is off.
doctor-chat-here = The demo chat page is on, for this machine only ({ $host }).
doctor-chat-open = The demo chat page is on although others can come in (HOST={ $host }, or a bot token is set): whoever opens it picks a demo person; set WEB_CHAT=off unless that is meant.
doctor-clock-good = Today is { $today }.
doctor-clock-set = The clock is set by CLOCK: today is { $today }; only for trials.
doctor-clock-running = The running server plays a clock (CLOCK), today is { $today }; commands follow it.
doctor-clock-old = This machine's clock is wrong: today is { $today }.
doctor-clock-apart = The clocks of this machine and of PostgreSQL are { $seconds } seconds apart.
doctor-disk-free = The data folder { $folder } can be written, { $free } MB are free.
doctor-disk-full = The data folder { $folder } has only { $free } MB free.
doctor-disk-readonly = { $folder } cannot be written.
doctor-all-good = Everything works.
doctor-some-bad = Something does not work (marked ✗).
