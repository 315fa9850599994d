# The first screen of an open family.

today-title-review-due = { $weekday }, a good day for a review
today-title-review-ahead = { $weekday }: nothing is due
today-title-review-open = { $weekday }: your review is waiting where you paused
today-title-look-in-due = { $weekday }, a good day for a look together
today-title-look-in-ahead = { $weekday }: nothing is due
today-title-hand-over = { $weekday }, a good day to hand over
today-title-licence = { $weekday }, a good day to celebrate
today-title-look-again-due = { $weekday }, a good day to ask again
today-title-look-again-ahead = { $weekday }: nothing is due
today-title-set-up = { $weekday }: let us go on where you stopped
today-title-choose = { $weekday }, a good day to begin
today-title-nothing = { $weekday }: nothing is due

today-subtitle-review-due = Sit down together. Fifteen minutes are enough.
today-subtitle-review-ahead = The next date is below.
today-subtitle-review-open = Your answers are kept, and still covered.
today-subtitle-look-in-due = A short look that you agreed on. It is announced, never in secret.
today-subtitle-look-in-ahead = The next look-in is below.
today-subtitle-hand-over = An envelope has come to its end.
today-subtitle-licence = Your review decided it: the licence can be given.
today-subtitle-look-again-due = A “not yet” has come to its day.
today-subtitle-look-again-ahead = You look again when the day comes.
today-subtitle-set-up = Everything you did so far is kept.
today-subtitle-choose = First you choose a network, then you look whether it is time for it.
today-subtitle-nothing = Enjoy the day.

today-review = { $name }’s review
today-review-ahead = Nothing to do until then. Either of you may ask for it sooner.
today-review-due = Both of you answer, you compare, you praise, and you choose what comes next.
today-review-overdue = { $days ->
    [one] The review is one day late.
   *[other] The review is { $late } days late.
} Nothing is lost. Fifteen minutes are enough, and you may pause.
today-review-lapsed = The review is more than two weeks late. { $name } keeps every freedom. Until you sit down together, look-ins wait and no envelope opens.
today-review-open = You paused. Go on where you stopped, whenever both of you are here.
today-review-paused = paused
today-review-go = Start the review with { $name }
today-review-on = Go on with { $name }’s review
today-review-date = See or change the date
today-review-other-day = Choose another day
today-look-in = { $name }’s { $network }: look in together
today-look-in-what = You agreed to look at it from time to time. Say it first, look together, then write it down in one line.
today-look-in-go = Open the look-ins
today-hand-over = { $name }’s { $network }: hand the password over
today-hand-over-what = The envelope’s last day has passed. { $name } sets a new password, and the envelope is destroyed.
today-hand-over-go = Hand over the envelope
today-licence = { $name }’s { $network }: the licence
today-licence-what = You decided it at your review. One last talk, then it is given.
today-licence-go = Give { $name } the licence
today-set-up = { $name }’s { $network }
today-look-again = { $name }’s { $network }: ask again
today-look-again-ahead = { $name }’s { $network }: not yet
today-look-again-what = It was “not yet”. Ask again now: an answer can change with age and with the law.
today-look-again-later = The answer was “not yet”. You look again on { $day }. The lessons can start before that.
today-look-again-go = Ask again
today-look-again-open = See why
today-choose = Which network first, { $name }?
today-choose-what = Say what your friends use and what you would use it for. It may also be one you already have.
today-choose-go = Choose a network

today-due-today = due today
today-due-past = was due on { $day }
today-due-tomorrow = tomorrow, { $day }
today-due-ahead = on { $day }
today-due-time = { $day }, { $time }

today-step-lesson = Next: a lesson, done together. It takes five to ten minutes.
today-step-agreement = Next: build your agreement. A few rules are enough to start.
today-step-recovery_key = Next: keep your recovery key. It takes two minutes, then you can sign.
today-step-sign = Next: everyone signs the agreement.
today-step-walk = Next: make the account and go through its most important settings.
today-step-envelope = Next: seal the password in its envelope.
today-step-permit = Next: the learner’s permit, with a date for your first review.
today-step-wait_and_look_again = Next: ask again whether it is time.
today-step-on_the_road = Everything is set up.

today-go-lesson = Go to the lesson
today-go-agreement = Build our agreement
today-go-recovery_key = Keep our recovery key
today-go-sign = Sign together
today-go-walk = Go through the settings
today-go-envelope = Seal the envelope
today-go-permit = Give { $name } the permit
today-go-wait_and_look_again = Ask again
today-go-on_the_road = Open the account

today-then = Also waiting
today-road = On the road
today-road-title = { $name } · { $network }
today-road-open = Open { $name }’s { $network }
today-road-label = The road of { $name } on { $network }
today-road-week = week { $week } of this stage
today-road-about = about { $month }
today-road-latest = you decide by { $month } at the latest
today-road-about-latest = about { $month }, you decide by { $latest } at the latest

today-reminders-off = A date is easy to forget. This computer can tell you when it comes, also while the app is closed.
today-reminders-go = See the reminders
today-recovery-title = Keep your recovery key
today-recovery = It opens your family when the passphrase or the keyring is lost. You need it before you sign.
today-recovery-go = Keep it now
