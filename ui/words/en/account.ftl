# One account, and its envelope.

account-loading = The account
account-title = { $name } on { $network }
account-since = { $stage } since { $day }
account-review = next review on { $day }
account-review-at = next review on { $day } at { $time }

account-about = about { $about }
account-latest = by { $latest } at the latest
account-about-and-latest = about { $about }, by { $latest } at the latest

## What comes next in the set-up.

account-not-yet = Not yet
account-not-yet-said = On { $day } the answer was: { $verdict }.
account-not-yet-day = We look again on { $day }, or sooner if something changes.
account-ask-again = Ask again
account-lessons = Do lessons meanwhile

account-next-lesson = Next: a lesson
    .about = The permit asks for a few lessons. Each takes five to ten minutes.
    .go = Go to the lessons
account-next-agreement = Next: the agreement
    .about = You build it together: a few rules, promises from the grown-ups too, and a date.
    .go = Build the agreement
account-next-recovery_key = Next: the recovery key
    .about = Before anybody signs, keep the key that opens this app if all else fails.
    .go = Keep the recovery key
account-next-sign = Next: sign
    .about = The grown-ups sign first, then the child. It is a family promise.
    .go = Sign together
account-next-walk = Next: the account and its settings
    .about = Make the account together, with the true birth date, and go through the settings that matter most.
    .go = Walk through the settings
account-next-envelope = Next: the envelope
    .about = You agreed that the grown-ups hold the password. Now it is sealed.
    .go = Seal the envelope
account-next-permit = Next: the learner’s permit
    .about = All that is left is the day of your first review.
    .go = Get the permit

## Freedoms.

account-freedoms = Freedoms
account-freedoms-core = The freedoms that matter most
account-freedoms-others = The other freedoms
account-freedoms-rest = { $count ->
    [one] One more freedom
   *[other] { $count } more freedoms
}
account-freedom = Freedom
account-freedom-today = Today
account-freedom-cap = The most in this stage
account-freedom-later = Later
account-freedom-same = the same as today
account-later-permit-first = With the permit: { $step }
account-later-permit-later = From the second month: { $step }
account-later-probation = In probation: { $step }
account-later-licence = With the licence: { $step }
account-later-none = Stays like this

## Method and look-ins.

account-method = How the grown-ups look in
account-method-open_on_request = Open on request
    .short = opened on request
    .about = { $name } holds the password and opens the account when you look at it together.
account-method-envelope = We hold the password
    .short = the password is in the envelope
    .about = The password is sealed. Opening it asks for a reason and a name, and { $name } sees both.
account-method-follow = We follow the account
    .short = a guardian follows the account
    .about = A grown-up is connected with the account and sees what other friends see. This shows least.
account-method-none = No looking in
    .short = no looking in
    .about = Nobody looks in. { $name } shows what { $name } wants to show.
account-look-ins = Look-ins: { $words }.

## The envelope.

account-envelope = The envelope
account-envelope-sealed = The password was sealed on { $day }.
account-envelope-who = Who may open it: { $who }.
account-envelope-until = It opens until { $day }. From that day it stays shut.
account-envelope-ended = It stays shut since { $day }.
account-envelope-open = Open the envelope
account-envelope-shut = Its end date has come. A new date needs a new agreement.

account-open-title = Open the envelope
account-open-about = This opening is written down with the name and the reason before the password shows. { $name } can read it, and it cannot be taken back.
account-open-who = Who opens it?
account-open-who-missing = Please say who opens it.
account-open-reason = Why?
    .hint = One sentence. { $name } reads it.
account-open-now = Open it
account-opened-title = The envelope is open
account-password = The password:
account-hide = Hide it now
account-hide-keys = Escape or H hides it at once.
account-hidden = The password is hidden.
account-copy = Copy
account-copied = Copied. It is taken off the clipboard again after { $seconds } seconds.

## The agreement, and what happened.

account-agreement = The agreement, version { $version }
account-agreement-about = Every change makes a new version that all sign again. The old ones stay readable.
account-agreement-read = Read the agreement
account-agreement-change = Change the agreement
account-walk = See the settings

account-log = What happened
account-log-about = The same list for { $name } and the grown-ups. { $name } may ask to see it at any time.
account-log-empty = Nothing yet.
account-log-opened = { $who } opened the envelope.
account-log-reason = Why: “{ $reason }”
account-log-sealed = The password was sealed in the envelope.
account-log-signed = Version { $version } of the agreement was signed by all.
account-log-asked = You asked “May we?”. The answer: { $verdict }.

## Sealing.

account-seal-title = Seal the envelope
account-seal-halves = The password is locked away in two halves. One half lies in this app, the other in this computer’s own keyring. Either half alone is useless.
account-seal-backups = It is in none of our backups. On a new computer the envelope stays behind on the old one.
account-seal-opens = Only those who signed may open it ({ $who }), with a name and a reason, and { $name } sees each time.
account-seal-ends = On { $day } it shuts. After that nobody opens it here.
account-seal-memory = The app cannot make a grown-up forget a password that was seen once. Keeping the promise is up to you.
account-seal-password = The password of the account
    .hint = As it is set on { $network } today. Let the child type it.
account-seal-again = The same password once more
account-seal-again-differs = The two are not the same. Please type it once more.
account-seal-seal = Seal it
account-seal-already = The envelope is sealed already.
account-seal-not-now = There is nothing to seal for this account now.
account-seal-no-keyring-title = This computer has no keyring that we can use
account-seal-no-keyring-paper = Nothing was kept. Use a paper envelope: { $name } writes the password on a sheet, folds it in, and you both sign across the flap. Those who signed the agreement ({ $who }) may open it, and write the day and the reason on it.
account-seal-no-keyring-other = To go on in the app, you can choose “open on request” in the agreement instead: then { $name } keeps the password and opens the account when you look together.
account-seal-no-keyring-change = Choose another way in the agreement
