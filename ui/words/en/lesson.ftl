# Lessons, done together.

lesson-list-title = Lessons with { $name }
lesson-list-subtitle = Five to ten minutes each, done together. Now and then is better than all at once.
lesson-none = There are no lessons here yet.
lesson-group-together = Together
    .about = For { $name } and a grown-up at one screen.
lesson-group-guardians = For grown-ups alone
    .about = What helps on your side of the car. Read them without { $name }; they are no secret.
lesson-required = Asked for by the permit
lesson-done-on = Done on { $day }
lesson-minutes = { $minutes ->
    [one] About { $minutes } minute
   *[other] About { $minutes } minutes
}
lesson-begin = Begin
lesson-again = Do it again

lesson-title = A lesson
lesson-pause = Stop for now
lesson-together = Sit at one screen, { $name } and a grown-up, and take turns reading aloud. It takes about { $minutes } minutes. If you stop before the end, you begin again next time.

lesson-alone = This one is for you alone, or for two grown-ups together. It takes about { $minutes } minutes. It is no secret from { $name }.

lesson-page-goal = What you will know
lesson-page-points = Good to know
lesson-page-try = Try it together
lesson-page-try-alone = Try it
lesson-page-teach = Now you teach
lesson-page-finish = That was the lesson

lesson-on-goal = Let’s go
lesson-on-points = Go on
lesson-on-try = We tried it
lesson-on-try-alone = Go on
lesson-on-teach = Go on
lesson-on-question = Go on
lesson-on-finish = We did this lesson
lesson-on-finish-alone = This lesson is done

lesson-for-age = Made for { $name }’s age
lesson-say-it = Say it out loud in your own words, { $name }. The grown-up only listens.
lesson-write = In your own words
    .hint = Writing it down is your choice. Whoever sits here with you can read it later.

lesson-choose = Which one fits best?
lesson-answer-fits = Yes, that fits
lesson-answer-look-again = Have another look
lesson-answer-missing = Choose one, then read why. Nothing is counted.

lesson-finish = Thank you, { $name }. Was there one thing that was new to you both?
lesson-finish-alone = Thank you. Is there one thing that you want to do another way from now on?
lesson-finish-after = When you go on, the day is written down. You can do the lesson again whenever you like.
