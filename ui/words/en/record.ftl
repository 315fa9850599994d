# The record: what happened, as a time line. The words for each code are record-<kind>-<what>.

record-title = Record
record-subtitle = What happened, newest first. It is the same for grown-ups and children.
record-private = Self-checks are never in here. Neither are the answers of a review that is not over.
record-search = Look for
record-words = Words
record-words-hint = Lines with all of these words, in any order.
record-child = Child
record-child-all = Everybody
record-account = Account
record-account-all = Every account
record-account-of = { $network }, { $name }
record-when = Days
record-from = From
record-until = Up to
record-kinds = Which kinds
record-kinds-some = Only these kinds: { $kinds }
record-clear = Show everything again
record-none = Nothing here fits what you look for.
record-empty = Nothing is written down yet. What you do together will stand here.
record-found = Found, newest first:
record-more = Show more
record-by = by { $who }

## Kinds.

record-kind-gate = May we?
record-kind-lesson = Lessons
record-kind-agreement = Agreement
record-kind-stage = The road
record-kind-review = Reviews
record-kind-freedom = Freedoms
record-kind-setting = Settings
record-kind-envelope = The envelope
record-kind-look_in = Look-ins
record-kind-drive_along = Drive-alongs
record-kind-bump = Bumps
record-kind-pause = Safety pauses
record-kind-wish = Wishes
record-kind-date = Review dates
record-kind-pin = PIN
record-kind-licence = Licence
record-kind-vault = Backups

## What happened, where we have no closer words.

record-gate = “May we?” was asked
record-lesson = A lesson was done
record-agreement = Something about the agreement
record-stage = A step on the road
record-review = Something about a review
record-freedom = A freedom moved
record-setting = A setting was looked at
record-envelope = Something about the envelope
record-look_in = A look-in
record-drive_along = A drive-along
record-bump = A bump note
record-pause = A safety pause
record-wish = A wish
record-date = A review’s date moved
record-pin = Something about the PIN
record-licence = Something about the licence
record-vault = A family was brought back

## What happened, code by code. $about is what it is about, $day a day in words.

record-gate-yes = “May we?” The answer was yes
record-gate-yes_with_guardian = “May we?” The answer was yes, with a guardian
record-gate-not_yet = “May we?” The answer was not yet
record-gate-check_this = “May we?” Something has to be checked first
record-lesson-done = A lesson was done together
record-agreement-signed = Version { $about } of the agreement was signed by all
record-stage-permit = The learner’s permit was given
record-stage-probation = On into probation
record-stage-back_to_permit = Back to the learner’s permit, for a while
record-stage-stayed = The stage stays as it is
record-stage-licence_decided = The licence was decided
record-review-begun = A review was begun and is not over
record-review-held = A review was done
record-review-alone = A grown-up looked back alone; this does not count as a review
record-review-stopped = A review was stopped for that day
record-freedom-on = A freedom moved a step on
record-freedom-back = A freedom moved a step back at a review
record-freedom-stepped_back = A freedom was set a step back
record-freedom-paused = A freedom was set back by a safety pause
record-freedom-given_back = A freedom was given back after a pause
record-setting-done = A setting was set
record-setting-differently = A setting was chosen differently
record-setting-not_offered = A setting is not offered on this device
record-setting-later = A setting was put off
record-envelope-sealed = The password was sealed in the envelope
record-envelope-opened = The envelope was opened
record-envelope-opened_in_danger = The envelope was opened because someone may be in danger
record-envelope-destroyed = The envelope was handed over and destroyed
record-look_in-together = A look-in, together
record-look_in-announced = A look-in, announced before
record-drive_along-done = A drive-along
record-bump-noted = A bump was written down
record-pause-began = A safety pause began
record-pause-ended = A safety pause ended
record-wish-wished = A wish was put on the table
record-wish-yes = A wish was answered: yes
record-wish-not_yet = A wish was answered: not yet
record-date-moved = The review was moved to { $day }
record-pin-set = A PIN was set
record-pin-removed = The PIN was taken away by the child
record-pin-reset = A forgotten PIN was reset, in front of both
record-licence-given = The licence was given
record-vault-backup = The family was brought back from a backup that goes up to { $day }
record-vault-kept_aside = The family that had been kept aside was brought back. It goes up to { $day }
record-vault-rescue = What could be read of a damaged file was brought back. It goes up to { $day }
