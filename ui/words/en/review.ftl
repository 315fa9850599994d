# The review: both answer, compare, decide.

review-title = Review with { $name }
review-title-short = Review
review-load-again = Try again
review-crumb = Review with { $name }
review-part-answers = Part { $part } of 3: { $name } answers
review-part-together = Part 3 of 3: together
review-ordinal = { $count ->
    [1] First review
    [2] Second review
    [3] Third review
    [4] Fourth review
    [5] Fifth review
    [6] Sixth review
    [7] Seventh review
    [8] Eighth review
    [9] Ninth review
    [10] Tenth review
    [11] Eleventh review
    [12] Twelfth review
   *[other] Review number { $count }
}
review-number = { $count ->
    [0] none
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $count }
}

review-go-on = Go on
review-pause = Pause, keep our answers
review-pause-turn = Pause, keep covered answers
review-to-today = Go to Today

## Before it begins.

review-due-ahead = It is planned for { $day }. You may do it today.
review-due-due = It is due today, { $day }.
review-due-overdue = It was due on { $day }. Nothing is lost: today is a good day.
review-due-lapsed = It was due on { $day }, and is more than two weeks late. { $name } keeps every freedom. Until you sit down together, look-ins wait and no envelope opens.
review-due-none = { $name } has no account on the road yet, so there is nothing to review.
review-takes-time = It takes about fifteen minutes.
review-takes-both = You need { $name } and one grown-up, side by side.
review-takes-covered = Each of you answers alone. The answers stay covered until both are done.
review-takes-pause = You can pause on every page and go on another day.
review-honest = The app cannot know who types. Please each answer for yourselves.
review-last = Last time, on { $day }
review-last-praise = Praised: { $words }
review-last-minutes = To remember: { $words }
review-last-none = You wrote nothing down.
review-who = Who sits here with { $name }?
review-who-missing = Choose who sits here.
review-begin = Begin the review
review-not-today = Not today

## Looking back alone.

review-alone-ask = { $name } is not here
review-alone-about = You can look back without { $name }. It does not count as a review: no date, no freedom and no stage moves, and the review with { $name } stays due.
review-alone-go = Look back alone
review-alone = Looking back alone
review-alone-not-held = This does not count as a review
review-alone-ends = This ends the review you began. { $name }’s answers stay covered and are asked again next time.
review-alone-end = End looking back
review-alone-wait = Do it with { $name } instead
review-looked-back = You looked back alone
    .about = It is written down as looking back alone, and does not count as a review. The review with { $name } is still due.

## Handing over the keyboard.

review-hand = { $name }’s turn at the keyboard
review-hand-about = { $other }, please look away until { $name } has answered.
review-hand-child = You get a few questions. There are no wrong answers. { $other } sees what you say only after both of you have answered.
review-hand-guardian = You get the same questions, and { $other }’s answers are covered. Yours are covered too until you look together.
review-hand-go = I am { $name }
review-pin = { $name }’s own PIN
review-pin-hint = Only you know it. It is asked for once in your turn.
review-stop-may = You may stop at any time. That is fine.

## One question at a time.

review-answered = You answered this before. That answer stays covered. You can keep it or answer again.
review-answer-missing = Choose the answer that fits best.
review-own-words = In your own words
review-cover = Answer and cover it
review-keep = Keep my answer
review-way-out = This opens a page with people you can talk to. Nobody is told and nothing is kept. Afterwards the question is still here, and you can give any answer.
review-covered = All your answers are covered
review-covered-about = Thank you, { $name }. Nobody can see them until { $other } has answered too.
review-covered-go = Now it is { $other }’s turn
review-again = Answer the last one again
review-both-covered = Both of you have answered
review-both-covered-about = Sit side by side again. Now you look at your answers together.
review-uncover = Look together

## Stopping.

review-stop = Stop for today
review-stop-title = Stop for today?
review-stop-covered = All answers stay covered for good. Nobody will see them.
review-stop-uncovered = What you have seen together is not kept in the Record, and nothing you decided counts. Settings you have changed on the device today stay as they are now. Look at them again together.
review-stop-nothing = That is fine. The Record only says that you stopped, not what you answered. The review’s date stays.
review-stop-go = Stop for today
review-stop-stay = Go on
review-stopped = You stopped for today
    .about = That is fine. The Record only says that you stopped, not what you answered. The review’s date stays.

## Both answers, compared.

