# The command dunghan. The first line of each usage is how to type it, the second what it does; "dunghan help" prints both.

cli-help-head = Đúng Hạn: an assistant that reminds of reports and takes them. Usage: dunghan <command> [options]
    Every command takes --json (prints its result as JSON) and --help (its full usage).
cli-help-foot = dunghan help config
    Prints the table of environment variables.
cli-usage-start = dunghan start
    Runs the server: chat page, Telegram, Zalo, reminders. Ctrl+C stops it.

    Configured by environment variables (dunghan help config). None set: the embedded database in ./data, the chat page at http://127.0.0.1:8080.
cli-usage-ask = dunghan ask "<question>" --role <role> --unit <code or name>
    Answers a question as the assistant would answer a person with that role at that unit; writes nothing.

    --role      reporter (commune official), head (of a department), coordinator, admin
    --unit      code or name of the unit, with or without diacritics
    --province  code of the province, where several have a unit of that name
    --date      takes this day as today (YYYY-MM-DD)
    --batch     reads JSON lines: {"{"}"question", "role", "unit", "province", "date"{"}"}; one line out for each line in
    --json      {"{"}intent, slots, text, citations: [{"{"}plan, clause, quote{"}"}], rule{"}"}
cli-usage-parse = dunghan parse "<text>"
    Tells how a text is understood: intent, time, unit…; needs no database.

    --number    reads the text as one number:  {"{"}value, unit, state{"}"} or {"{"}problem{"}"}
    --period    reads the text as one span of time:  {"{"}from, to, rule{"}"} or null
    --date      takes this day as today (YYYY-MM-DD)
    --batch     reads JSON lines: {"{"}"text", "date"{"}"}; one line out for each line in
    --json      {"{"}intent, slots, rule{"}"}
cli-usage-obligations = dunghan obligations --unit <code or name> [--from YYYY-MM-DD] [--to YYYY-MM-DD]
    Lists what a unit owes in a span of days, with the plan's own words and clause.

    --province  code of the province, where several have a unit of that name
    --from      today by default; --to is 31 days later by default

    dunghan obligations extend|exempt|unexempt|lock|open --plan 004 --definition BC6T-XA --period 2026-H1 …
        extends the time (--until), exempts, takes that back, locks, opens; who decided and why is kept
    --unit      the unit decided on, or --all for every unit that owes it
    --by        who decides; --reason why

    dunghan obligations request --plan 004 --definition BCDX --units communes --title "…" --until 2026-07-01T17:00 --by …
        asks for an ad-hoc report; --units is communes (all communes and wards) or names, codes of units apart by ;
    --form      form of the plan to fill in; --note what is said with it
    --json      [{"{"}plan, definition, period, unit, wording, lastDay, lastWorkingDay, status, decisions, …{"}"}]
cli-usage-plan = dunghan plan check|import <file or folder>, dunghan plan list
    Checks, imports and lists plans.

    check       only checks; one line for each mistake: file, line, place, what was expected
    import      checks, then imports; with a single mistake nothing is imported
    --text      the plan's own text: verifies the quotes, is cut into clauses
    --by        who imports, for the log
    --dry-run   only shows what would change
cli-usage-org = dunghan org list, dunghan org import <.csv or .xlsx file>, dunghan org import --province <code>
    Lists and imports units: from a CSV or Excel file, or the communes of a province from the list that comes with the product.

    --province  code of the province (several apart by commas when importing)
    --kind      kind of unit to list: province, commune, ward, department…
    --all       lists units that ended too; --date chooses the day looked at
    --by        who imports, for the log
    CSV, Excel: the first line is code,name,kind,province,parent,aliases; from,to (YYYY-MM-DD),successors may follow
cli-usage-invite = dunghan invite --unit <code or name> --role <role> [--name "<name>"], dunghan invite --person <number>
    Makes a person and a one-time link code, which they send to the bot on Telegram or Zalo.

    --role      reporter (commune official), head (of a department), coordinator, admin
    --province  code of the province, where several have a unit of that name
    --person    number of somebody known: a further code for a second account or another phone; unused codes end
cli-usage-person = dunghan person list|end|add|deactivate|reactivate|unlink
    Who holds which role, and what to do when officials move or leave.

    dunghan person list [--unit …] [--province …] [--all]
        --all       also roles that ended and people who were deactivated
    dunghan person end --person <number or full name> --unit … --role … [--date YYYY-MM-DD]
        ends a role; --date is the last day it counts, without it the rights end at once
    dunghan person add --person … --unit … --role … [--date YYYY-MM-DD]
        a further role for a person who is there, from --date on (default: today)
    dunghan person deactivate --person …, dunghan person reactivate --person …
        takes every right of a person at once, or gives back those of the roles still in force
    dunghan person unlink --person … [--channel telegram|zalo|web]
        parts chat accounts from the person (lost phone, new number, linked by mistake)
    --by        who does it, for the log
    --province  code of the province where several have a unit of that name
