# Which network, and may we?

gate-your-child = your child
gate-try-again = Try again

gate-voice = Which words?
gate-voice-adult = Words for grown-ups
gate-voice-child = Words for { $name }

gate-source-more = { $count ->
    [one] One more source
   *[other] { $count } more sources
}

## Choosing.

gate-choose-title = Which accounts does { $name } use today, or which one is the first?
gate-choose-subtitle = One at a time. The others can follow later.
gate-choose-there = Is the account there already?
gate-choose-there-yes = Yes, it is in use
    .about = It joins the road where it is. Nothing is lost by saying so.
gate-choose-there-new = No, it would be new
    .about = We look first whether it may be opened.
gate-choose-there-missing = Please say whether the account is there already.
gate-choose-talk = Talk about this first, { $name }
gate-choose-talk-friends = What do your friends use?
gate-choose-talk-use = What would you use it for?
gate-choose-network = Which one?
    .hint = Choose one, then you can also read about it first.
gate-choose-about = About { $network }
gate-choose-chosen = Chosen: { $network }
gate-choose-network-missing = Please choose one.
gate-choose-taken = { $name } has this one here already.
gate-choose-others = Others, of which we only know the age rule
gate-choose-others-about = We can tell you whether it is time, but not yet help with the settings.
gate-choose-others-legend = Others
gate-choose-search = Look for a name
    .hint = Type a few letters. The arrow keys go through the list.
gate-choose-found = { $count ->
    [0] None has that name. Try fewer letters.
    [one] One to choose from.
   *[other] { $count } to choose from.
}
gate-choose-ask = Ask: may we?

gate-kind-picture_and_video = pictures and videos
gate-kind-messenger = messages
gate-kind-community = community
gate-kind-game = game
gate-kind-streaming = streams
gate-kind-ai_chat = chat with AI

gate-group-picture_and_video = Pictures and videos
gate-group-messenger = Messages
gate-group-community = Communities
gate-group-game = Games
gate-group-streaming = Streams and music
gate-group-ai_chat = Chats with AI
gate-group-other = Something else

## The answer.

gate-title = May we?
gate-kicker = { $name } and { $network }
gate-yes = Yes, { $name } may have { $network }
gate-yes-with-guardian = Yes, together with a guardian
gate-check-this = Check this first
gate-not-yet = Not yet
gate-not-yet-from = Not yet: ask again in { $month }

gate-recorded-yes = Yes
gate-recorded-yes_with_guardian = Yes, together with a guardian
gate-recorded-not_yet = Not yet
gate-recorded-check_this = Check this first

gate-means-yes = Nothing we know of stands in the way, { $name }. There are lessons and an agreement first, then you make the account together.
gate-means-yesWithGuardian = { $name } may have { $network } when a guardian says yes to it or links the account. You do that together on the way.
gate-means-checkThis = What decides is not sure enough for us to say yes or no. Look at the page named under “check this” together, then say here what you found.
gate-means-notYet = This is a “not yet”, { $name }, and not a “never”. It gets a day in the diary, and below you see what would change it. Lessons can begin meanwhile.

gate-asked-on = Asked on { $day }.

gate-layers = Why
gate-layers-about = Four things can have a say. We keep them apart; the strictest one counts.
gate-layer-law = The law on a minimum age
    .about = Whether the law where you live sets an age for this.
    .none = We know of no such law here.
gate-layer-consent = A guardian’s yes to the use of data
    .about = Below this age a guardian agrees to what is done with a child’s data.
    .none = We know of no such age here.
gate-layer-terms = The service’s own rules
    .about = The age the service itself asks for.
    .none = We do not know its rules. Look at its terms together.
gate-layer-appStore = The app store
    .about = Whether the store has to ask a guardian before an app is loaded.
    .none = We know of no such law here.

gate-layer-yes = Nothing in the way
gate-layer-yes-with-guardian = With a guardian
gate-layer-check-this = Check this

gate-age-law = The age it names: { $age }.
gate-age-consent = Under { $age }, a guardian agrees to the use of a child’s data.
gate-age-terms = { $network } asks for an age of { $age } or more.
gate-age-terms-none = We found no age in the rules of { $network }.

gate-status-law = Law today
gate-status-coming = Coming: counts from { $day }
gate-status-enacted = Passed, no starting day known
gate-status-enjoined = Stopped by a court
gate-status-partly_enjoined = Partly stopped by a court
gate-status-announced = Announced, not law
gate-status-pending = A plan, not law yet
gate-status-guidance = Advice, not law
gate-check = check this
gate-as-of = This is as of { $day }. Look here for what is true now:

gate-birth-title = Why the true birth date helps
gate-birth = A false one backfires. It makes the account look older for years, and the careful settings that are made for teens switch off without a sound. People and adverts then treat a child as a grown-up. So we never help with a false date.

gate-closing-title = The account is there already
gate-closing-blame = Nobody is in trouble, { $name }, and it was good to say so. You choose together how to close it kindly.
gate-closing-pictures = Take the pictures and videos along first: save them where the family keeps its photos. Look in the settings for a way to download your things.
gate-closing-friends = Tell the friends who matter how to reach you.
gate-closing-close = Then close the account on { $network } itself. What is in it goes away too; read there when.
gate-closing-after = When the day comes, a new account starts with the true birth date and with all its protection.

gate-start = Start the road
gate-keep = Keep this answer
gate-keep-lessons = Keep it and do lessons meanwhile
gate-choose-other = Choose another one
gate-no-walk-title = The settings of { $network } are not in our library yet
gate-no-walk = The age rule says yes. But we cannot lead you through the settings of { $network } yet, and without them we do not want to start. Nothing was kept. You can come back when the library has grown.

gate-day = When shall we look again?
    .hint = On this day we ask once more. You can also look sooner.
gate-day-missing = Please choose a day.

gate-way = What did you find?
gate-way-checked = We checked: it is allowed
    .about = You read the page together, and it says that it is.
gate-way-wait = Not yet
    .about = It says no, or it is still not clear. We ask again on a day you choose.
gate-way-missing = Please say what you found.

## Asking again.

gate-again-title = May we now?
gate-again-kept = What we kept
gate-again-said = On { $day } the answer was: { $verdict }.
gate-again-reasons = This had a say:
gate-again-day = The day to look again: { $day }.
gate-again-today = The answer today
gate-again-on-road = { $network } is on the road already.
gate-again-account = Go to the account