review-compared = You see { $alike } { $count ->
    [one] thing
   *[other] things
} alike, and { $apart } differently
review-compared-alike = { $count ->
    [one] You see this alike
   *[other] You see all { $alike } things alike
}
review-compared-apart = You see { $apart } { $others ->
    [one] thing
   *[other] things
} differently
review-compared-nobody = Nobody is right or wrong here.
review-compared-some-hard = You both find some of it hard
review-compared-all-hard = You both find this hard
review-compared-about = Nobody is right or wrong here. Talk about what you see differently first.
review-compared-hard = Hard for both of you
review-compared-free = In your own words
review-compared-folded = Alike: { $words } { $count ->
    [one] answer
   *[other] answers
}
review-way-to-begin = A way to begin:

## Since last time.

review-since = Since last time
review-since-day = Since your review on { $day }
review-since-start = Since the beginning
review-since-nothing = Nothing was written down since then.
review-since-openings = The envelope was opened
review-since-opening = { $at }: { $who }, because “{ $reason }”
review-since-danger = Someone may have been in danger
review-since-look-ins = Look-ins
review-since-look-in-together = { $day }: { $who }, together.
review-since-look-in-announced = { $day }: { $who }, announced before.
review-since-drive-alongs = Drive-alongs
review-since-drive-along = { $day }: { $name }.
review-since-bumps = Bumps
review-since-bump = { $day }, { $name }: { $what }
review-since-helped = What helped: { $words }
review-since-change = What you change: { $words }
review-promises = What the grown-ups promised
review-promises-seen = How { $name } saw it, and how it looked from the other side:
review-wishes = { $name }’s wishes
review-wish-from = Asked on { $day }, for { $network }
review-wish-from-freedom = Asked on { $day }, for { $network }: { $freedom }
review-wish-answer = Your answer
review-wish-yes = Yes
review-wish-not-yet = Not yet
review-wish-why = Why
review-wish-why-not-yet = Say what would change it.
review-wish-missing = Each wish gets an answer: yes or not yet.
review-wish-why-missing = Each answer needs a reason.
review-wish-talk = This would be the third “not yet”: plan an extra talk about it.

## One thing to praise.

review-praise = One thing that went well
review-praise-about = Say it aloud. Then write it down if you like.
review-praise-label = What went well
review-praise-hint = Something one of you did, in one sentence.

## Settings again.

review-settings = Look at the settings again
review-settings-about = { $count ->
    [0] { $network }: all looked at
    [one] { $network }: { $words } setting to look at, on the device together
   *[other] { $network }: { $words } settings to look at, one after the other, on the device together
}
review-settings-left = Looked at today
review-settings-all = All of them are looked at.
review-settings-skip = All the others later
review-setting-is-done = Done
review-setting-is-later = Later
review-again-put_off = You put this one off, or did not get to it yet.
review-again-changed = Changed: look again
review-again-long_ago = You looked at it a while ago.
review-told = The network changed this setting, or we learned something new. Please look again.
review-told-what = What changed
review-told-then = Then ({ $day })
review-told-now = Now ({ $day })
review-told-place = Where it is
review-told-place-none = Not on this device, as far as we know
review-told-place-unknown = We do not know the way: look for its word
review-told-choices = The choices
review-told-choices-none = No choices
review-told-choices-unknown = No choices
review-told-fits = What fits
review-told-fits-none = Any choice is fine
review-told-fits-unknown = Any choice is fine
review-find = Where it is:
review-look-for = Look for: { $words }
review-look-for-else = Somewhere else? Look for: { $words }
review-recorded = Written down: { $choice }, on { $day }.
review-recorded-none = Nothing is written down yet.
review-found = What is it set to now?
review-found-missing = Choose what it is set to now.
review-drift = It is not what you wrote down
review-drift-about = It has changed by itself or by hand. That happens, and nobody is to blame. What shall it be?
review-unfit = What you agreed fits: { $choice }. What shall it be?
review-shall = What shall it be?
review-shall-missing = Choose what it shall be.
review-fits = Fits what you agreed
review-differently = Why you choose it differently
review-differently-hint = What fits what you agreed is: { $choice }.
review-setting-done = Write it down
review-setting-later = This one later

## Freedoms.

review-freedoms = { $name }’s freedoms on { $network }
review-freedoms-about = Small steps. You decide together.
review-budget = { $count ->
    [0] This review can move no freedom on.
    [one] This review can move { $words } freedom on.
   *[other] This review can move { $words } freedoms on.
}
review-budget-back = Steps back are always possible. They never mean starting over.
review-budget-used = { $count ->
    [one] { $words } freedom moves on.
   *[other] { $words } freedoms move on.
}
review-budget-over = You chose { $words } to move on. That is more than this review has. Keep what matters most.
review-freedom = Freedom
review-freedom-today = Today
review-freedom-cap = As far as this stage goes
review-freedom-same = The same
review-freedom-now = From now on
review-freedom-choose = { $freedom }, from now on
review-freedom-wished = { $name }’s wish
review-step-stay = Stays as it is
review-step-on = A step on: { $step }
review-step-back = Back to: { $step }
review-pause-ends = The safety pause ends with this review
review-pause-ends-about = It began on { $day }. These freedoms come back to where they were. You can still choose a step back:

## The stage.

review-stage = { $name } on { $network }: on, stay or back?
review-stage-since = { $stage } since { $day }
review-evidence = What you agreed to look at
review-evidence-licence = What to look at before the licence
review-evidence-people = The list tells you how it stands. You decide.
review-evidence-none = There is nothing to look at.
review-evidence-there = There:
review-evidence-open = Not there yet:
review-evidence-reviews = Reviews in this stage: { $have } so far, { $need } { review-evidence-asked }
review-evidence-drive_alongs = Drive-alongs: { $have } done, { $need } { review-evidence-asked }
review-evidence-lessons = Lessons: { $have } done, { $need } { review-evidence-asked }
review-evidence-settings = Needed settings: { $have } in place, { $need } { review-evidence-asked }
review-evidence-months = Full months in this stage: { $have } so far, { $need } { review-evidence-asked }
review-evidence-asked = { $stage ->
    [probation] suggested
   *[other] agreed
}
review-must-decide = Today you decide
review-must-decide-about = This stage has lasted as long as you were told it may. Going on needs no reason now. Staying or going back asks for one sentence from each of you.
review-longest = By { $day } you decide together whether to go on.
review-decide = What do you decide?
review-decide-missing = Choose what you decide.
review-decide-quiet = Staying is marked because not all is there yet. You may choose otherwise.
review-decide-on = { $stage ->
    [probation] On to the licence
   *[other] On to probation
}
    .about = { $stage ->
        [probation] You give it in a sitting of its own, with a last talk.
       *[other] More becomes possible, step by step.
    }
review-decide-stay = { $stage ->
    [probation] Stay in probation
   *[other] Stay with the learner’s permit
}
    .about = You talk about it again at the next review.
review-decide-back = Back to the learner’s permit
    .about = Freedoms that are too far for the permit step back. What you learned stays. The months and reviews for the next stage are counted from today.
review-sentence-on = Not all that you agreed on is there yet. You can still go on: one sentence from each of you says why.
review-sentence-stay = { $must ->
    [yes] The stage has lasted its longest. You can still stay: one sentence from each of you says why.
   *[no] All that you agreed on is there. You can still stay: one sentence from each of you says why.
}
review-sentence-back = Going back needs one sentence from each of you that says why.
review-sentence = { $name }’s sentence

## On the phone now.

review-phone = What to change on the device now
review-phone-about = { $network }: do it now, together
review-phone-because = Because this freedom moves: { $freedom }
review-phone-now = Written down: { $choice }
review-phone-to = Set it to: { $choice }
review-phone-done = We have set it
review-phone-all = Nothing is left to change here.

## The next date, and finishing it.

review-next = When do you meet next?
review-next-about = Proposed: { $day }
review-next-day = The next review
review-next-time = At what time
review-minutes = What you want to remember
review-minutes-hint = A few lines. They are shown at the beginning of the next review.
review-sum = What you decide today
review-sum-counts = It counts once you finish the review.
review-sum-nothing = Everything stays as it is.
review-sum-on = { $stage ->
    [probation] On to the licence
   *[other] On to probation
}
review-sum-stay = { $stage ->
    [probation] Stays in probation
   *[other] Stays with the learner’s permit
}
review-sum-back = Back to the learner’s permit
review-sum-freedom-on = { $freedom }, a step on: { $step }
review-sum-freedom-back = { $freedom }, back to: { $step }
review-sum-wish-yes = “{ $wish }”: yes. { $reason }
review-sum-wish-not-yet = “{ $wish }”: not yet. { $reason }
review-hold-pin-hint = Only you know it. It says that you decided this together.
review-hold = Finish this review
review-held = Your review is done
review-held-next = You meet again on { $day }.
review-held-next-at = You meet again on { $day } at { $time }.
review-held-next-if = If the licence is not given before, you meet on { $day }.
review-held-next-if-at = If the licence is not given before, you meet on { $day } at { $time }.
review-held-moved = What you decided
review-held-licence = You decided it: { $name } may have the licence for { $network }! Open Today when you have ten minutes for a last talk.