cli-usage-doctor = dunghan doctor
    Checks configuration, database, Redis, bot tokens, clock and disk; the exit code is not 0 where something does not work.
cli-usage-backup = dunghan backup <file>
    Backs up the embedded database into one file, also while the server runs; for PostgreSQL use pg_dump.
cli-usage-restore = dunghan restore <file>
    Restores a backup into a data folder (DATA_DIR) that is empty.
cli-usage-prepare-data = dunghan prepare-data <folder>
    Prepares the embedded database when the product is installed (npm ci does), so that the first start is quicker.

cli-unknown-command = There is no command "{ $name }"; type dunghan help to see the commands.
cli-unknown-option = This command has no option { $option }; add --help to see the options.
cli-option-value = The option { $option } needs a value.
cli-option-no-value = The option { $option } takes no value.
cli-option-needed = The option { $option } is needed; add --help to see the usage.
cli-missing-word = Something is missing; add --help to see the usage.
cli-extra-word = "{ $word }" is too much; a text with spaces must stand in double quotes.
cli-bad-day = { $option } must be a real day like YYYY-MM-DD, now it is "{ $text }".
cli-role-not-here = The role { $role } acts for the whole province and is not given at { $unit }; choose a department or agency of the province, or another role.
cli-bad-role = There is no role "{ $text }"; use one of: { $list }.
cli-span-backwards = --to ({ $to }) must not be before --from ({ $from }).
cli-number-or-period = Use only one of the options --number and --period.
cli-line-not-json = This line is not JSON.
cli-line-field = The field "{ $field }" is missing or is no text.
cli-unit-unknown = There is no unit "{ $text }"; type dunghan org list to see the units.
cli-unit-several = Several units are named "{ $text }": { $list }; give the code, or add --province.
cli-unit-ended = { $unit } ended on { $day }, so nobody new can be invited there.
cli-no-period = No span of time could be read.
cli-without-database = { $reason } The lists that come with the product stand in for the database.

cli-started = Đúng Hạn is running at { $address }
cli-started-chat = Đúng Hạn is running. Open { $address } to chat.
cli-prepared = The database was prepared in { $folder }.

