# Building the agreement.

agreement-title = Our agreement
agreement-crumb = { $name } on { $network }
agreement-again = Try again
agreement-by = Who is typing?
agreement-on = Go on
agreement-sign = Go on to sign
agreement-leave-for-later = Leave this for later
agreement-not-today = Not today
agreement-still-open = First see to what is still open.
agreement-see-to-it = See to it
agreement-child-words = Said for { $name }: { $words }
agreement-always = This one is in every agreement: telling never costs the account.
agreement-take-out = Take it out
agreement-more = { $count ->
    [0] { $name }
   *[other] { $name } ({ $count } chosen)
}

## The parts.

agreement-rules-title = Which rules shall we have?
agreement-rules-about = Three to five are enough. Read them aloud and choose together.
agreement-rules-first = Good ones to start with
agreement-rules-others = More rules
agreement-rules-own = Our own rule { $number }
agreement-rules-add = Add a rule of our own
agreement-rules-now = { $count ->
    [0] No rule is chosen yet. Up to five to start with.
    [one] One rule is chosen. Up to five to start with.
   *[other] { $count } rules are chosen. Up to five to start with.
}
agreement-rules-budget = Five rules are easier to keep
agreement-rules-later = Which ones do we leave for later?
agreement-rules-later-hint = They stay on the list and come up at a review.

agreement-promises-title = What do the grown-ups promise?
agreement-promises-about = At least two. { $name } says at each review how they were kept.
agreement-promises-first = Good ones to start with
agreement-promises-others = More promises
agreement-promises-own = Our own promise { $number }
agreement-promises-add = Add a promise of our own

agreement-clauses-title = What does { $name } want to add?
agreement-clauses-about = Sentences of { $name }’s own. They carry { $name }’s name, and only { $name } takes them out again. None is fine too.
agreement-clauses-own = My sentence { $number }
agreement-clauses-add = Add a sentence of mine
agreement-clauses-hers = Only { $name } changes these
agreement-clauses-switch = Hand the keyboard to { $name } and choose { $name } at “Who is typing?” above. If a grown-up sees it differently, talk about it.
agreement-clauses-none = There is none yet.

agreement-consequences-title = And when it does not work?
agreement-consequences-about = Small, short and known beforehand. You can leave this for later.
agreement-consequences-first = Good ones to start with
agreement-consequences-others = More of them
agreement-consequences-own = Our own { $number }
agreement-consequences-add = Add one of our own

agreement-freedoms-title = Where do we start?
agreement-freedoms-about = Each freedom is a row of steps. You begin careful and move on at the reviews, one step at a time.
agreement-freedoms-why = The direction rests on research. Which step fits which month is our judgement: you decide, up to what this stage allows.
agreement-freedoms-rest = { $count ->
    [one] One more freedom, at what we suggest
   *[other] { $count } more freedoms, at what we suggest
}
agreement-freedom-child = In a child’s words: { $words }
agreement-freedom-capped = Not in this stage. It can come later.

agreement-method-title = How do the grown-ups look in?
agreement-method-about = Agreed beforehand, and less over time. Each opening of the envelope is written down for { $name }. Other looks this app cannot see: those rest on your promise.
agreement-method = The way we choose
agreement-method-open_on_request = Open on request
    .about = { $name } keeps the password and opens the account at the agreed times. It shows what you look at together. It needs trust on both sides, and lets it grow.
agreement-method-envelope = We hold the password
    .about = The password lies in a sealed envelope in this app. Opening it asks for a reason, and { $name } can read every opening. It shows everything, so it costs the most privacy.
agreement-method-follow = We follow the account
    .about = A grown-up is connected with the account, as friends are. This shows the least: no messages, and only what { $name } shares with followers.
