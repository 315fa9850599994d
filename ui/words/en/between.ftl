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
between-date-lapsed = This date can no longer be moved. Sit down when you can: fifteen minutes are enough, and you may pause.
between-date-review = Go to { $name }’s review
between-date-about = Either of you may ask for the review today. Another day needs a reason and { $name }’s yes. It can move twice in a row; after that, you do it.
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
between-pause-about = From now on these go back to their most careful step. The app cannot do this on the device: set it there next.
between-pause-until = { $name } sees which freedoms pause, why, and until when. The pause ends at a review within fourteen days, and then the steps come back unless you decide otherwise.
between-pause-not-blame = A pause is for safety, never a punishment for telling. Choose the freedoms with { $name } if you can, and as few as will do.
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
between-hand-over-about = Do these four things side by side. { $name } alone types the password. After that only { $name } knows it.
between-hand-over-list = What you did together
between-hand-over-recoveryAddress = The recovery address is { $name }’s
between-hand-over-newPassword = { $name } set a new password, alone
    .hint = If it asks for the old password, use “Forgot password”. First check that the recovery address is { $name }’s.
between-hand-over-twoStep = { $name } set up two-step sign-in
between-hand-over-signedIn = { $name } signed in with the new password, in front of both
between-hand-over-first = First tick all four.
between-hand-over-final = Then both halves of the envelope are destroyed. Nobody can bring them back.
between-hand-over-destroy = Destroy the envelope
between-hand-over-sure = Destroy the envelope now?
between-hand-over-sure-about = Both halves of the old password go for good. { $name } has signed in with the new one, so nobody needs them any more.
between-hand-over-sure-go = Yes, destroy it
between-hand-over-sure-stay = Not yet
between-hand-over-gone = The envelope is gone
between-hand-over-gone-about = Both halves were destroyed, and we looked again: they are gone. The password is { $name }’s alone now.
between-hand-over-none = There is no envelope for this account.
