# One account, and its envelope.

account-loading = The account
account-title = { $name } on { $network }
account-since = { $stage } since { $day }
account-review = review on { $day }
account-review-at = review on { $day } at { $time }
account-review-was = review was planned for { $day }

account-about = about { $about }
account-latest = you decide by { $latest } at the latest
account-about-and-latest = about { $about }, you decide by { $latest } at the latest

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
    .go = Give { $name } the permit

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
account-freedom-cap = As far as this stage goes
account-freedom-later = Later
account-freedom-same = the same as today
account-later-permit-first = With the permit: { $step }
account-later-permit-later = From the second month: { $step }
account-later-probation = In probation: { $step }
account-later-licence = With the licence: { $step }
account-later-none = Stays like this

account-freedom-change = Change
account-freedom-back = Step back
account-freedom-first = the most careful step

account-back-title = { $freedom }: a step back
account-back-about = A step back is fine at any time, and either of you may ask for it. Nothing else changes, and you are not starting over. A step on comes at a review.
account-back-step = Back to which step?
account-back-reason = Why?
    .hint = One sentence. Both of you can read it. { $name } may leave it out.
account-back-do = Step back

account-no-longer = May { $name } still be on { $network }?
account-no-longer-about = Either you have moved, or what we know of the rules has changed. Asked today, the answer is “{ $verdict }”.
account-no-longer-do = Nothing here is lost, and nobody did anything wrong. Look at the reasons together. Then decide what to do with the account.
account-no-longer-why = Why is that?

account-phone = Set this on the device
account-phone-about = The app cannot do this for you. On { $name }’s device these settings are still as you wrote them down. Set them so that they fit today’s freedoms, then write it down with the settings.
account-phone-because = Because of: { $freedom }
account-phone-now = Written down: { $choice }
account-phone-to = Set it to: { $choice }
account-phone-walk = Go to the settings

account-history = How it moved: { $freedom }
account-history-review = At a review: from “{ $from }” to “{ $to }”.
account-history-step_back = A step back: from “{ $from }” to “{ $to }”.
account-history-pause = A safety pause: from “{ $from }” to “{ $to }”.
account-history-pause_ended = The pause ended: from “{ $from }” to “{ $to }”.

## The next review.

account-next-review = The next review
account-review-waiting = The review that is waiting
account-review-was-on = It was planned for { $day }.
account-review-on-at = { $day } at { $time }
account-review-ahead = Either of you may ask for it sooner.
account-review-due = It is due today. Fifteen minutes together are enough.
account-review-overdue = It is late. Nothing is lost. Fifteen minutes are enough, and you may pause.
account-review-lapsed = It is more than two weeks late. { $name } keeps every freedom. Until you sit down together, look-ins wait and no envelope opens.
account-review-open = It was begun and paused. Go on where you stopped.
account-review-date = Choose another day, or today

## Before the next stage.

account-evidence = What you agreed to look at before probation
account-evidence-licence = What to look at before the licence
account-evidence-there = There:
account-evidence-not = Still open:
account-evidence-lessons = Lessons: { $have } done, { $need } { account-evidence-asked }
account-evidence-reviews = Reviews in this stage: { $have } so far, { $need } { account-evidence-asked }
account-evidence-drive_alongs = Drive-alongs: { $have } done, { $need } { account-evidence-asked }
account-evidence-settings = Must-do settings: { $have } in place, of { $need }
account-evidence-months = Full months in this stage: { $have } so far, { $need } { account-evidence-asked }
account-evidence-asked = { $stage ->
    [probation] suggested
   *[other] agreed
}
account-evidence-plan = Do one together
account-evidence-people = This list only shows. You decide together, at a review.
account-longest-title = How long this stage lasts
account-longest = By { $day } you decide together, at a review, what comes next.

account-number-0 = none
account-number-1 = one
account-number-2 = two
account-number-3 = three
account-number-4 = four
account-number-5 = five
account-number-6 = six
account-number-7 = seven
account-number-8 = eight
account-number-9 = nine
account-number-10 = ten
account-number-11 = eleven
account-number-12 = twelve

## Look-ins, drive-alongs, wishes.