agreement-sharing-forbidden = The terms of { $network } say not to share a password.
agreement-sharing-discouraged = { $network } advises against sharing a password.
agreement-sharing-not_mentioned = We did not find a word on sharing a password in the pages of { $network } that we read.
agreement-sharing-unknown = Check this: we have not read what { $network } says on sharing a password.
agreement-look-ins = Look-ins today: “{ $step }”. You talk about it again at each review.
agreement-envelope-ends = The envelope stays shut from
agreement-envelope-ends-hint = Choose a day. A promised end is part of it.

agreement-dates-title = When do we look back?
agreement-dates-about = A review is a quarter of an hour together. Nothing starts without its date.
agreement-first-review = Day of the first review
agreement-first-review-hint = About a week from now is a good start.
agreement-review-time = Time of day
agreement-weekday = Day of the week for reviews
agreement-weekday-hint = You need not choose one. If you do, we propose this day for the reviews to come.
agreement-weekday-any = No fixed day
agreement-signers = Which grown-ups sign?
agreement-signers-hint = Only those who sign can open an envelope.
agreement-later-stage = The road ahead: what we look at before the next stage
agreement-conditions-why = You agree on these now, so that the way on is known from the first day. They are a help to decide, not marks.
agreement-condition-reviews = Reviews
agreement-condition-drive_alongs = Drive-alongs: short times in the account together
agreement-condition-lessons = Lessons done
agreement-condition-months = Full months in this stage
agreement-condition-settings = All settings are in place
agreement-pace = How quickly shall dates be proposed?
agreement-pace-gentle = Gentle
    .about = More time between the steps.
agreement-pace-steady = Steady
    .about = Every week at first, then every month, then every three months.
agreement-pace-brisk = Brisk
    .about = For an older or well-prepared child.

agreement-summary-title = Our agreement, to read once more
agreement-summary-about = It is a family promise, not a contract. You can change it at any review.
agreement-blockers = Still open before you sign
agreement-blocker-no_rule = Choose at least one rule.
agreement-blocker-too_many_rules = { $over ->
    [one] There is one rule more than five. Which one is left for later?
   *[other] There are { $over } rules more than five. Which ones are left for later?
}
agreement-blocker-no_amnesty = The promise that telling never costs the account belongs in every agreement.
agreement-blocker-few_promises = The grown-ups make at least two promises.
agreement-blocker-freedom_beyond_cap = “{ $freedom }” is further than this stage allows.
agreement-blocker-no_method = Choose how the grown-ups look in.
agreement-blocker-no_envelope_end = The envelope needs a day ahead from which it stays shut.
agreement-blocker-no_review = Choose the day of the first review.
agreement-blocker-review_date = The first review is a day ahead, at most three months from now.
agreement-blocker-no_signer = At least one grown-up signs.
agreement-blocker-open_points = { $count ->
    [one] One point is not agreed yet. Signing waits for it.
   *[other] { $count } points are not agreed yet. Signing waits for them.
}
agreement-change-parts = Change a part
agreement-change-rules = Change the rules
agreement-change-promises = Change the promises
agreement-change-clauses = Change { $name }’s sentences
agreement-change-consequences = Change what happens when it does not work
agreement-change-freedoms = Change the freedoms
agreement-change-method = Change how you look in
agreement-change-dates = Change the dates
agreement-differences = What is different from version { $version }
agreement-no-differences = Nothing is different yet.

agreement-open-points = Not agreed yet
agreement-open-points-why = Write down what you see differently. Signing waits until the one who raised it closes it. “Not today” is a fine answer.
agreement-open-point = { $name }: { $text }
agreement-open-close = That is settled
agreement-open-theirs = Only { $name } closes this.
agreement-open-add-label = What is still open for you, { $name }?
agreement-open-add = Note it

agreement-in-force = Our agreement, version { $version }
agreement-signed-on = Signed by all on { $day }.
agreement-being-signed = Signing has begun. If you change something now, everyone signs again.
agreement-edit-again = Change something first
agreement-signatures = Signatures
agreement-change = Change the agreement

agreement-i-am = I am { $name }
agreement-open-noted = Noted. It waits until { $name } says it is settled.
agreement-open-closed = That is settled now.
