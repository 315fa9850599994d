# Signing the agreement, and reading it.

sign-loading = Our agreement
sign-again = Try again

sign-now = Now { $name }
    .about = Read it once more if you like. Then put your name under it.
sign-hand = Thank you, { $name }
    .about = Now { $name }: take the mouse.
sign-hand-go = I am { $name }
sign-recovery = First, keep your recovery key
    .about = It opens this app if all else fails. It takes two minutes. Then you sign, and the agreement is still here.
sign-recovery-go = Keep the recovery key
sign-open = Not yet: something is still open
    .about = The agreement lists what is left. After that you can sign.
sign-open-go = See what is open
sign-done = You have an agreement
    .about = Well done, all of you. You worked it out together.
sign-done-who = { $names } have signed.
sign-done-review = You look back together on { $day } at { $time }.
sign-done-go = Go on

sign-order = Who signs, in this order
sign-has = has signed
sign-is-next = signs now
sign-comes-later = comes after
sign-read-again = Read it once more
sign-pad = { $name } signs
sign-hint = Type “{ $name }”, or draw your name. Both count the same.
sign-do = Sign
sign-not-today = Not today
sign-child-not-today = Not today is fine. Nothing is lost.

sign-drawing = { $name }’s signature, drawn by hand
sign-on-day = Signed on { $day }

## The agreement to read.

sign-text = The agreement
sign-promise = This is a family promise, not a contract.
sign-for-child = Said for { $name }: { $words }
sign-none = Nothing is chosen yet.
sign-rules = Our rules
sign-later = Left for later
sign-promises = What the grown-ups promise
sign-clauses = { $name }’s own sentences
sign-consequences = When it does not work
sign-freedoms = Where we start
sign-freedoms-rest = { $count ->
    [one] One more freedom
   *[other] { $count } more freedoms
}
sign-freedom = { $freedom }: { $step }
sign-method = How the grown-ups look in
sign-envelope-ends = The envelope stays shut from { $day }.
sign-review = When we look back
sign-review-on = { $day } at { $time }
sign-conditions = { $stage ->
    [licence] In probation, before the licence
   *[other] With the permit, before probation
}
sign-conditions-about = { $stage ->
    [licence] Then we look at this once more, so that nobody is surprised.
   *[other] We look at this together. It helps us decide; it is not a mark.
}
sign-condition-reviews = { $count ->
    [one] one review
   *[other] { $count } reviews
}
sign-condition-drive_alongs = { $count ->
    [one] one drive-along: a short time in the account together
   *[other] { $count } drive-alongs: short times in the account together
}
sign-condition-lessons = { $count ->
    [one] one lesson done
   *[other] { $count } lessons done
}
sign-condition-months = { $count ->
    [one] one full month in this stage
   *[other] { $count } full months in this stage
}
sign-condition-settings = all settings in place
sign-signers = Who signs

## What another version says differently.

sign-step = step { $number }
sign-diff-added-rule = New rule: “{ $words }”
sign-diff-added-promise = New promise of the grown-ups: “{ $words }”
sign-diff-added-consequence = New, for when it does not work: “{ $words }”
sign-diff-added-clause = { $name } added: “{ $words }”
sign-diff-removed-rule = No longer a rule: “{ $words }”
sign-diff-removed-promise = No longer a promise of the grown-ups: “{ $words }”
sign-diff-removed-consequence = No longer there for when it does not work: “{ $words }”
sign-diff-removed-clause = { $name } took out: “{ $words }”
sign-diff-freedom-moved = { $freedom } goes from “{ $from }” to “{ $to }”.
sign-diff-freedom-new = { $freedom } is new, and starts at “{ $to }”.
sign-diff-freedom-gone = { $freedom } is no longer in it. It was “{ $from }”.
sign-diff-method-moved = How the grown-ups look in goes from “{ $from }” to “{ $to }”.
sign-diff-method-new = How the grown-ups look in is now “{ $to }”.
sign-diff-method-gone = How the grown-ups look in is open again. It was “{ $from }”.
sign-diff-envelope-moved = The envelope now stays shut from { $to }. Before, it was from { $from }.
sign-diff-envelope-new = The envelope stays shut from { $to }.
sign-diff-envelope-gone = The envelope no longer has its last day, { $from }.
sign-diff-review-moved = The next review moves from { $from } to { $to }.
sign-diff-review-new = The next review is on { $to }.
sign-diff-review-gone = The review on { $from } is no longer planned.
sign-diff-conditions = Before the next stage: { $changes }.
sign-diff-reviews = reviews, { $to } instead of { $from }
sign-diff-drive_alongs = drive-alongs, { $to } instead of { $from }
sign-diff-lessons = lessons done, { $to } instead of { $from }
sign-diff-months = full months in this stage, { $to } instead of { $from }
sign-diff-settings-on = all settings are to be in place
sign-diff-settings-off = the settings no longer count
sign-diff-signers = Other grown-ups sign now, or in another order.

## The child’s own PIN.

sign-pin = Your PIN
    .hint = Only { $name } types it. The grown-ups look away.
