# Between reviews: the review’s date, drive-alongs, a safety pause, handing an envelope over.

between-who = Who asks?
between-reason = Why?
between-reason-both = One sentence. Both of you can read it later.
between-reason-child = One sentence. { $name } reads it.
between-pin = { $name }’s PIN
between-not-today = Not today

## The date of a review.

between-date-title = The date of { $name }’s review
between-date-now = It is on { $day }.
between-date-none = There is no review to move. The first date comes with the permit.
between-date-open = A review is begun already. Go on with it, and choose the next date at its end.
between-date-lapsed = It is too late to move this one. Sit down with { $name } now. A short review counts.
between-date-review = Go to { $name }’s review
between-date-about = Either of you may ask for the review today. Another day needs a reason and { $name }’s yes. It can move twice in a row; after that, you hold it.
between-date-today = Today
between-date-today-about = You need no reason to talk sooner.
between-date-call = Call it for today
between-date-other = Another day
between-date-to = The new day
between-date-agrees = { $name } is here and agrees
between-date-agrees-label = The child’s yes
between-date-final = This is written down and cannot be taken back.
between-date-move = Move the review

## Drive-alongs.

between-drives-title = Drive-alongs
between-drives-about = Short sessions in which you use the account together. The child has the wheel.
between-drive-fits = fits now
between-drive-done = done
between-drive-child = For the child: { $words }
between-drive-minutes = { $minutes ->
    [one] About one minute
   *[other] About { $minutes } minutes
}
between-drive-done-on = Done on { $days }
between-drive-open = Open
between-drive-kicker = Drive-along, { $minutes } minutes
between-drive-things = What you do
between-drive-questions = What you talk about
between-drive-note = What did you find?
    .hint = A line is enough. Both of you can read it.
between-drive-did = We did this

## A safety pause.

between-pause-title = A safety pause
between-pause-about = The freedoms you choose go back to their most careful step at once. { $name } sees which, why, and until when. It ends at a review within fourteen days, and then the steps come back unless you decide otherwise.
between-pause-not-blame = A pause is for safety. It is not a punishment, and telling never brings one about. Talk with { $name } first if you can.
between-pause-already = A pause holds already. It ends at your next review.
between-pause-freedoms = Which freedoms pause?
between-pause-goes = From “{ $from }” to “{ $to }”
between-pause-careful = At its most careful step already
between-pause-who = Which grown-up begins it?
between-pause-review = The review that ends it
between-pause-review-hint = Within fourteen days. Sooner is better.
between-pause-begin = Begin the pause

## Handing over an envelope.

between-hand-over-title = Hand the password over
between-hand-over-about = From now on only { $name } knows the password. Do these four things together, in this order, on { $name }’s device.
between-hand-over-list = What you did together
between-hand-over-newPassword = { $name } set a new password, alone
between-hand-over-twoStep = { $name } set up two-step sign-in
between-hand-over-recoveryAddress = The recovery address is { $name }’s
between-hand-over-signedIn = { $name } signed in with the new password, in front of both
between-hand-over-first = First tick all four.
between-hand-over-final = Then both halves of the envelope are destroyed. Nobody can bring them back.
between-hand-over-destroy = Destroy the envelope
between-hand-over-gone = The envelope is gone
between-hand-over-gone-about = Both halves were destroyed, and we looked again: they are gone. The password is { $name }’s alone now.
between-hand-over-none = There is no envelope for this account.