cli-obligations-head = { $unit }, { $from }–{ $to }: { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
cli-obligations-which = There is no command "obligations { $word }"; use extend, exempt, unexempt, lock, open or request.
cli-obligations-whom = Exactly one is needed: --unit with a unit, or --all for every unit that owes it.
cli-obligations-none = Nothing is owed as { $definition } for { $period } of plan { $plan } at { $unit }; type dunghan obligations --unit … --json to see the codes of duties and periods.
cli-obligations-decided = { $what } for { $units } units: plan { $plan }, { $definition }, { $period }.
cli-decision-extension = Extended to the end of { $day }
cli-decision-exemption = Exempt
cli-decision-unexemption = No longer exempt
cli-decision-lock = Locked
cli-decision-unlock = Opened again
cli-obligations-nobody = any unit
cli-decision-line = { $what } ({ $decided }, { $by }): { $reason }
cli-request-made = Asked { $count } units to report “{ $label }” (period { $period }).
cli-request-refused = Units of another province, or not in force on that day, cannot be asked: { $list }.
cli-request-past = { $day } has passed; choose another day for --until.
cli-request-noDefinition = There is no plan { $plan }, or no duty { $definition } in it.
cli-request-notOnRequest = { $definition } of plan { $plan } has dates of its own; it is no report on request.
cli-request-noForm = Plan { $plan } has no form { $form }.
cli-status-undated = no day stated
cli-status-open = not due yet
cli-status-dueSoon = due soon
cli-status-overdue = overdue
cli-status-partial = partly submitted
cli-status-submitted = submitted
cli-status-exempt = exempt
cli-status-closed = closed

cli-plan-which = There is no command "plan { $word }"; use plan check, plan import or plan list.
cli-plan-file = A plan file is needed: dunghan plan { $what } <file>.
cli-plan-none = The folder { $path } has no .yaml file.
cli-plan-text-several = --text goes with one plan file, not with a whole folder.
cli-plan-good = { $count ->
    [one] { $count } file
   *[other] { $count } files
} checked, no mistakes.
cli-plan-bad = { $count ->
    [one] { $count } mistake
   *[other] { $count } mistakes
}.
cli-plan-refused = Nothing was imported because of { $count ->
    [one] { $count } mistake
   *[other] { $count } mistakes
}; the database is unchanged.
cli-plan-new = { $plan }: a new plan
cli-plan-changed = { $plan }: changed
cli-plan-unchanged = { $plan }: nothing changed
cli-plan-clauses = clauses: { $added } added, { $changed } changed, { $removed } removed
cli-plan-duties = duties: { $added } added, { $changed } changed, { $removed } removed
cli-plan-forms = forms with a new version: { $list }
cli-plan-minted = Imported; { $count ->
    [one] { $count } duty
   *[other] { $count } duties
} of units were added.
cli-plan-trial = Only shown, not imported.
cli-plan-row = { $code }	{ $title } (province { $province }): { $clauses } clauses, { $reports } reports, { $tasks } tasks, { $forms } forms

cli-org-which = There is no command "org { $word }"; use org list or org import.
cli-org-source = A CSV or Excel file is needed, or --province with the code of a province.
cli-org-format = Only .csv and .xlsx files can be imported; save { $file } as one of these.
cli-province-unknown = The administrative list has no province with the code "{ $province }".
cli-org-count = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
cli-org-imported = { $source }: { $added } added, { $changed } changed, { $unchanged } unchanged, { $refused } refused.
cli-org-obligations = Duties: { $minted } added, { $closed } closed, { $reopened } opened again.

cli-invite-someone = Official of { $unit }
cli-invite-made = Link code of { $name } ({ $role }, { $unit }): { $code }
    Send it to the bot on Telegram or Zalo. It works once, until the end of { $day }, and is not shown again.
    For a further code of this person (second account, another phone): dunghan invite --person { $person }
cli-invite-nobody = Nobody with the number { $person } holds a role; the number stands beside the code of the first invitation.
cli-backup-made = Backed up into { $file } ({ $size } MB) and read again as a check. It holds messages and figures: keep it where only those in charge can open it.
cli-backup-there = The file { $file } is there already; choose another name.
cli-backup-no-folder = There is no folder { $folder } for the backup; make it, or choose another place.
cli-backup-nothing = The folder { $folder } holds no data to back up.
cli-backup-postgres = The data is in PostgreSQL (DATABASE_URL): back up with pg_dump.
cli-restore-postgres = The data is in PostgreSQL (DATABASE_URL): restore with pg_restore.
cli-restore-folderFull = The folder { $folder } holds data, which is not replaced; move it away, or set DATA_DIR to an empty folder.
cli-restore-notABackup = The file { $file } is no backup of Đúng Hạn, or it is damaged; nothing was changed.
cli-restore-otherEngine = The file { $file } was made by another version of the database; restore it with the release that made it.
cli-restore-done = Restored the backup of { $day } into { $folder }: { $reports } reports, { $people } people.

cli-person-option = "person { $what }" does not use the option { $option }; add --help to see its options.
cli-person-province = There is no province with the code "{ $text }"; dunghan org list --kind province shows the codes.
cli-person-which = There is no command "person { $word }"; use list, end, add, deactivate, reactivate or unlink.
cli-person-unknown = There is no person "{ $text }"; dunghan person list --all shows numbers and names.
cli-person-several = Several people are called "{ $text }": { $list }; give the person's number.
cli-person-count = { $people } people, { $roles } roles
cli-person-unlinked = not linked
cli-person-from = from { $day }
cli-person-until = until { $day }
cli-person-state-upcoming = not begun
cli-person-state-cancelled = cancelled
cli-person-state-ended = ended
cli-person-state-deactivated = deactivated
cli-person-ended = { $name } is no longer { $role } at { $unit }; the last day is { $day }.
cli-person-ended-before = { $name } was no longer { $role } at { $unit } already; the last day is { $day }.
cli-person-cancelled = { $name } will not be { $role } at { $unit }, as was to begin on { $day }.
cli-person-nothing-yet = { $name } has no role until { $day }: no reminders, no use of the assistant before that day.
cli-person-nothing-left = { $name } has no role left: no reminders, no use of the assistant; the unit's drafts stay for colleagues.
cli-person-no-such-role = { $name } never was { $role } at { $unit }; see dunghan person list --all.
cli-person-too-early = { $name } is { $role } at { $unit } from { $day } on; choose a last day that is not earlier.
cli-person-not-begun = { $name } is { $role } at { $unit } only from { $day } on; to cancel the role before it begins, repeat this command without --date.
cli-person-inactive = { $name } is deactivated; run dunghan person reactivate before giving a role.
cli-person-added = { $name } is { $role } at { $unit } from { $day } on.
cli-person-added-before = { $name } is { $role } at { $unit } already, nothing changed.
cli-person-now-active = { $name } is active again with the roles still in force.
cli-person-now-inactive = { $name } is deactivated: no rights from the next message on, no reminders, unused link codes ended.
cli-person-before-active = { $name } is active, nothing changed.
cli-person-before-inactive = { $name } was deactivated already, nothing changed.
cli-person-channel = There is no channel "{ $text }"; use one of: { $list }.
cli-person-no-account = { $name } has no chat account to part.
cli-person-parted-active = Parted from { $name }: { $list }. To link again with a new code: dunghan invite --person { $person }
cli-person-parted-idle = Parted from { $name }: { $list }. They have no role now; to link again, give a role with dunghan person add, then dunghan invite --person { $person }
cli-person-parted-inactive = Parted from { $name }: { $list }. They are deactivated; to link again, run dunghan person reactivate, then dunghan invite --person { $person }

cli-role-reporter = reporter
cli-role-head = head
cli-role-coordinator = coordinator
cli-role-admin = admin
