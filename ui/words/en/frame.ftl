# Around every screen: the sidebar, taking back, locking.

nav-today = Today
nav-child = { $name }, { $age }
nav-not-yet = { $network }, not yet
nav-choose = Choose a network
nav-choose-more = Add another network
nav-family = Family
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
operation-undo = the step back
operation-redo = the step again
