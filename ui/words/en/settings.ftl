# Settings.

settings-title = Settings
settings-guardians = Guardians
settings-guardian-edit = Change the name
settings-guardian-edit-of = Change the name { $name }
settings-guardian-add = Add a guardian
settings-guardian-name = Name
settings-children = Children
settings-child-line = { $name }, { $age }
settings-child-born = Born in { $month }, lives in { $place }.
settings-child-state = { $country } ({ $state })
settings-child-edit = Change
settings-child-edit-of = Change what we know of { $name }
settings-child-add = Add a child
settings-child-new = Another child
settings-save = Keep this
settings-lock = The lock
settings-lock-minutes = Lock after so many minutes without a touch
settings-lock-minutes-hint = From 1 to 60.
settings-lock-save = Keep these minutes
settings-lock-saved = Kept.
settings-lock-now = Lock now
settings-recovery-kept = Your recovery key is kept.
settings-recovery-missing = You have not kept your recovery key yet. It opens everything when the passphrase or the keyring is lost.
settings-recovery-go = Keep it now
settings-look = Light or dark
settings-look-hint = Until the app is locked or closed. After that it follows the computer again.
settings-look-system = As the computer
settings-look-light = Light
settings-look-dark = Dark
settings-protects = What the lock protects against, and what not
settings-protects-yes = It keeps out someone who looks around on this computer, and someone who finds a lost or sold laptop.
settings-protects-no = It does not keep out somebody skilled who uses this same login, or a program that records what is typed.
settings-protects-people = It helps honest people keep their promises. It cannot stop a grown-up who cheats: who answers for the child, puts back an old copy, or remembers a password once seen.
settings-protects-shared = You told us that the child uses this computer login too. So keep the passphrase where only the guardians find it.
settings-about = About
settings-version = Passenger Seat, version { $version }.
settings-about-local = It makes no connection to the internet. All you write stays on this computer.

## A child's own PIN.

settings-pin = A PIN of their own
settings-pin-about = A child may set a PIN. Signing, and answering in a review, then ask for it. It keeps the child’s voice the child’s own. No grown-up can look it up.
settings-pin-has = { $name } has a PIN.
settings-pin-none = { $name } has no PIN.
settings-pin-set = Set a PIN
settings-pin-set-of = Set a PIN for { $name }
settings-pin-change = Change it
settings-pin-change-of = Change the PIN of { $name }
settings-pin-remove = Take it away
settings-pin-remove-of = Take the PIN of { $name } away
settings-pin-reset = Forgotten
settings-pin-reset-of = { $name } forgot the PIN
settings-pin-hands = { $name }, this is yours to type. Everybody else looks away.
settings-pin-old = The PIN you have now
settings-pin-new = The new PIN
settings-pin-new-hint = Four to eight digits. Not a birthday.
settings-pin-again = The new PIN once more
settings-pin-set-go = Set this PIN
settings-pin-change-go = Change the PIN
settings-pin-remove-go = Take the PIN away
settings-pin-reset-go = Reset the PIN
settings-pin-reset-about = The old PIN goes away, and { $name } can set a new one. That it was reset stands in the Record, for both of you. It cannot be undone.
settings-pin-notes = { $name }’s self-check notes are erased, so nobody else can read them.
settings-pin-both = Both of us are here: { $name } and a guardian
settings-pin-done-set = The PIN is set.
settings-pin-done-change = The PIN is changed.
settings-pin-done-remove = The PIN is taken away.
settings-pin-done-reset = The PIN is reset.

## Days on which no review is proposed.

settings-holidays = Holidays
settings-holidays-about = On these days we propose no review. Those that have passed are left out.
settings-holidays-none = No holidays are written down.
settings-holiday = { $from } to { $to }
settings-holiday-one = { $from }
settings-holiday-add = Add a holiday
settings-holiday-from = First day
settings-holiday-to = Last day
settings-holiday-remove = Take away
settings-holiday-remove-of = Take away the holiday from { $from } to { $to }
settings-holiday-removed = The holiday is taken away.

## Reminders by this computer.

settings-reminders = Reminders
settings-reminders-about = A small program on this computer tells you when a date comes, also while the app is closed or locked. It knows no names. Whoever sees the screen reads only something like “A check-in is due”.
settings-reminders-on = Reminders are on.
settings-reminders-off = Reminders are off.
settings-reminders-next = The next one: { $day }, { $time } ({ $kind }).
settings-reminders-next-none = No date is ahead to remind of.
settings-reminders-turn-on = Turn reminders on
settings-reminders-turn-off = Turn reminders off
settings-reminders-start-again = Start them again
settings-reminders-send = Send one now
settings-reminders-sent = One was sent. It shows where this computer shows its messages.
settings-reminders-choose = Choose what and when
settings-reminders-kinds = Remind us of
settings-reminders-day_before = a review that is tomorrow
settings-reminders-due = a review that is today
settings-reminders-overdue = a review whose day has passed
settings-reminders-before_lapse = a review that has waited for almost two weeks
settings-reminders-lapsed = a review that has waited for more than two weeks
settings-reminders-look_in = a look-in
settings-reminders-drive_along = a drive-along
settings-reminders-envelope_end = the end of an envelope
settings-reminders-stage_end = the end of a stage
settings-reminders-settings = settings to look at again
settings-reminders-library = facts about your networks that have grown old
settings-reminders-backup = a backup that is more than a month old
settings-reminders-days = Only on these days
settings-reminders-days-hint = None chosen means any day. A reminder for another day waits for the next morning that suits.
settings-reminders-quiet = Have quiet hours
settings-reminders-quiet-hint = Reminders wait until they are over.
settings-reminders-quiet-from = Quiet from
settings-reminders-quiet-to = Quiet until
settings-reminders-trouble = Reminders may not reach you
settings-reminders-trouble-not_running = They are on, but the program that reminds is not running. Start it again, or log in to the computer again.
settings-reminders-trouble-not_written = Your last changes could not be handed to the reminders, because their file cannot be written. Look whether the disk is full.
settings-reminders-trouble-no_service = This desktop shows no messages: its notification service is missing or says no. Until it works, look here for your dates.
settings-reminders-trouble-not_read = The file of the reminders is damaged. The next change here writes it anew.
settings-reminders-trouble-not_kept = What was shown could not be written down, so a reminder may come twice. Look whether the disk is full.
settings-reminders-trouble-no_program = “Start” was pressed in a reminder, but the app did not open. Open it from the menu of your computer.
## The library of facts.

settings-library = The library
settings-library-about = What we know of networks, ages, laws and help lines. It was put together on { $day }.
settings-library-installed = It came from a file that you chose.
settings-library-built-in = It came with this version of Passenger Seat.
settings-library-install = Install a newer one from a file…
settings-library-how = A newer library changes what we tell you. It never changes what you wrote down. We take only files that carry our seal.
settings-library-done = The newer library is in place.
settings-library-trouble = The newer library you installed is left aside
settings-library-trouble-about = So you read the one that came with this version. To put that right, install a newer one from a file.