account-look-in = Look-ins
account-look-in-next = The next one: { $day }.
account-look-in-lapsed = Look-ins wait until you have done the review.
account-look-in-about = A look-in is said first, never secret. { $name } sees each one here.
account-look-in-history = The look-ins so far
account-look-in-was-together = { $who } looked in, together.
account-look-in-was-announced = { $who } looked in and had said so before.
account-look-in-do = Write a look-in down
account-look-in-who = Who looked in?
account-look-in-how = How?
account-look-in-together = Together, at one screen
account-look-in-announced = Alone, and { $name } knew before
account-look-in-note = What did you talk about?
    .hint = { $name } reads this too. Leave out what others wrote.
account-look-in-keep = Write it down

account-drives-about = Short sessions in which you use the account together.
account-drives-history = The sessions so far
account-drives-go = Choose a drive-along

account-wishes = { $name }’s wishes
account-wishes-about = { $name } may ask for anything at any time. It comes up at the next review and gets an answer with a reason.
account-wish-talk = That was the third “not yet” within ninety days. Plan an extra talk about it with { $name }.
account-wish-yes = yes
account-wish-not-yet = not yet
account-wish-waits = on the table
account-wish-back = Take it back
account-wish-back-title = Take a wish back
account-wish-back-about = { $name } takes this off the table. It can be asked for again at any time.
account-wish-make = Put a wish on the table
account-wish-about = You can ask for anything. Your wish waits here until the next review.
account-wish-freedom = What is it about?
account-wish-else = Something else
account-wish-words = In your words
    .hint = For example: comments from followers.
account-wish-put = Put it on the table

## A safety pause.

account-pause = Safety pause
account-pause-about = When something is not safe, the freedoms you name go back at once, until a review within fourteen days. Everybody sees why.
account-pause-begin = Begin a safety pause
account-pause-holds = A safety pause holds
account-pause-who = { $who } began it on { $day }.
account-pause-what = At their most careful step until then:
account-pause-until = It ends at the review on { $day }, or sooner if you do it sooner.

## The licence.

account-licence = The licence
account-licence-about = { $name } drives alone now. Nothing new is shown here.
account-licence-show = Show the licence
account-licence-agreement = Read the agreement you kept
account-licence-decided = You decided the licence
account-licence-decided-about = What is left: one last talk, and choosing what is kept.
account-licence-give = Give { $name } the licence

account-record = Record of this account

## Method and look-ins.

account-method = How the grown-ups look in
account-method-open_on_request = Open on request
    .short = opened on request
    .about = { $name } holds the password and opens the account when you look at it together.
account-method-envelope = We hold the password
    .short = the password is in the envelope
    .about = The password is sealed. Opening it asks for a reason and a name, and { $name } sees both.
account-method-handed_over = { $name } holds the password
    .short = { $name } holds the password
    .about = No envelope is kept here now. { $name } opens the account when you look at it together.
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
account-envelope-until = From { $day } on it stays shut.
account-envelope-ended = It has stayed shut since { $day }.
account-envelope-open = Open the envelope
account-envelope-shut = Its last day has passed. Hand it over to { $name }, or agree on a new date.
account-envelope-waits = It stays shut until you have done the review.
account-envelope-lapsed = The review is more than two weeks late. That pauses the grown-ups’ side, not { $name }’s.
account-envelope-hand-over = Hand over to { $name }
account-envelope-danger = Someone may be in danger

account-danger-title = Someone may be in danger
account-danger-about = This opens the envelope although it is shut. The list that { $name } sees will say so, with your name and the reason. It cannot be taken back.
account-danger-first = If it is happening now, call the emergency number first.
account-danger-who = Show who to call
account-danger-open = Open it because of danger
account-danger-reason = Why?
    .hint = A few words are enough.

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
account-log-opened-danger = { $who } opened the envelope because somebody might be in danger.
account-log-destroyed = The envelope was destroyed. Both halves are gone.
account-log-reason = Why: “{ $reason }”
account-log-sealed = The password was sealed in the envelope.
account-log-signed = Version { $version } of the agreement was signed by all.
account-log-asked = You asked “May we?”. The answer: { $verdict }.

## Sealing.

account-seal-title = Seal the envelope
account-seal-halves = The password is locked away in two halves. One half lies in this app, the other in this computer’s own keyring. Either half alone is useless.
account-seal-backups = It is in none of our backups. On a new computer the envelope stays behind on the old one.
account-seal-opens = Only those who signed may open it ({ $who }), with a name and a reason, and { $name } sees each time.
account-seal-ends = From { $day } on it stays shut.
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

account-older = If there are older ones, you find them in the Record.
