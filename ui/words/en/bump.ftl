# What to do if something went wrong: playbooks, and a short note about a bump. The words of the steps come from the library.

bump-list-title = What to do if …
bump-list-subtitle = For { $name } and the grown-ups. Find what fits best, and read it side by side.
bump-list-told = { $name }, it was right to tell. Telling never costs you the account.
bump-list-trace = Looking at these pages writes nothing down.
bump-list-danger = Is somebody in danger right now? Press “Something is wrong”. It shows who to call.
bump-list-child = { $name } may say: “{ $words }”
bump-list-open = Read this
bump-list-none = There is nothing to read here yet. “Something is wrong” shows who helps.

bump-playbook-title = What to do
bump-playbook-child = In { $name }’s words: “{ $words }”
bump-back = All of them
bump-alone = { $name }, are you alone with this? You can call or write to somebody now.
bump-alone-go = Show who to call or write to
bump-say = First words
bump-say-words = Say, in your own way:
bump-unsaid = Better not say
bump-emergency = When to call at once
bump-emergency-call = Call { $numbers }.
bump-emergency-missing = We have no checked number for this country. Call the one you know.
bump-first = The first ten minutes
bump-day = The first day
bump-keep = What to keep
bump-not = Better not do
bump-lines = People who help
bump-not-reviewed = Not read by a practitioner yet
bump-not-reviewed-about = We wrote this page from the sources below. Nobody who works in child protection has read it yet. When in doubt, ask the people above.
bump-next = When you talk again
bump-lesson = Look at the lesson again
bump-sources = Where this is from

bump-strict = About pictures
bump-strict-never = Never save a picture, never pass it on, never describe it. Not even as proof.
bump-strict-why = Where a child is shown, keeping or sending it may be against the law, and it hurts that child again. Leave it where it is.
bump-strict-help = These help when a picture is going round: { $names }. How to reach them stands under “People who help”.
bump-strict-help-form = These help when a picture is going round: { $names }. How to reach them stands on the page before.

bump-ways = And then?
bump-ways-note = A short note can help you both to talk. Both of you can read it. You need not write one.
bump-ways-write = Write a short note
bump-ways-pause = A safety pause sets chosen freedoms back at once. It needs a reason, { $name } sees it, and it ends at a review within 14 days.
bump-ways-pause-go = A safety pause for { $network }

## The note.

bump-note-title = A short note
bump-note-subtitle = { $playbook }
bump-note-about = A few words are enough. No blame, no pictures. { $name } and the grown-ups read the same.
bump-note-nothing-lost = This note takes nothing away by itself. What changes, you decide together.
bump-account = Where was it?
bump-account-none = Somewhere else, or we do not know
bump-day-field = Which day?
bump-what = What happened?
bump-what-hint = One or two sentences.
bump-what-image = One or two sentences. Say nothing of what a picture shows.
bump-helped = What helped?
bump-change = What do we change?
bump-change-hint = Something small that you both find fair.
bump-by = Who writes this?
bump-keep-note = Keep this note
bump-without = Go on without a note

bump-kept-title = Your note is kept
bump-kept-about = Thank you for writing it down. Both of you can read it, and it takes nothing away by itself.
bump-kept-call-about = Would you rather not wait? Either of you may call a review for today.
bump-kept-call = Call a review for today
bump-kept-called = Your review is set for today. It takes about fifteen minutes.
bump-kept-open = A review is open already. You can go on with it.
bump-kept-review = To the review
bump-kept-record = See it in the Record
bump-kept-today = Go to Today
