# Around every screen: the sidebar, taking back, locking.

nav-today = Today
nav-child = { $name }, { $age }
nav-not-yet = { $network }, not yet
nav-choose = Choose a network
nav-choose-more = Add another network
nav-playbooks = Something went wrong
nav-family = Family
nav-record = Record
nav-lessons = Lessons
nav-lessons-with = Lessons with { $name }
nav-settings = Settings

foot-undo = Take back: { $operation }
foot-redo = Do again: { $operation }
foot-undo-done = Taken back: { $operation }.
foot-redo-done = Done again: { $operation }.
foot-lock = Lock now

## What a family did, as taking it back calls it.

operation-make_family = the start of our family
operation-keep_recovery_key = the recovery key
operation-save_guardian = a guardian’s name
operation-save_child = the change to a child
operation-save_lock = the time until it locks
operation-ask_gate = the answer to “may we?”
operation-do_lesson = the lesson
operation-edit_agreement = the change to the agreement
operation-begin_version = the new version of the agreement
operation-sign = the signature
operation-walk_setting = the setting
operation-answer_policy = the answer about the privacy policy
operation-seal_envelope = the sealed envelope
operation-open_envelope = the opening of the envelope
operation-issue_permit = the permit
operation-begin_review = the beginning of the review
operation-answer_question = the answer
operation-save_decisions = what the review decides
operation-hold_review = the review
operation-look_back_alone = looking back alone
operation-stop_review = stopping the review
operation-call_review = the review called for today
operation-move_review = the review’s new date
operation-save_holidays = the holidays
operation-save_reminders = what to be reminded of
operation-step_back = the step back of a freedom
operation-note_look_in = the look-in
operation-note_drive_along = the drive-along
operation-note_bump = the bump note
operation-begin_pause = the safety pause
operation-make_wish = the wish
operation-take_wish_back = the wish taken off the table
operation-set_pin = the PIN
operation-reset_pin = the PIN that was reset
operation-hand_over = the hand-over
operation-give_licence = the licence
operation-note_self_check = the self-check
operation-save_backup_folder = the second place for backups
operation-restore = bringing the family back
operation-undo = the step back
operation-redo = the step again
